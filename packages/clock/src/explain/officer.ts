import type { Rule } from "../packs/law-pack.ts";
import type { ClockStep } from "../periods/period.ts";
import { instantAt } from "../zone.ts";
import { amountOf, eventSentence, lateReceipt, type Telling } from "./telling.ts";

const MS_PER_HOUR = 3_600_000;

export function ruleLine(rule: Rule, telling: Telling): string {
  const { speech, locale } = telling;
  const of = {
    name: rule.names[locale],
    amount: amountOf(rule.period, telling),
    cite: rule.cite[locale],
  };
  return rule.kind === "law" ? speech.rule(of) : speech.promise(of);
}

/** One line for each step, in order. */
export function stepLines(steps: readonly ClockStep[], telling: Telling): readonly string[] {
  const late = lateReceipt(steps, telling);
  const lines = steps.flatMap((step) => lineOf(step, telling) ?? []);
  return late === undefined ? lines : [late, ...lines];
}

function lineOf(step: ClockStep, telling: Telling): string | undefined {
  const { speech, dates } = telling;
  switch (step.kind) {
    case "skipped":
      return skippedLine(step, telling);
    case "received":
      return speech.received(dates.day(step.day));
    case "first-day":
      return speech.firstDay(dates.day(step.day));
    case "counted":
      return speech.counted(dates.day(step.day), step.nth);
    case "started":
      return speech.started(dates.moment(step.at));
    case "worked":
      return speech.worked({
        day: dates.day(step.day),
        from: dates.time(step.from),
        to: dates.time(step.to),
        hours: dates.number(step.ms / MS_PER_HOUR),
        total: dates.number(step.totalMs / MS_PER_HOUR),
      });
    case "ran":
      return speech.ran(dates.moment(step.from), dates.moment(step.to), dates.number(step.hours));
    case "due":
      return speech.dueForOfficer(dates.moment(step.due));
    // It is told together with the day on which it counts as received.
    case "after-closing":
      return undefined;
    case "paused":
    case "extended":
    case "transferred":
    case "held":
      return eventSentence(step, telling);
  }
}

function skippedLine(
  step: Extract<ClockStep, { kind: "skipped" }>,
  { speech, dates, locale, timeZone }: Telling,
): string {
  const day = dates.day(step.day);
  switch (step.why) {
    case "weekend":
      return speech.weekend(day);
    case "holiday":
      return speech.holiday(day, step.holiday[locale]);
    case "suspended": {
      const from = dates.time(instantAt(step.day, step.from, timeZone));
      return speech.suspended(day, from, step.holiday[locale]);
    }
    case "paused":
      return speech.pausedDay(day, step.pause[locale]);
  }
}
