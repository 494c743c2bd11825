import type { Parsed } from "./result.ts";
import { bad, good } from "./result.ts";

/**
 * A moment in the W3C profile of ISO 8601, always with a zone, to the second.
 *
 * @param zone "Z", or minutes east of Greenwich, within 14 hours
 * @throws RangeError for an invalid zone or date, or a year that has not four digits
 * @example formatDateTime(new Date("2026-11-05T00:15:30Z"), 480) // "2026-11-05T08:15:30+08:00"
 */
export function formatDateTime(date: Date, zone: number | "Z"): string {
  const offset = zone === "Z" ? 0 : zone;
  if (!Number.isInteger(offset) || Math.abs(offset) > MAX_OFFSET_MINUTES) {
    throw new RangeError(`${zone} is not a zone offset in minutes.`);
  }
  const local = new Date(date.getTime() + offset * 60_000).toISOString().slice(0, 19);
  if (!/^\d/.test(local)) throw new RangeError("The year has not four digits.");
  if (zone === "Z") return `${local}Z`;
  const size = Math.abs(offset);
  const hours = String(Math.floor(size / 60)).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${hours}:${String(size % 60).padStart(2, "0")}`;
}

const MAX_OFFSET_MINUTES = 14 * 60;

const FORM =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(\d{2}):(\d{2}))$/;

/** What a person is told when a date cannot be read. */
const EXPECTED = "A date and time with its zone was expected, such as 2026-11-05T08:15:30+08:00.";

/** Reads a W3C date and time. One without a zone is refused: it does not name a moment. */
export function parseDateTime(text: string): Parsed<Date> {
  const found = FORM.exec(text.trim());
  if (found === null) return bad(EXPECTED, "");
  const part = (index: number): number => Number(found[index] ?? "0");
  const [year, month, day] = [part(1), part(2), part(3)];
  const [hour, minute, second] = [part(4), part(5), part(6)];
  const offset = (part(10) * 60 + part(11)) * (found[9] === "-" ? -1 : 1);
  const inRange =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysIn(year, month) &&
    hour <= 23 &&
    minute <= 59 &&
    second <= 59 &&
    part(11) <= 59 &&
    Math.abs(offset) <= MAX_OFFSET_MINUTES;
  if (!inRange) return bad(EXPECTED, "");
  const milliseconds = Math.trunc(Number(`0.${found[7] ?? "0"}`) * 1000);
  const date = new Date(0);
  // Not Date.UTC, which moves the years 0 to 99 into the twentieth century.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute - offset, second, milliseconds);
  return good(date);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
