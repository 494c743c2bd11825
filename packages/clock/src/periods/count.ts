import { countCalendarDays } from "./calendar-days.ts";
import type { Counted, Counting, Unit } from "./period.ts";
import { countRunningHours } from "./running-hours.ts";
import { countWorkingDays, countWorkingDaysWithFirst } from "./working-days.ts";
import { countWorkingHours } from "./working-hours.ts";

const counters: Readonly<Record<Unit, (counting: Counting) => Counted>> = {
  "working-days": countWorkingDays,
  "working-days-with-first": countWorkingDaysWithFirst,
  "working-hours": countWorkingHours,
  "running-hours": countRunningHours,
  "calendar-days": countCalendarDays,
};

/** When a period ends, and the steps that led there. */
export function countPeriod(unit: Unit, counting: Counting): Counted {
  return counters[unit](counting);
}
