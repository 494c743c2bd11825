import type { DemoService } from "../shape.ts";
import type { Replies } from "../answers/replies.ts";
import type { Ending, Told } from "./tell.ts";

/** How twenty reports in a row usually end: most are answered, some are late, a few go wrong. */
const deck: readonly Ending[] = [
  "confirmed",
  "received",
  "done",
  "confirmed",
  "accepted",
  "planned",
  "confirmed",
  "done-late",
  "silent",
  "confirmed",
  "received",
  "reopened",
  "confirmed",
  "planned",
  "done",
  "accepted",
  "confirmed",
  "handed-over",
  "confirmed",
  "asked",
  "stalled",
  "done-late",
  "no-reply",
  "declined",
  "confirmed",
  "fixed-twice",
  "received",
  "withdrawn",
];

function possible(ending: Ending, replies: Replies): boolean {
  if (ending === "handed-over") return replies.handOver !== undefined;
  if (ending === "declined") return replies.decline !== undefined;
  if (ending === "asked" || ending === "no-reply") return replies.ask !== undefined;
  return true;
}

/** Words for a refusal or a transfer fit one place only, so an author asks for those by name. */
const authoredOnly: ReadonlySet<Ending> = new Set(["handed-over", "declined"]);

/** A text with its own answer goes straight to it: the service's plan, question and complaint are about something else. */
function plainly(ending: Ending): Ending {
  if (ending === "planned" || ending === "asked") return "accepted";
  if (ending === "stalled") return "silent";
  if (ending === "reopened" || ending === "fixed-twice" || ending === "no-reply")
    return "confirmed";
  return ending === "declined" || ending === "handed-over" ? "confirmed" : ending;
}

export function endingOf(told: Told, index: number, replies: Replies): Ending {
  if (told.ending !== null) return told.ending;
  const drawn = deck[index % deck.length] ?? "confirmed";
  if (told.answer !== null) return plainly(drawn);
  return authoredOnly.has(drawn) || !possible(drawn, replies) ? "confirmed" : drawn;
}

const WORKING_DAYS: Readonly<Record<DemoService["class"], number>> = {
  simple: 3,
  complex: 7,
  "highly-technical": 20,
};

export const workingDays = (service: DemoService): number => WORKING_DAYS[service.class];

/** Youngest and oldest age, in days, at which a report may stand where its story says. */
export function agesOf(
  ending: Ending,
  dueDays: number,
): readonly [youngest: number, oldest: number] {
  const calendarDays = Math.ceil((dueDays * 7) / 5) + 2;
  switch (ending) {
    case "received":
      return [0, 1.5];
    case "accepted":
      return [1, calendarDays - 1];
    case "planned":
      return [2.5, calendarDays];
    case "asked":
      return [3, calendarDays];
    case "silent":
      return [calendarDays, Math.min(calendarDays + 20, 57)];
    case "stalled":
      return [calendarDays + 2, Math.min(calendarDays + 24, 57)];
    case "handed-over":
    case "declined":
    case "duplicate":
    case "withdrawn":
      return [5, 57];
    case "done":
    case "confirmed":
      return [calendarDays + 2, 57];
    case "no-reply":
      return [18, 57];
    case "reopened":
      return [calendarDays + 6, Math.min(calendarDays + 22, 57)];
    case "done-late":
      return [Math.min(calendarDays * 1.5 + 5, 40), 57];
    case "fixed-twice":
      return [Math.min(calendarDays + 17, 48), 57];
  }
}
