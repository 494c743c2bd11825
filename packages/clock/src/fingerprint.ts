import type { Calendar } from "./calendar.ts";
import { weekdayOf } from "./civil-date.ts";
import type { CivilDate, Weekday } from "./civil-date.ts";

/**
 * A short text that two calendars share when they count alike: what a told date keeps, to know later
 * whether the calendar was changed. Names do not enter it, nor closures of days that were closed anyway.
 */
export function fingerprint(calendar: Calendar): string {
  const isWeekday = (day: string): boolean =>
    calendar.workingWeekdays.includes(weekdayOf(day as CivilDate));
  const closed = new Map(
    Object.entries(calendar.suspensions ?? {})
      .filter(([, { from }]) => from < calendar.closesAt)
      .map(([day, { from }]) => [day, from > calendar.opensAt ? from : ""]),
  );
  for (const day of Object.keys(calendar.holidays)) closed.set(day, "");
  const days = [...closed].filter(([day]) => isWeekday(day)).map(([day, from]) => `${day}${from}`);
  const breaks = (calendar.breaks ?? []).map(({ from, to }) => `${from}-${to}`);
  const relevant = [
    calendar.timeZone,
    [1, 2, 3, 4, 5, 6, 7]
      .filter((day) => calendar.workingWeekdays.includes(day as Weekday))
      .join(""),
    `${calendar.opensAt}-${calendar.closesAt}`,
    breaks.join(),
    days.sort().join(),
  ].join("|");
  return hash(relevant, 0x811c9dc5) + hash(relevant, 0x9e3779b9);
}

/** FNV-1a: it guards against forgetting, not against forgery. Two starts make 64 bits of it. */
function hash(text: string, start: number): string {
  let state = start;
  for (let at = 0; at < text.length; at += 1) {
    state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  }
  return (state >>> 0).toString(16).padStart(8, "0");
}
