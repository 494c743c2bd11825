import { addDays } from "../civil-date.ts";
import { closureOn } from "../working-days.ts";
import { without, workingSpansOn } from "../working-hours.ts";
import { civilDateAt } from "../zone.ts";
import type { ClockStep, Counted, Counting } from "./period.ts";

const MS_PER_HOUR = 3_600_000;
/** A calendar whose breaks fill its hours would be walked forever. */
const MAX_DAYS_WITHOUT_WORK = 3660;

/**
 * Working hours from an instant: a Korean period of five days or less, and all that is due "at once",
 * runs by the hours in which the office works, Saturdays and holidays left out, 8 hours a day (Civil
 * Petitions Treatment Act, art. 19(1)). Lunch is no working time where the calendar has it as a break.
 *
 * @example
 * // 8 hours from Friday 16:00, 9:00 to 18:00 with an hour of lunch: Monday 16:00.
 */
export function countWorkingHours(counting: Counting): Counted {
  const { start, grants, pauses, calendar } = counting;
  const steps: ClockStep[] = [{ kind: "started", at: start }];
  const zone = calendar.timeZone;
  const [first, ...more] = grants;
  let left = msOf(first?.count ?? 0);
  let total = 0;
  let at = start;
  let day = civilDateAt(start, zone);
  let idle = 0;
  /** Takes the next extension when the time given before it is used up. */
  const hasMore = (): boolean => {
    while (left === 0) {
      const grant = more.shift();
      if (grant === undefined) return false;
      if (grant.step) steps.push(grant.step);
      left = msOf(grant.count);
    }
    return true;
  };
  const announced = new Set<Date>();
  while (hasMore()) {
    const closure = closureOn(day, calendar);
    if (closure && closure.why !== "suspended") steps.push({ kind: "skipped", day, ...closure });
    for (const pause of pauses) {
      if (civilDateAt(pause.from, zone) !== day || announced.has(pause.from)) continue;
      announced.add(pause.from);
      steps.push({ kind: "paused", from: pause.from, to: pause.to, pause: pause.names });
    }
    const free = without(workingSpansOn(day, calendar), [{ from: new Date(0), to: at }, ...pauses]);
    for (const span of free) {
      for (let from = span.from; from < span.to && hasMore(); from = at) {
        const ms = Math.min(left, span.to.getTime() - from.getTime());
        at = new Date(from.getTime() + ms);
        left -= ms;
        total += ms;
        addWorked(steps, { kind: "worked", day, from, to: at, ms, totalMs: total });
      }
      if (!hasMore()) break;
    }
    idle = free.length === 0 ? idle + 1 : 0;
    if (idle > MAX_DAYS_WITHOUT_WORK) throw new RangeError("a calendar without working hours");
    day = addDays(day, 1);
  }
  return { due: at, dueDay: civilDateAt(at, zone), steps };
}

/** A day broken by lunch is told as one. */
function addWorked(steps: ClockStep[], next: Extract<ClockStep, { kind: "worked" }>): void {
  const last = steps.at(-1);
  if (last?.kind !== "worked" || last.day !== next.day) steps.push(next);
  else steps[steps.length - 1] = { ...next, from: last.from, ms: last.ms + next.ms };
}

function msOf(hours: number): number {
  if (!Number.isFinite(hours) || hours < 0) throw new RangeError(`not a number of hours: ${hours}`);
  return Math.round(hours * MS_PER_HOUR);
}
