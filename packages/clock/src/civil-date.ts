declare const civilDate: unique symbol;

/** A day of the calendar on the wall, "YYYY-MM-DD": no hour, no zone. */
export type CivilDate = string & { readonly [civilDate]: true };

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MS_PER_DAY = 86_400_000;
const FORM = /^\d{4}-\d{2}-\d{2}$/;

/** The text as a day that exists, or undefined: `parseCivilDate("2026-02-30")` is undefined. */
export function parseCivilDate(text: string): CivilDate | undefined {
  if (!FORM.test(text)) return undefined;
  const at = Date.parse(`${text}T00:00:00Z`);
  // A parser may roll 30 February over into March; the day must come back as it was written.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text) return undefined;
  return text as CivilDate;
}

/** The text as a day; throws RangeError when it is none. For days written in code. */
export function civilDateOf(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === undefined) throw new RangeError(`not a day of the calendar: ${text}`);
  return day;
}

// Clocks count day by day, a list of cases some hundred thousand times: reading and writing dates through
// the parser would be most of the work.
const ZERO = "0".charCodeAt(0);
const digits = (text: string, at: number): number =>
  (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;
/** The days that every month has, as they are written. */
const TWO_DIGITS = Array.from({ length: 29 }, (_, n) => String(n).padStart(2, "0"));
// The calendar repeats after 400 years; Date.UTC would take the years before 100 for 1900 to 1999.
const YEARS_AFTER_WHICH_DAYS_REPEAT = 400;
const DAYS_IN_THEM = 146_097;

/** Days since 1970-01-01, so days can be subtracted and compared. */
export function dayNumber(day: CivilDate): number {
  const year = digits(day, 0) * 100 + digits(day, 2) + YEARS_AFTER_WHICH_DAYS_REPEAT;
  return Date.UTC(year, digits(day, 5) - 1, digits(day, 8)) / MS_PER_DAY - DAYS_IN_THEM;
}

/** The other way round: `dayOfNumber(0)` is "1970-01-01". */
export function dayOfNumber(days: number): CivilDate {
  return new Date(days * MS_PER_DAY).toISOString().slice(0, 10) as CivilDate;
}

/** `addDays("2026-02-28", 1)` is "2026-03-01". Negative goes back. Years 0 to 9999. */
export function addDays(day: CivilDate, days: number): CivilDate {
  const date = digits(day, 8) + days;
  const sameMonth = date > 0 ? TWO_DIGITS[date] : undefined;
  if (sameMonth !== undefined) return `${day.slice(0, 8)}${sameMonth}` as CivilDate;
  return dayOfNumber(dayNumber(day) + days);
}

/** `weekdayOf("2026-11-22")` is 7, a Sunday. */
export function weekdayOf(day: CivilDate): Weekday {
  // Day 0 of the count, 1970-01-01, was a Thursday.
  const fromMonday = (((dayNumber(day) + 3) % 7) + 7) % 7;
  return (fromMonday + 1) as Weekday;
}

/** `addMonths("2026-01-31", 1)` is "2026-02-28": the same day, or the last one of a shorter month. */
export function addMonths(day: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  return addDays(
    `${last.toISOString().slice(0, 8)}01` as CivilDate,
    Math.min(date, last.getUTCDate()) - 1,
  );
}
