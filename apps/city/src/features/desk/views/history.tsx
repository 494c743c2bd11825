import type { CaseEventType, HelpGround } from "#features/cases";
import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import { m } from "#messages";
import type { EventOf } from "#platform/events";
import { Timeline, type TimelineItem } from "#web/components";
import { formatCivilDay, formatDate } from "#web/i18n";
import { Photos } from "./photos.tsx";
import {
  channelName,
  closeReasonName,
  declineReasonName,
  helpName,
  officerName,
  serviceName,
  unitName,
} from "./labels.ts";

export type CaseEvent = EventOf<CaseEventType>;

export type HistoryProps = {
  city: City;
  officer: Officer;
  officers: readonly Officer[];
  reference: string;
  events: readonly CaseEvent[];
  /** What residents wrote to the office alone stays covered in a private case. */
  hidesWords: boolean;
};

/** All that happened, the newest first, internal notes included. */
export function History(props: HistoryProps) {
  const { city, events } = props;
  return (
    <Timeline
      timeZone={city.timeZone}
      items={events.toReversed().map((event) => itemOf(event, props))}
    />
  );
}

function itemOf(event: CaseEvent, props: HistoryProps): TimelineItem {
  return { at: event.at, by: byWhom(event, props), ...whatHappened(event, props) };
}

function byWhom({ actor }: CaseEvent, { officers }: HistoryProps): string {
  switch (actor.kind) {
    case "officer":
      return officerName(officers, actor.id);
    case "resident":
      return m.desk_by_resident();
    case "api-key":
      return m.desk_by_api();
    case "system":
      return m.desk_by_system();
  }
}

type Happened = Omit<TimelineItem, "at" | "by">;

function whatHappened(event: CaseEvent, props: HistoryProps): Happened {
  const { city, officers } = props;
  switch (event.type) {
    case "case.received":
      return {
        title: m.desk_event_received({ channel: channelName(event.public.channel) }),
        tone: "info",
        content: <p>{serviceName(city, event.public.service)}</p>,
      };
    case "case.taken":
      return {
        title: m.desk_event_taken({ officer: officerName(officers, event.public.officer) }),
      };
    case "case.assigned": {
      const { unit, officer } = event.public;
      const content = officer === null ? undefined : <p>{officerName(officers, officer)}</p>;
      return {
        title: m.desk_event_assigned({ unit: unitName(city, unit) }),
        icon: "forward",
        content,
      };
    }
    case "case.returned":
      return {
        title: m.desk_event_returned({ unit: unitName(city, event.public.unit) }),
        tone: "warning",
        icon: "again",
        content: <Words text={event.public.words} />,
      };
    case "case.accepted":
      return { title: m.desk_event_accepted(), tone: "progress" };
    case "case.planned":
      return {
        title: m.desk_event_planned({ day: formatCivilDay(event.public.forDay) }),
        tone: "progress",
        content: <Words text={event.public.words} />,
      };
    case "case.asked":
      return {
        title: m.desk_event_asked(),
        tone: "info",
        icon: "bubble",
        content: <Words text={toldIn(event.private).words} />,
      };
    case "case.replied":
      return {
        title: m.desk_event_replied(),
        tone: "info",
        icon: "bubble",
        content: <Private {...props} {...toldIn(event.private)} />,
      };
    case "case.visited":
      return {
        title: m.desk_event_visited(),
        icon: "pin",
        content: <Inside {...props} {...toldIn(event.private)} />,
      };
    case "case.noted":
      return {
        title: m.desk_event_noted(),
        tone: "warning",
        icon: "dot",
        content: <Words text={toldIn(event.private).words} />,
      };
    case "case.conflict-declared":
      return {
        title: m.desk_event_conflict(),
        tone: "warning",
        icon: "forward",
        content: <SteppedAside {...props} told={event.private} />,
      };
    case "case.marked":
      return markedItem(event.private?.ground);
    case "case.extended":
      return {
        title: m.desk_event_extended({
          day: formatDate(new Date(event.public.dueAt), city.timeZone),
        }),
        tone: "warning",
        content: <Words text={event.public.words} />,
      };
    case "case.paused":
      return {
        title: m.desk_event_paused(),
        tone: "warning",
        content: <Words text={event.public.words} />,
      };
    case "case.resumed":
      return {
        title: m.desk_event_resumed({
          day: formatDate(new Date(event.public.dueAt), city.timeZone),
        }),
        tone: "progress",
      };
    case "case.answered":
      return {
        title: m.desk_event_answered(),
        tone: "success",
        content: <Words text={event.public.words} />,
      };
    case "case.done":
      return {
        title: m.desk_event_done(),
        tone: "success",
        content: (
          <>
            <Words text={event.public.words} />
            <Photos
              reference={props.reference}
              photos={event.public.photos}
              alt={m.desk_photo_after()}
            />
          </>
        ),
      };
    case "case.handed-over":
      return {
        title: m.desk_event_handed_over({ to: event.public.to }),
        icon: "forward",
        content: <Words text={event.public.words} />,
      };
    case "case.declined":
      return {
        title: m.desk_event_declined({ reason: declineReasonName(event.public.reason) }),
        icon: "cross",
        content: <Words text={event.public.words} />,
      };
    case "case.closed":
      return {
        title: m.desk_event_closed({ reason: closeReasonName(event.public.reason) }),
        icon: "check",
        content: <Words text={event.public.words} />,
      };
    case "case.merged":
      return {
        title: m.desk_event_merged({ reference: event.public.into }),
        icon: "forward",
        content: <Words text={event.public.words} />,
      };
    case "case.split":
      return {
        title: m.desk_event_split({ reference: event.public.reference ?? m.desk_private_case() }),
        icon: "forward",
      };
    case "case.proposed":
      return {
        title: m.desk_event_proposed(),
        tone: "info",
        content: <Words text={toldIn(event.private).words} />,
      };
    case "case.signed":
      return { title: m.desk_event_signed(), tone: "progress" };
    case "case.sent-back":
      return {
        title: m.desk_event_sent_back(),
        tone: "warning",
        icon: "again",
        content: <Words text={toldIn(event.private).words} />,
      };
    case "case.joined":
      return {
        title: m.desk_event_joined({ reference: event.public.reference ?? m.desk_private_case() }),
        icon: "people",
      };
    case "case.confirmed":
      return { title: m.desk_event_confirmed(), tone: "success" };
    case "case.reopened":
      return {
        title: m.desk_event_reopened(),
        tone: "warning",
        icon: "again",
        content: <Private {...props} {...toldIn(event.private)} />,
      };
  }
}

/** Undefined once the resident's data is erased: then only that there was a mark is left. */
function markedItem(ground: HelpGround | null | undefined): Happened {
  if (ground === null) return { title: m.desk_event_unmarked(), icon: "people" };
  return {
    title: m.desk_event_marked(),
    icon: "people",
    content: <p>{ground === undefined ? m.desk_erased() : helpName(ground)}</p>,
  };
}

type Told = { readonly words: string; readonly photos?: readonly string[] };

/** The private part of an event is emptied when the resident's data is erased. */
function toldIn(part: Partial<Told> | null): Required<Told> {
  return { words: part?.words ?? m.desk_erased(), photos: part?.photos ?? [] };
}

function Words({ text }: { text: string }) {
  return <p class="as-written">{text}</p>;
}

/** Why an officer stepped aside is theirs to tell the heads, not the whole unit. */
function SteppedAside({
  officer,
  officers,
  told,
}: HistoryProps & { told: EventOf<"case.conflict-declared">["private"] }) {
  return (
    <>
      {told.holder !== null && <p>{officerName(officers, told.holder)}</p>}
      {officer.role === "officer" ? (
        <p class="muted">{m.desk_conflict_covered()}</p>
      ) : (
        <Words text={told.words} />
      )}
    </>
  );
}

type InsideProps = { reference: string; words: string; photos: readonly string[] };

/** What officers tell each other. */
function Inside({ reference, words, photos }: InsideProps) {
  return (
    <>
      <Words text={words} />
      <Photos reference={reference} photos={photos} alt={m.desk_photo_visit()} />
    </>
  );
}

type PrivateProps = HistoryProps & { words: string; photos: readonly string[] };

function Private({ hidesWords, reference, words, photos }: PrivateProps) {
  if (hidesWords) return <p class="muted">{m.desk_private_words()}</p>;
  return (
    <>
      <Words text={words} />
      <Photos reference={reference} photos={photos} alt={m.desk_photo_resident()} />
    </>
  );
}
