import type { Calendar } from "../calendar.ts";
import { dayNumber } from "../civil-date.ts";
import { workingDaysBetween } from "../working-days.ts";
import { workingMsBetween } from "../working-hours.ts";
import { civilDateAt } from "../zone.ts";
import type { Unit } from "./period.ts";

const MS_PER_HOUR = 3_600_000;

/**
 * How much of a unit lies between two instants: whole days for days, hours with a fraction for hours;
 * negative when `to` is earlier.
 */
export function unitsBetween(unit: Unit, from: Date, to: Date, calendar: Calendar): number {
  const day = (at: Date) => civilDateAt(at, calendar.timeZone);
  switch (unit) {
    case "working-days":
    case "working-days-with-first":
      return workingDaysBetween(day(from), day(to), calendar);
    case "calendar-days":
      return dayNumber(day(to)) - dayNumber(day(from));
    case "working-hours":
      return workingMsBetween(from, to, calendar) / MS_PER_HOUR;
    case "running-hours":
      return (to.getTime() - from.getTime()) / MS_PER_HOUR;
  }
}

/** The time left in the rule's own unit. Anything late is at least one day or one minute below zero. */
export function unitsLeft(unit: Unit, now: Date, due: Date, calendar: Calendar): number {
  const left = unitsBetween(unit, now, due, calendar);
  if (now <= due) return left;
  return Math.min(left, unit.endsWith("hours") ? -1 / 60 : -1);
}
