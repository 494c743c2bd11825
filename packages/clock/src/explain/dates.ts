import type { CivilDate } from "../civil-date.ts";
import type { Locale } from "../words.ts";

/** How a language writes days, times, numbers and lists, in the zone of one city. */
export interface Dates {
  /** "Friday, July 3, 2026" */
  readonly day: (day: CivilDate) => string;
  /** "July 3" */
  readonly shortDay: (day: CivilDate) => string;
  /** "Friday, July 3, 2026 at 5:00 PM" */
  readonly moment: (at: Date) => string;
  /** "5:00 PM" */
  readonly time: (at: Date) => string;
  /** "2.5" */
  readonly number: (count: number) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
}

const tags: Readonly<Record<Locale, string>> = { en: "en-PH", fil: "fil-PH", ko: "ko-KR" };

// As in zone.ts: a formatter costs far more than one use of it, and is a pure value of what it is for.
const known = new Map<string, Dates>();

export function datesIn(locale: Locale, timeZone: string): Dates {
  const key = `${locale} ${timeZone}`;
  const dates = known.get(key) ?? build(tags[locale], timeZone);
  known.set(key, dates);
  return dates;
}

function build(tag: string, timeZone: string): Dates {
  // A civil day is the same everywhere: it is written as noon of that day in UTC.
  const noon = (day: CivilDate): Date => new Date(`${day}T12:00:00Z`);
  const long = new Intl.DateTimeFormat(tag, { dateStyle: "full", timeZone: "UTC" });
  const short = new Intl.DateTimeFormat(tag, { month: "long", day: "numeric", timeZone: "UTC" });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: "full", timeStyle: "short", timeZone });
  const time = new Intl.DateTimeFormat(tag, { timeStyle: "short", timeZone });
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const list = new Intl.ListFormat(tag);
  return {
    day: (day) => long.format(noon(day)),
    shortDay: (day) => short.format(noon(day)),
    moment: (at) => moment.format(at),
    time: (at) => time.format(at),
    number: (count) => number.format(count),
    list: (items) => list.format(items),
  };
}
