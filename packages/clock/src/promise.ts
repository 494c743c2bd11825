import type { Rule } from "./packs/law-pack.ts";
import type { Period, Unit } from "./periods/period.ts";
import type { Words } from "./words.ts";
import type { Clock, StartedClock } from "./clock/clock.ts";

/** What a service says of itself: in a Citizen's Charter, or as an agency's own standard. */
export interface ServicePromise {
  readonly code: string;
  readonly names: Words;
  /** Where the promise is written, e.g. the item of the Citizen's Charter. */
  readonly cite: Words;
  readonly period: Period;
}

/**
 * A promise as a second clock beside the law's: it starts and ends with it and rests when the law lets
 * it rest, but nobody can extend it. Undefined when it would give more time than the law does: then
 * there is nothing to promise.
 */
export function promiseRule(promise: ServicePromise, law: Rule): Rule | undefined {
  if (!(promise.period.count > 0)) throw new RangeError("a promise needs time");
  if (roughDays(promise.period) >= roughDays(law.period)) return undefined;
  return {
    ...promise,
    kind: "promise",
    startsAt: law.startsAt,
    endsBy: law.endsBy,
    duty: law.duty,
    pauses: promise.period.unit === "calendar-days" ? [] : law.pauses,
    extensions: [],
  };
}

const unitsPerDay: Readonly<Record<Unit, number>> = {
  "working-days": 1,
  "working-days-with-first": 1,
  "calendar-days": 1,
  "working-hours": 8,
  "running-hours": 24,
};

/** Enough to compare a promise with its law; no date is ever counted with it. */
function roughDays({ unit, count }: Period): number {
  return count / unitsPerDay[unit];
}

/** The clock that asks for something next: of those that still run the one due first, late ones included. */
export function tightest(clocks: readonly Clock[]): StartedClock | undefined {
  let next: StartedClock | undefined;
  for (const clock of clocks) {
    if (clock.state === "waiting" || clock.state === "paused" || clock.stopped) continue;
    if (next === undefined || clock.due < next.due) next = clock;
  }
  return next;
}
