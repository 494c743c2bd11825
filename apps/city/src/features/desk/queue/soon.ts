import { addDays, addWorkingDays, civilDateAt, instantAt } from "@tugon/clock";
import { calendarOf } from "#features/cases";
import type { City } from "#features/cities";

/** Midnight after the next working day: what is due before it is due soon. */
export function soonUntil(city: City, now: Date): Date {
  const calendar = calendarOf(city);
  const today = civilDateAt(now, calendar.timeZone);
  const next = addWorkingDays(today, 1, calendar);
  return instantAt(addDays(next, 1), "00:00", calendar.timeZone);
}
