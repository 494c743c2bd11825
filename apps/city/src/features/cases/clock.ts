import {
  dueDate,
  koreanHolidays,
  philippineHolidays,
  ra11032,
  type Calendar,
  type DueDate,
} from "@tugon/clock";
import type { City, LawClass } from "#features/cities";

const calendars = new WeakMap<City, Calendar>();

/** A city's working calendar: the country's holidays and the city's own closures. */
export function calendarOf(city: City): Calendar {
  const known = calendars.get(city);
  if (known) return known;
  const national = city.holidays === "korea" ? koreanHolidays : philippineHolidays;
  const closures = Object.fromEntries(city.closures.map(({ day, names }) => [day, names]));
  const calendar: Calendar = {
    timeZone: city.timeZone,
    workingWeekdays: [1, 2, 3, 4, 5],
    opensAt: city.opensAt,
    closesAt: city.closesAt,
    holidays: { ...national.days, ...closures },
  };
  calendars.set(city, calendar);
  return calendar;
}

export function workingDaysFor(lawClass: LawClass): number {
  return lawClass === "highly-technical" ? ra11032.highlyTechnical : ra11032[lawClass];
}

/** When a filing of this class must be answered, with the steps that explain the date. */
export function dueDateFor(city: City, lawClass: LawClass, receivedAt: Date): DueDate {
  return dueDate({
    receivedAt,
    workingDays: workingDaysFor(lawClass),
    calendar: calendarOf(city),
  });
}
