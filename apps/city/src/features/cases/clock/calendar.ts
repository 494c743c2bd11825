import {
  calendarOf as clockCalendar,
  fingerprint,
  koreanHolidays,
  philippineHolidays,
  type Calendar,
} from "@tugon/clock";
import type { City } from "#features/cities";

type Kept = { readonly calendar: Calendar; readonly fingerprint: string };

// A city is replaced whole when it changes, so what follows from it can be kept beside it.
const kept = new WeakMap<City, Kept>();

function keptOf(city: City): Kept {
  const known = kept.get(city);
  if (known) return known;
  const { timeZone, opensAt, closesAt, breaks } = city;
  const national = city.holidays === "korea" ? koreanHolidays : philippineHolidays;
  const calendar = clockCalendar(national, city.closures, { timeZone, opensAt, closesAt, breaks });
  const fresh = { calendar, fingerprint: fingerprint(calendar) };
  kept.set(city, fresh);
  return fresh;
}

/** A city's working calendar: the country's holidays, the city's own closures and its hours. */
export function calendarOf(city: City): Calendar {
  return keptOf(city).calendar;
}

/** Which calendar a date was counted with: another one has another text. */
export function calendarMark(city: City): string {
  return keptOf(city).fingerprint;
}
