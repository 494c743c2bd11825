import type { CivilDate } from "./civil-date.ts";

/** What a clock on the wall of a city shows. */
export interface WallTime {
  readonly day: CivilDate;
  /** "HH:MM:SS", 00 to 23 hours; compares as text with "17:00". */
  readonly time: string;
}

const MS_PER_DAY = 86_400_000;

// Building a formatter costs a hundred times one use of it, and an import asks 300,000 times.
// A formatter is a pure value of its zone, so keeping it shares nothing between callers.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/** The day and time of an instant in an IANA zone. Throws RangeError for an unknown zone or an invalid date. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const shown: Record<string, string> = {};
  for (const part of formatterOf(timeZone).formatToParts(instant)) shown[part.type] = part.value;
  const { year = "", month, day, hour, minute, second } = shown;
  return {
    day: `${year.padStart(4, "0")}-${month}-${day}` as CivilDate,
    time: `${hour}:${minute}:${second}`,
  };
}

/** `civilDateAt(new Date("2026-01-01T16:30:00Z"), "Asia/Manila")` is "2026-01-02". */
export function civilDateAt(instant: Date, timeZone: string): CivilDate {
  return wallTimeAt(instant, timeZone).day;
}

/**
 * The instant at which a city's clocks show `time` ("HH:MM") on `day`. A time that a change to
 * summer time skips is read with the offset of before the change; one that occurs twice is the first.
 */
export function instantAt(day: CivilDate, time: string, timeZone: string): Date {
  const shown = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(shown)) throw new RangeError(`not a time of a day: ${day} ${time}`);
  // No zone changes its offset twice within two days, so a change is seen from a day on either side.
  const offsetBefore = offsetMs(shown - MS_PER_DAY, timeZone);
  const offsetAfter = offsetMs(shown + MS_PER_DAY, timeZone);
  const before = shown - offsetBefore;
  if (offsetBefore === offsetAfter) return new Date(before);
  const fits = [before, shown - offsetAfter].filter((at) => at + offsetMs(at, timeZone) === shown);
  return new Date(fits.length > 0 ? Math.min(...fits) : before);
}

function offsetMs(at: number, timeZone: string): number {
  const { day, time } = wallTimeAt(new Date(at), timeZone);
  return Date.parse(`${day}T${time}Z`) - Math.floor(at / 1000) * 1000;
}
