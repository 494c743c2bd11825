import type { Calendar } from "../calendar.ts";
import { addDays } from "../civil-date.ts";
import type { CivilDate } from "../civil-date.ts";
import type { Step } from "../due-date.ts";
import { closingOn, closureOn } from "../working-days.ts";
import { wallTimeAt } from "../zone.ts";

/** What a caller adds to the plain steps of a count: its pauses and extensions. */
export interface Walk<Extra> {
  readonly start: Date;
  readonly grants: readonly { readonly count: number; readonly step?: Extra }[];
  readonly calendar: Calendar;
  /** The step for a day that the law leaves out, besides closed ones. */
  readonly leftOut: (day: CivilDate) => Extra | undefined;
  /** How the day of receipt reads when it is itself the first of the period; absent: never counted. */
  readonly firstDay?: (day: CivilDate) => Extra;
}

interface Walked<Extra> {
  readonly day: CivilDate;
  readonly steps: readonly (Step | Extra)[];
}

/** Counts working days from a receipt. Throws RangeError for broken counts or calendars. */
export function walkDays<Extra>(walk: Walk<Extra>): Walked<Extra> {
  const { start, grants, calendar, leftOut, firstDay } = walk;
  for (const { count } of grants) {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`not a whole number of working days: ${count}`);
  }
  if (calendar.workingWeekdays.length === 0)
    throw new RangeError("a calendar needs a working weekday");

  const received = receipt(start, calendar);
  const steps: (Step | Extra)[] = [...received.steps];
  const next = (from: CivilDate): CivilDate => {
    for (let day = from; ; day = addDays(day, 1)) {
      const closure = closureOn(day, calendar);
      const omitted = closure ? { kind: "skipped" as const, day, ...closure } : leftOut(day);
      if (omitted === undefined) return day;
      steps.push(omitted);
    }
  };

  let day = received.day;
  const counts = firstDay && closureOn(day, calendar) === undefined && leftOut(day) === undefined;
  steps.push(counts ? firstDay(day) : { kind: "received", day });
  let nth = counts ? 1 : 0;
  let target = 0;
  for (const { count, step } of grants) {
    if (step !== undefined) steps.push(step);
    for (target += count; nth < target;) {
      day = next(addDays(day, 1));
      nth += 1;
      steps.push({ kind: "counted", day, nth });
    }
  }
  return { day, steps };
}

/** All that a count of days takes from the instant of a receipt. */
export interface Arrival {
  readonly day: CivilDate;
  readonly isAfterClosing: boolean;
}

export function arrivalAt(start: Date, calendar: Calendar): Arrival {
  const { day, time } = wallTimeAt(start, calendar.timeZone);
  const closing = closingOn(day, calendar);
  return { day, isAfterClosing: closing !== undefined && time >= closing };
}

/**
 * The day on which an office takes in what arrives at this instant: at or after closing, or on a
 * closed day, the next day on which it opens; before opening, that day.
 */
function receipt(start: Date, calendar: Calendar): Walked<never> {
  const steps: Step[] = [];
  const arrived = arrivalAt(start, calendar);
  let { day } = arrived;
  if (arrived.isAfterClosing) {
    steps.push({ kind: "after-closing", day });
    day = addDays(day, 1);
  }
  for (; closingOn(day, calendar) === undefined; day = addDays(day, 1)) {
    const closure = closureOn(day, calendar);
    if (closure) steps.push({ kind: "skipped", day, ...closure });
  }
  return { day, steps };
}
