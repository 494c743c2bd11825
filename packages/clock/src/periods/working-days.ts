import { addDays } from "../civil-date.ts";
import type { CivilDate } from "../civil-date.ts";
import { civilDateAt, instantAt } from "../zone.ts";
import type { ClockStep, Counted, Counting } from "./period.ts";
import { walkDays, type Walk } from "./walk-days.ts";

/** Working days with the day of receipt excluded: Civil Code of the Philippines, art. 13. */
export function countWorkingDays(counting: Counting): Counted {
  return counted(counting, {});
}

/**
 * Days of a Korean period of six or more: the first day is included, Saturdays and public holidays are
 * left out (Civil Petitions Treatment Act, art. 19(2)). Registered on a Monday, 7 days end on the
 * Tuesday of the week after.
 */
export function countWorkingDaysWithFirst(counting: Counting): Counted {
  return counted(counting, { firstDay: (day) => ({ kind: "first-day", day }) });
}

function counted(counting: Counting, first: Pick<Walk<ClockStep>, "firstDay">): Counted {
  const { start, grants, calendar } = counting;
  const leftOut = pausedDays(counting);
  const { day, steps } = walkDays<ClockStep>({ start, grants, calendar, leftOut, ...first });
  return { due: instantAt(day, calendar.closesAt, calendar.timeZone), dueDay: day, steps };
}

/**
 * The step of a day that a pause touches. The days on which it begins and ends are left out as well:
 * so the decree to the Administrative Procedures Act, art. 11(1), for completing papers.
 */
function pausedDays({ pauses, calendar }: Counting): (day: CivilDate) => ClockStep | undefined {
  const days = new Map<CivilDate, ClockStep>();
  for (const { from, to, names } of pauses) {
    const last = civilDateAt(
      new Date(Math.max(from.getTime(), to.getTime() - 1)),
      calendar.timeZone,
    );
    for (let day = civilDateAt(from, calendar.timeZone); day <= last; day = addDays(day, 1)) {
      days.set(day, { kind: "skipped", day, why: "paused", pause: names });
    }
  }
  return (day) => days.get(day);
}
