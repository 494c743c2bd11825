import type { ComponentChildren } from "preact";
import { wordsIn, type City } from "#features/cities";
import { currentLocale, m } from "#messages";
import type { CaseEventType, CaseState } from "#features/cases";
import type { EventOf, StoredEvent } from "#platform/events";
import {
  NotificationBanner,
  PageTitle,
  Panel,
  ShareActions,
  SummaryList,
  Timeline,
  type TimelineItem,
} from "#web/components";
import { formatCivilDay } from "#web/i18n";
import type { Receipt } from "../service/receipt.ts";
import type { Status } from "../service/status.ts";
import { Due } from "./due.tsx";
import { historyItems } from "./history.tsx";
import { reportPath } from "./paths.ts";
import { ProblemSummary } from "./problems.tsx";
import { Quote } from "./quote.tsx";
import { ReceiptView } from "./receipt.tsx";
import { StateTag } from "./state-tag.tsx";
import { ContactActions, StatusActions, type ActionProps } from "./status-actions.tsx";

export type StatusProps = ActionProps & {
  readonly city: City;
  readonly status: Status;
  readonly receipt: Receipt;
  readonly statusUrl: string;
  readonly now: Date;
  /** The address of a small or full photo, for this reader. */
  readonly photo: (id: string, size: "full" | "small") => string;
  /** What happened since the page that was sent had been loaded. */
  readonly changedSince: number | null;
  readonly afterClosing: ComponentChildren;
};

/** What the state means for the resident, and what comes next. */
function nextWords(state: CaseState, plannedFor: string | null): string {
  switch (state) {
    case "received":
      return m.reports_status_next_received();
    case "accepted":
      return m.reports_status_next_accepted();
    case "planned":
      return plannedFor === null
        ? m.reports_status_next_accepted()
        : m.reports_status_next_planned({ day: formatCivilDay(plannedFor) });
    case "done":
      return m.reports_status_next_done();
    case "confirmed":
      return m.reports_status_next_confirmed();
    case "closed":
      return m.reports_status_next_closed();
    case "handed-over":
      return m.reports_status_next_handed_over();
    case "declined":
      return m.reports_status_next_declined();
    case "reopened":
      return m.reports_status_next_reopened();
  }
}

type Private = { readonly words: string; readonly photos?: readonly string[] };

/** What only the resident and the office read: the question, the reply, the exact words. */
function privateContent(event: StoredEvent, photo: StatusProps["photo"]): ComponentChildren {
  const { type, private: said } = event as EventOf<CaseEventType>;
  const isTheirs = type === "case.asked" || type === "case.replied" || type === "case.reopened";
  if (!isTheirs || said === null) return undefined;
  const { words, photos = [] }: Private = said;
  return (
    <>
      <Quote words={words} />
      <Photos ids={photos} photo={photo} />
    </>
  );
}

function publicPhotos(event: StoredEvent, photo: StatusProps["photo"]): ComponentChildren {
  const known = event as EventOf<CaseEventType>;
  return known.type === "case.done" ? <Photos ids={known.public.photos} photo={photo} /> : null;
}

function Photos({ ids, photo }: { ids: readonly string[]; photo: StatusProps["photo"] }) {
  if (ids.length === 0) return null;
  return (
    <p class="photo-strip">
      {ids.map((id, index) => (
        <a href={photo(id, "full")} key={id}>
          <img
            src={photo(id, "small")}
            alt={m.reports_file_photo_number({ number: index + 1 })}
            width="96"
            height="96"
            loading="lazy"
          />
        </a>
      ))}
    </p>
  );
}

/** The public history, with the private parts that concern this resident in their places. */
function fullHistory(props: StatusProps): TimelineItem[] {
  const { status, city, photo } = props;
  const officers = new Map(status.officers.map((officer) => [officer.id, officer]));
  return status.events.flatMap((event) =>
    historyItems([event], { city, officers }).map((item) => {
      const own = privateContent(event, photo);
      return {
        ...item,
        content: (
          <>
            {own ?? item.content}
            {publicPhotos(event, photo)}
          </>
        ),
      };
    }),
  );
}

function Opening(props: StatusProps) {
  const { subject, status, statusUrl } = props;
  if (subject.version === 1)
    return (
      <>
        <Panel title={m.reports_receipt_panel()}>
          <p class="panel-number">{subject.reference}</p>
        </Panel>
        <NotificationBanner title={m.reports_status_keep_title()}>
          <p>{m.reports_status_keep()}</p>
          <ShareActions title={subject.reference} url={statusUrl} print />
        </NotificationBanner>
      </>
    );
  return (
    <>
      <PageTitle title={m.reports_status_title({ reference: subject.reference })} />
      {status.case.isPublic && (
        <p>
          <a href={reportPath(subject.reference)}>{m.reports_status_public_page()}</a>
        </p>
      )}
    </>
  );
}

function shownPhotos({ status }: StatusProps): string[] {
  const inEvents = JSON.stringify(status.events);
  return status.photos.filter(({ id }) => !inEvents.includes(id)).map(({ id }) => id);
}

/** The page behind the secret link: where the case stands, what comes next, what one can do. */
export function StatusPage(props: StatusProps) {
  const { city, subject, status, now, problems, changedSince } = props;
  const place = city.places.find(({ code }) => code === subject.place);
  const service = city.services.find(({ code }) => code === subject.service);
  const locale = currentLocale();
  const history = fullHistory(props);
  return (
    <>
      <ProblemSummary problems={problems} />
      {changedSince !== null && (
        <NotificationBanner tone="warning" title={m.reports_status_changed_title()}>
          <p>{m.reports_status_changed()}</p>
        </NotificationBanner>
      )}
      <Opening {...props} />
      <div class="columns">
        <div>
          <section class="state-box">
            <h2>{m.reports_status_now()}</h2>
            <p>
              <StateTag state={subject.state} />
            </p>
            <p>{nextWords(subject.state, subject.plannedFor)}</p>
            <Due subject={subject} city={city} events={status.events} now={now} />
          </section>
          <StatusActions {...props} />
          {props.afterClosing}
          <h2>{m.reports_status_history()}</h2>
          <Timeline items={history} timeZone={city.timeZone} />
        </div>
        <div class="aside">
          <section>
            <h2>{m.reports_status_yours()}</h2>
            <Photos ids={shownPhotos(props)} photo={props.photo} />
            <SummaryList
              rows={[
                {
                  key: m.reports_receipt_service(),
                  value: service ? wordsIn(service.names, locale) : subject.service,
                },
                {
                  key: m.reports_file_step_words(),
                  value: (
                    <span class="typed-words" lang={status.report.language}>
                      {status.exactWords ?? status.report.words}
                    </span>
                  ),
                },
                {
                  key: m.reports_file_section_place(),
                  value: [place && wordsIn(place.names, locale), status.report.address]
                    .filter(Boolean)
                    .join(", "),
                },
              ]}
            />
          </section>
          <ContactActions {...props} />
        </div>
      </div>
      <ReceiptView {...props} />
      <p>
        <a href={`${props.path}/receipt`}>{m.reports_receipt_print_page()}</a>
      </p>
    </>
  );
}
