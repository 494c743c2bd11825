import type { Calendar, HolidayName } from "./calendar.ts";
import { addDays, dayNumber, weekdayOf } from "./civil-date.ts";
import type { CivilDate, Weekday } from "./civil-date.ts";
import { civilDateAt } from "./zone.ts";

/** Why a day is not a working day. A holiday on a weekend is a weekend: the office was closed anyway. */
export type Closure =
  | { readonly why: "weekend" }
  | { readonly why: "holiday"; readonly holiday: HolidayName }
  /** Work stopped at `from`: people were served until then, but the law's whole day was not there. */
  | { readonly why: "suspended"; readonly from: string; readonly holiday: HolidayName };

/** Why offices are closed for all or part of this day, or undefined on a working day. */
export function closureOn(day: CivilDate, calendar: Calendar): Closure | undefined {
  if (!calendar.workingWeekdays.includes(weekdayOf(day))) return { why: "weekend" };
  const holiday = calendar.holidays[day];
  if (holiday) return { why: "holiday", holiday };
  const suspension = calendar.suspensions?.[day];
  if (suspension === undefined || suspension.from >= calendar.closesAt) return undefined;
  const { from, names } = suspension;
  if (from <= calendar.opensAt) return { why: "holiday", holiday: names };
  return { why: "suspended", from, holiday: names };
}

/** When offices stop receiving on this day ("HH:MM"); undefined when they do not open. */
export function closingOn(day: CivilDate, calendar: Calendar): string | undefined {
  const closure = closureOn(day, calendar);
  if (closure === undefined) return calendar.closesAt;
  return closure.why === "suspended" ? closure.from : undefined;
}

/** A whole one: a day that a suspension of work cuts short is not counted against the office. */
export function isWorkingDay(day: CivilDate, calendar: Calendar): boolean {
  return closureOn(day, calendar) === undefined;
}

/** This day, or the first working day after it. */
export function workingDayFrom(day: CivilDate, calendar: Calendar): CivilDate {
  return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
}

/**
 * The nth working day after `day` (before it, when `workingDays` is negative); `day` itself for 0.
 * Throws RangeError for a fraction, or a calendar that never works.
 */
export function addWorkingDays(day: CivilDate, workingDays: number, calendar: Calendar): CivilDate {
  if (!Number.isSafeInteger(workingDays))
    throw new RangeError(`not a whole number of days: ${workingDays}`);
  if (calendar.workingWeekdays.length === 0)
    throw new RangeError("a calendar needs a working weekday");
  const step = workingDays < 0 ? -1 : 1;
  let at = day;
  for (let left = Math.abs(workingDays); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}

/**
 * Working days after `from`, up to and including `to`: the first day is left out, the last one counted
 * (Civil Code of the Philippines, art. 13). Negative when `to` is earlier.
 */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar) || 0;
  // By whole weeks, not day by day: a list may hold cases that are years overdue.
  const weekdays = new Set(calendar.workingWeekdays);
  const days = dayNumber(to) - dayNumber(from);
  let count = Math.floor(days / 7) * weekdays.size;
  for (let after = 1; after <= days % 7; after += 1) {
    if (weekdays.has((((weekdayOf(from) - 1 + after) % 7) + 1) as Weekday)) count += 1;
  }
  for (const day of closedWeekdaysOf(calendar)) if (day > from && day <= to) count -= 1;
  return count;
}

// A fact of a calendar, kept with it: lists and filings ask for it many thousand times.
const closedWeekdays = new WeakMap<Calendar, readonly CivilDate[]>();

/** The days on which people would work were there no holiday and no suspension. */
function closedWeekdaysOf(calendar: Calendar): readonly CivilDate[] {
  const known = closedWeekdays.get(calendar);
  if (known) return known;
  const special = Object.keys({ ...calendar.holidays, ...calendar.suspensions }) as CivilDate[];
  const closed = special.filter((day) => {
    const closure = closureOn(day, calendar);
    return closure !== undefined && closure.why !== "weekend";
  });
  closedWeekdays.set(calendar, closed);
  return closed;
}

/**
 * How a due date reads today: 0 due today, 2 two working days after today, -3 the third working day
 * late. One minute past the due instant is already -1, so a sign is enough to tell late from in time.
 */
export function workingDaysLeft(now: Date, due: Date, calendar: Calendar): number {
  const today = civilDateAt(now, calendar.timeZone);
  const dueDay = civilDateAt(due, calendar.timeZone);
  const days = workingDaysBetween(today, dueDay, calendar);
  return now.getTime() > due.getTime() ? Math.min(days, -1) : days;
}
