import type { StartedClock } from "../clock/clock.ts";
import type { ClockStep } from "../periods/period.ts";
import { amountOf, eventSentence, lateReceipt, type Telling } from "./telling.ts";

/** When it came, what the law gives, what was left out and what happened, and the date. */
export function plainSentences(clock: StartedClock, telling: Telling): readonly string[] {
  const { rule, steps } = clock;
  const { speech, dates } = telling;
  const skipped = leftOut(steps, telling);
  const standing = clock.state === "missed" && clock.stopped ? "ended-late" : clock.state;
  return [
    beginning(clock, telling),
    `${allowance(clock, telling)} ${speech.howCounted[rule.period.unit]}`,
    ...(skipped.length === 0 ? [] : [speech.notCounted(dates.list(skipped))]),
    ...steps.flatMap((step) => eventSentence(step, telling) ?? []),
    speech.byThen[standing](dates.moment(clock.due), rule.endsBy),
  ];
}

function beginning({ rule, steps }: StartedClock, telling: Telling): string {
  const { speech, dates } = telling;
  const late = lateReceipt(steps, telling);
  if (late !== undefined) return late;
  for (const step of steps) {
    if (step.kind === "started") return speech.began(dates.moment(step.at), rule.startsAt);
    if (step.kind === "received" || step.kind === "first-day")
      return speech.began(dates.day(step.day), rule.startsAt);
  }
  throw new RangeError("steps without a start");
}

function allowance({ rule }: StartedClock, telling: Telling): string {
  const { speech, locale } = telling;
  const amount = amountOf(rule.period, telling);
  const cite = rule.cite[locale];
  if (rule.kind === "promise") return speech.wePromise(amount, cite);
  return rule.duty === "office" ? speech.lawGives(amount, cite) : speech.youHave(amount, cite);
}

/** Each holiday by its name, a pause and the weekends once. Days before the receipt are no part of it. */
function leftOut(steps: readonly ClockStep[], { speech, dates, locale }: Telling): string[] {
  const start = steps.findIndex(({ kind }) => kind !== "after-closing" && kind !== "skipped");
  const names = new Set<string>();
  for (const step of steps.slice(start)) {
    if (step.kind !== "skipped") continue;
    if (step.why === "weekend") names.add(speech.weekends);
    else if (step.why === "paused") names.add(step.pause[locale]);
    else names.add(speech.namedDay(step.holiday[locale], dates.shortDay(step.day)));
  }
  return [...names];
}
