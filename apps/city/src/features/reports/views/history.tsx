import { wordsIn, type City } from "#features/cities";
import type { Officer } from "#features/identity";
import { currentLocale, m } from "#messages";
import type { EventOf, StoredEvent } from "#platform/events";
import type { TimelineItem } from "#web/components";
import { formatCivilDay, formatDate } from "#web/i18n";
import type { CaseEventType } from "#features/cases";
import { closeReasonWords, declineReasonWords } from "./reasons.ts";
import { reportPath } from "./paths.ts";
import { Quote } from "./quote.tsx";

export type HistoryFacts = {
  readonly city: City;
  readonly officers: ReadonlyMap<string, Officer>;
};

type Step = Omit<TimelineItem, "at" | "by">;

function unitName(city: City, code: string): string {
  const unit = city.units.find((candidate) => candidate.code === code);
  return unit ? wordsIn(unit.names, currentLocale()) : code;
}

/** Who did it, as RA 11032 wants it known: officers by name and designation, residents never. */
function byWords(event: StoredEvent, { officers }: HistoryFacts): string | undefined {
  const { actor } = event;
  if (actor.kind === "resident") return m.reports_history_by_resident();
  if (actor.kind !== "officer") return undefined;
  const officer = officers.get(actor.id);
  return officer ? `${officer.name}, ${officer.designation}` : m.reports_history_by_officer();
}

function assigned(event: EventOf<"case.assigned">, city: City): Step {
  const { fromUnit, unit } = event.public;
  return {
    tone: "progress",
    icon: "forward",
    title:
      fromUnit === unit
        ? m.reports_history_assigned_officer({ unit: unitName(city, unit) })
        : m.reports_history_assigned_unit({ unit: unitName(city, unit) }),
  };
}

/** The public sentence for an event; null for what stays inside. */
function stepOf(event: EventOf<CaseEventType>, { city }: HistoryFacts): Step | null {
  switch (event.type) {
    case "case.received":
      return {
        tone: "info",
        title: m.reports_history_received({ unit: unitName(city, event.public.unit) }),
      };
    case "case.taken":
      return { tone: "progress", title: m.reports_history_taken() };
    case "case.assigned":
      return assigned(event, city);
    case "case.returned":
      return {
        tone: "progress",
        icon: "again",
        title: m.reports_history_returned({ unit: unitName(city, event.public.unit) }),
        content: <Quote words={event.public.words} />,
      };
    case "case.accepted":
      return { tone: "progress", title: m.reports_history_accepted() };
    case "case.planned": {
      const day = formatCivilDay(event.public.forDay);
      return {
        tone: "progress",
        title: m.reports_history_planned({ day }),
        content: <Quote words={event.public.words} />,
      };
    }
    case "case.extended":
      return {
        tone: "warning",
        title: m.reports_history_extended({
          day: formatDate(new Date(event.public.dueAt), city.timeZone),
        }),
        content: <Quote words={event.public.words} />,
      };
    case "case.paused":
      return {
        tone: "warning",
        title: m.reports_history_paused(),
        content: <Quote words={event.public.words} />,
      };
    case "case.resumed":
      return {
        tone: "progress",
        title: m.reports_history_resumed({
          day: formatDate(new Date(event.public.dueAt), city.timeZone),
        }),
      };
    case "case.asked":
      return { tone: "warning", icon: "bubble", title: m.reports_history_asked() };
    case "case.replied":
      return { tone: "info", icon: "bubble", title: m.reports_history_replied() };
    case "case.noted":
    case "case.marked":
    case "case.conflict-declared":
    case "case.proposed":
    case "case.signed":
    case "case.sent-back":
      return null;
    case "case.visited":
      return { tone: "progress", icon: "pin", title: m.reports_history_visited() };
    case "case.merged":
      return {
        tone: "neutral",
        icon: "forward",
        title: m.reports_history_merged(),
        content: (
          <>
            <Quote words={event.public.words} />
            <p>
              <a href={reportPath(event.public.into)}>
                {m.reports_history_merged_see({ reference: event.public.into })}
              </a>
            </p>
          </>
        ),
      };
    case "case.split":
      return {
        tone: "progress",
        icon: "forward",
        title: m.reports_history_split(),
        content: event.public.reference && (
          <p>
            <a href={reportPath(event.public.reference)}>
              {m.reports_history_merged_see({ reference: event.public.reference })}
            </a>
          </p>
        ),
      };
    case "case.joined":
      return { tone: "info", icon: "people", title: m.reports_history_joined() };
    case "case.answered":
      return {
        tone: "info",
        icon: "bubble",
        title: m.reports_history_answered(),
        content: <Quote words={event.public.words} />,
      };
    case "case.done":
      return {
        tone: "success",
        title: m.reports_history_done(),
        content: <Quote words={event.public.words} />,
      };
    case "case.handed-over":
      return {
        tone: "progress",
        icon: "forward",
        title: m.reports_history_handed_over({ to: event.public.to }),
        content: <Quote words={event.public.words} />,
      };
    case "case.declined":
      return {
        tone: "neutral",
        icon: "cross",
        title: m.reports_history_declined({ reason: declineReasonWords(event.public.reason) }),
        content: <Quote words={event.public.words} />,
      };
    case "case.closed":
      return {
        tone: "neutral",
        icon: "check",
        title: m.reports_history_closed({ reason: closeReasonWords(event.public.reason) }),
        content: <Quote words={event.public.words} />,
      };
    case "case.confirmed":
      return { tone: "success", icon: "people", title: m.reports_history_confirmed() };
    case "case.reopened":
      return {
        tone: "warning",
        icon: "again",
        title: m.reports_history_reopened({
          day: formatDate(new Date(event.public.dueAt), city.timeZone),
        }),
        content: <Quote words={event.public.words} />,
      };
  }
}

/** What the public may read of a case's history, oldest first. Runs inside the reader's language. */
export function historyItems(events: readonly StoredEvent[], facts: HistoryFacts): TimelineItem[] {
  return events.flatMap((event) => {
    // The stream of a case holds events of cases only.
    const step = stepOf(event as EventOf<CaseEventType>, facts);
    return step ? [{ ...step, at: event.at, by: byWords(event, facts) }] : [];
  });
}
