import { dayOfNumber, type CivilDate } from "./civil-date.ts";

/** What a clock on the wall of a city shows. */
export interface WallTime {
  readonly day: CivilDate;
  /** "HH:MM:SS", 00 to 23 hours; compares as text with "17:00". */
  readonly time: string;
}

const MS_PER_DAY = 86_400_000;

interface Zone {
  readonly formatter: Intl.DateTimeFormat;
  /** By day of UTC: how far the city's clocks are ahead, or undefined where they change that day. */
  readonly offsets: Map<number, number | undefined>;
}

// Asking a formatter costs a hundred times the arithmetic, building one a hundred times more, and an
// import or a long list asks a million times. What is kept are pure facts of a zone: keeping them shares
// nothing between callers.
const zones = new Map<string, Zone>();
const MAX_DAYS_KEPT = 10_000;

function zoneOf(timeZone: string): Zone {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    const formatter = new Intl.DateTimeFormat("en-US", {
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
    zone = { formatter, offsets: new Map() };
    zones.set(timeZone, zone);
  }
  return zone;
}

/** The day and time of an instant in an IANA zone. Throws RangeError for an unknown zone or an invalid date. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const at = instant.getTime();
  const shown = at + offsetMs(at, timeZone);
  const day = Math.floor(shown / MS_PER_DAY);
  return { day: dayOf(day), time: timeOf(Math.floor((shown - day * MS_PER_DAY) / 1000)) };
}

const days = new Map<number, CivilDate>();

function dayOf(day: number): CivilDate {
  const known = days.get(day);
  if (known !== undefined) return known;
  if (days.size >= MAX_DAYS_KEPT) days.clear();
  const written = dayOfNumber(day);
  days.set(day, written);
  return written;
}

const TWO_DIGITS = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, "0"));

function timeOf(seconds: number): string {
  const [hour, minute] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return `${TWO_DIGITS[hour]}:${TWO_DIGITS[minute]}:${TWO_DIGITS[seconds % 60]}`;
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

/** How far the city's clocks are ahead of UTC at an instant. */
function offsetMs(at: number, timeZone: string): number {
  const { formatter, offsets } = zoneOf(timeZone);
  const day = Math.floor(at / MS_PER_DAY);
  if (!offsets.has(day)) {
    if (offsets.size >= MAX_DAYS_KEPT) offsets.clear();
    const atStart = shownOffset(day * MS_PER_DAY, formatter);
    const atEnd = shownOffset((day + 1) * MS_PER_DAY, formatter);
    offsets.set(day, atStart === atEnd ? atStart : undefined);
  }
  return offsets.get(day) ?? shownOffset(at, formatter);
}

function shownOffset(at: number, formatter: Intl.DateTimeFormat): number {
  const shown: Record<string, string> = {};
  for (const part of formatter.formatToParts(at)) shown[part.type] = part.value;
  const { year = "", month, day, hour, minute, second } = shown;
  const wall = `${year.padStart(4, "0")}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Date.parse(wall) - Math.floor(at / 1000) * 1000;
}
