import { wordsIn, type City } from "#features/cities";
import type { Officer, Viewer } from "#features/identity";
import { isOverdue } from "#features/cases";
import { mapImagePath } from "#features/maps";
import { currentLocale, m, type Locale } from "#messages";
import type { StoredEvent } from "#platform/events";
import {
  Breadcrumbs,
  Icon,
  NotificationBanner,
  PageTitle,
  ShareActions,
  SummaryList,
  Tag,
  Time,
  Timeline,
} from "#web/components";
import type { Photo, ReportedCase } from "../schema.ts";
import { Due } from "./due.tsx";
import { FollowForm, type FollowState } from "./follow-form.tsx";
import { historyItems } from "./history.tsx";
import { photoPath, reportPath } from "./paths.ts";
import { headline, placeName, serviceName } from "./report-card.tsx";
import { StateTag } from "./state-tag.tsx";
import { SupportForm } from "./support-form.tsx";

export type ReportFacts = {
  readonly city: City;
  readonly reported: ReportedCase;
  readonly events: readonly StoredEvent[];
  readonly photos: readonly Photo[];
  readonly officers: ReadonlyMap<string, Officer>;
  readonly isSupporter: boolean;
  readonly viewer: Viewer["kind"];
  readonly url: string;
  readonly now: Date;
  readonly follow?: FollowState;
  /** The visitor has just said "me too". */
  readonly said?: boolean;
};

function writtenIn(language: Locale): string {
  switch (language) {
    case "en":
      return m.reports_page_written_in_en();
    case "fil":
      return m.reports_page_written_in_fil();
    case "ko":
      return m.reports_page_written_in_ko();
  }
}

export function ReportView(facts: ReportFacts) {
  const { city, reported, events, photos, now } = facts;
  const { case: subject, report } = reported;
  const { reference } = subject;
  return (
    <>
      <Breadcrumbs items={[{ label: m.reports_list_title(), href: "/reports" }]} />
      {facts.said && (
        <NotificationBanner tone="success">
          <p>{m.reports_page_thanks()}</p>
        </NotificationBanner>
      )}
      <PageTitle caption={reference} title={serviceName(city, subject.service)} />
      <p class="meta">
        <StateTag state={subject.state} />
        {isOverdue(subject, now) && <Tag tone="danger" label={m.reports_list_late()} />}
        <Time at={subject.receivedAt} timeZone={city.timeZone} style="date" />
      </p>
      <div class="columns">
        <div>
          <Words report={report} />
          <Photos photos={photos} />
          <h2>{m.reports_page_history()}</h2>
          <Timeline items={historyItems(events, facts)} timeZone={city.timeZone} />
        </div>
        <div class="aside">
          <SupportForm
            action={`${reportPath(reference)}/support`}
            supporters={report.supporters}
            isSupporter={facts.isSupporter}
          />
          <section>
            <h2>{m.reports_page_due()}</h2>
            <Due subject={subject} city={city} events={events} now={now} />
          </section>
          <Where city={city} reported={reported} />
          <section>
            <h2>{m.reports_page_follow()}</h2>
            <FollowForm
              action={`${reportPath(reference)}/follow`}
              viewer={facts.viewer}
              state={facts.follow ?? { kind: "offered" }}
            />
          </section>
          <section>
            <h2>{m.reports_page_share()}</h2>
            <ShareActions title={headline(report.words)} url={facts.url} print />
            <p class="small">
              <a href={`/open311/v2/requests/${reference}.json`}>{m.reports_page_open311()}</a>
            </p>
          </section>
        </div>
      </div>
    </>
  );
}

function Words({ report }: { report: ReportedCase["report"] }) {
  const isForeign = report.language !== currentLocale();
  return (
    <div class="report-words">
      <blockquote class="said said-first" lang={isForeign ? report.language : undefined}>
        {report.words.split(/\n{2,}/).map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </blockquote>
      {isForeign && <p class="small muted">{writtenIn(report.language)}</p>}
    </div>
  );
}

function Photos({ photos }: { photos: readonly Photo[] }) {
  if (photos.length === 0) return null;
  const hasAfter = photos.some((photo) => photo.by === "officer");
  return (
    <ul class="photos">
      {photos.map((photo, index) => {
        const label =
          photo.by === "officer"
            ? m.reports_page_photo_after()
            : m.reports_page_photo_before({ number: String(index + 1) });
        return (
          <li key={photo.id}>
            <figure>
              <a href={photoPath(photo.id, "full")}>
                <img
                  src={photoPath(photo.id, "small")}
                  alt={label}
                  width={photo.width}
                  height={photo.height}
                  loading={index === 0 ? "eager" : "lazy"}
                />
              </a>
              {hasAfter && (
                <figcaption>
                  <Icon name={photo.by === "officer" ? "check" : "camera"} />{" "}
                  {photo.by === "officer" ? m.reports_page_after() : m.reports_page_before()}
                </figcaption>
              )}
            </figure>
          </li>
        );
      })}
    </ul>
  );
}

function Where({ city, reported }: { city: City; reported: ReportedCase }) {
  const { case: subject, report } = reported;
  const { lon, lat } = subject;
  const place = placeName(city, subject.place);
  const unit = city.units.find((candidate) => candidate.code === subject.unit);
  const rows = [
    ...(place === null ? [] : [{ key: m.reports_page_place(), value: place }]),
    ...(report.address === null ? [] : [{ key: m.reports_page_address(), value: report.address }]),
    ...(unit ? [{ key: m.reports_page_unit(), value: wordsIn(unit.names, currentLocale()) }] : []),
  ];
  return (
    <section>
      <h2>{m.reports_page_where()}</h2>
      {lon !== null && lat !== null && (
        <img
          class="drawn-map"
          src={mapImagePath({ lon, lat, locale: currentLocale() })}
          alt={m.reports_page_map_alt({ place: place ?? report.address ?? "" })}
          width="440"
          height="300"
          loading="lazy"
        />
      )}
      <SummaryList rows={rows} />
    </section>
  );
}
