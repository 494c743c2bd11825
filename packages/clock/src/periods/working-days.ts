import type { Calendar } from "../calendar.ts";
import { addDays } from "../civil-date.ts";
import type { CivilDate } from "../civil-date.ts";
import { civilDateAt, instantAt } from "../zone.ts";
import type { ClockStep, Counted, Counting } from "./period.ts";
import { arrivalAt, walkDays, type Walk } from "./walk-days.ts";

/** Working days with the day of receipt excluded: Civil Code of the Philippines, art. 13. */
export function countWorkingDays(counting: Counting): Counted {
  return remembered(counting, "after", () => counted(counting, {}));
}

/**
 * Days of a Korean period of six or more: the first day is included, Saturdays and public holidays are
 * left out (Civil Petitions Treatment Act, art. 19(2)). Registered on a Monday, 7 days end on the
 * Tuesday of the week after.
 */
export function countWorkingDaysWithFirst(counting: Counting): Counted {
  return remembered(counting, "with", () =>
    counted(counting, { firstDay: (day) => ({ kind: "first-day", day }) }),
  );
}

const MAX_COUNTS_KEPT = 1000;

// A city counts the same few periods from the same day for all that is filed on it. What is kept are
// pure facts of a calendar, and they go with it.
const counts = new WeakMap<Calendar, Map<string, Counted>>();

/** A plain period, neither extended nor paused, is counted once for each calendar and day of receipt. */
function remembered(counting: Counting, first: "after" | "with", count: () => Counted): Counted {
  const { start, grants, pauses, calendar } = counting;
  const [grant] = grants;
  if (grant === undefined || grants.length > 1 || grant.step || pauses.length > 0) return count();
  const { day, isAfterClosing } = arrivalAt(start, calendar);
  const key = `${day} ${isAfterClosing} ${first} ${grant.count}`;
  const kept = counts.get(calendar) ?? new Map<string, Counted>();
  const known = kept.get(key);
  // The date is the caller's own: a Date can be changed.
  if (known) return { ...known, due: new Date(known.due) };
  const fresh = count();
  if (kept.size >= MAX_COUNTS_KEPT) kept.clear();
  counts.set(calendar, kept.set(key, fresh));
  return { ...fresh, due: new Date(fresh.due) };
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
