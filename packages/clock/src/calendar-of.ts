import type { Break, Calendar, HolidayName, HolidayTable, Suspension } from "./calendar.ts";
import { parseCivilDate } from "./civil-date.ts";
import type { Weekday } from "./civil-date.ts";

/** A day on which a city's own offices are closed, wholly or from a time on. */
export interface CityClosure {
  /** "YYYY-MM-DD" */
  readonly day: string;
  readonly names: HolidayName;
  /** "HH:MM": work was suspended for the rest of the day. Absent: closed all day. */
  readonly from?: string;
}

export interface OfficeHours {
  readonly timeZone: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly breaks?: readonly Break[];
  /** Monday to Friday when absent. */
  readonly workingWeekdays?: readonly Weekday[];
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5];

/**
 * A city's working calendar: the country's holidays, the city's closures, its hours. Of two closures
 * of one day the longer one holds. Throws RangeError for a time or day that cannot be.
 *
 * @example
 * calendarOf(koreanHolidays, [], {
 *   timeZone: "Asia/Seoul", opensAt: "09:00", closesAt: "18:00",
 *   breaks: [{ from: "12:00", to: "13:00" }], // so that a day has the eight hours of the law
 * });
 */
export function calendarOf(
  table: HolidayTable,
  closures: readonly CityClosure[],
  hours: OfficeHours,
): Calendar {
  const { timeZone, opensAt, closesAt, breaks = [], workingWeekdays = MONDAY_TO_FRIDAY } = hours;
  checkHours(opensAt, closesAt, breaks);
  if (workingWeekdays.length === 0) throw new RangeError("a calendar needs a working weekday");
  const holidays: Record<string, HolidayName> = { ...table.days };
  const suspensions: Record<string, Suspension> = {};
  for (const { day, names, from } of closures) {
    if (parseCivilDate(day) === undefined) throw new RangeError(`not a day of closure: ${day}`);
    if (from === undefined) holidays[day] = names;
    else if (!TIME.test(from)) throw new RangeError(`not a time of closure: ${from}`);
    else if (from < (suspensions[day]?.from ?? "24:00")) suspensions[day] = { from, names };
  }
  return { timeZone, workingWeekdays, opensAt, closesAt, breaks, holidays, suspensions };
}

function checkHours(opensAt: string, closesAt: string, breaks: readonly Break[]): void {
  let last = opensAt;
  const times = [opensAt, ...breaks.flatMap(({ from, to }) => [from, to]), closesAt];
  for (const time of times) {
    if (!TIME.test(time)) throw new RangeError(`not a time of a day: ${time}`);
    if (time < last) throw new RangeError(`office hours go backwards at ${time}`);
    last = time;
  }
  if (opensAt === closesAt) throw new RangeError("an office needs hours");
}
