import type { ClockStep, Period } from "../periods/period.ts";
import type { Locale } from "../words.ts";
import { civilDateAt } from "../zone.ts";
import type { Dates } from "./dates.ts";
import type { Speech } from "./speech.ts";

/** A language, and how it writes the days of one city. */
export interface Telling {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly speech: Speech;
  readonly dates: Dates;
}

export function amountOf({ unit, count }: Period, { speech, dates }: Telling): string {
  return speech.amount(unit, count, dates.number(count));
}

function dayOf(at: Date, { dates, timeZone }: Telling): string {
  return dates.day(civilDateAt(at, timeZone));
}

/** Why something counts as received later than it came; undefined when it came to an open office. */
export function lateReceipt(
  steps: readonly ClockStep[],
  { speech, dates }: Telling,
): string | undefined {
  const [first] = steps;
  const received = steps.find((step) => step.kind === "received" || step.kind === "first-day");
  if (received === undefined || first === undefined) return undefined;
  if (first.kind === "after-closing")
    return speech.afterClosing(dates.day(first.day), dates.day(received.day));
  return first.kind === "skipped"
    ? speech.whileClosed(dates.day(first.day), dates.day(received.day))
    : undefined;
}

/** The sentences that officers and residents read alike; undefined for the steps of a plain count. */
export function eventSentence(step: ClockStep, telling: Telling): string | undefined {
  const { speech, dates, locale } = telling;
  switch (step.kind) {
    case "paused":
      return speech.paused(dates.moment(step.from), dates.moment(step.to), step.pause[locale]);
    case "extended":
      return speech.extended({
        day: dayOf(step.at, telling),
        amount: amountOf(step.period, telling),
        reason: step.reason,
        consent: step.consent,
      });
    case "transferred":
      return speech.transferred(dayOf(step.at, telling));
    case "held":
      return speech.held(dates.moment(step.told), dates.moment(step.counted));
    case "after-closing":
    case "skipped":
    case "received":
    case "first-day":
    case "counted":
    case "started":
    case "worked":
    case "ran":
    case "due":
      return undefined;
  }
}
