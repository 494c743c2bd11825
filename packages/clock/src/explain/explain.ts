import type { Clock } from "../clock/clock.ts";
import type { ClockStep } from "../periods/period.ts";
import type { Locale } from "../words.ts";
import { datesIn } from "./dates.ts";
import { en } from "./en.ts";
import { fil } from "./fil.ts";
import { ko } from "./ko.ts";
import { ruleLine, stepLines } from "./officer.ts";
import { plainSentences } from "./resident.ts";
import type { Speech } from "./speech.ts";
import type { Telling } from "./telling.ts";

const speeches: Readonly<Record<Locale, Speech>> = { en, fil, ko };

/**
 * How a clock came to its date: line by line for an officer, in a few plain sentences for a resident.
 * The last one is the date that binds.
 *
 * @example
 * explain(clock, "en", "resident");
 * // ["Received on Friday, July 3, 2026 after closing, so it counts as received on Monday, July 6, 2026.",
 * //  "The law gives us 3 working days (Republic Act 11032, section 9(b)(1)). …", "We answer by …"]
 */
export function explain(
  clock: Clock,
  locale: Locale,
  reader: "officer" | "resident",
): readonly string[] {
  const telling = tellingOf(locale, clock.timeZone);
  if (clock.state === "waiting") return [telling.speech.notStarted];
  return reader === "officer"
    ? [ruleLine(clock.rule, telling), ...stepLines(clock.steps, telling)]
    : plainSentences(clock, telling);
}

/** The lines of steps alone, such as those of `dueDate`. */
export function explainSteps(
  steps: readonly ClockStep[],
  locale: Locale,
  timeZone: string,
): readonly string[] {
  return stepLines(steps, tellingOf(locale, timeZone));
}

function tellingOf(locale: Locale, timeZone: string): Telling {
  return { locale, timeZone, speech: speeches[locale], dates: datesIn(locale, timeZone) };
}
