import { addDays } from "../civil-date.ts";
import { closureOn } from "../working-days.ts";
import { civilDateAt, instantAt } from "../zone.ts";
import type { ClockStep, Counted, Counting } from "./period.ts";

/**
 * Days of the calendar, the first excluded, to the end of the last one; a last day that is no working
 * day moves to the next that is (Civil Act of Korea, arts. 157, 159, 161; Administrative Code of the
 * Philippines, Book I, sec. 31).
 */
export function countCalendarDays({ start, grants, pauses, calendar }: Counting): Counted {
  if (pauses.length > 0) throw new RangeError("days of the calendar know no pause");
  let day = civilDateAt(start, calendar.timeZone);
  const steps: ClockStep[] = [{ kind: "received", day }];
  let nth = 0;
  for (const { count, step } of grants) {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`not a whole number of days: ${count}`);
    if (step) steps.push(step);
    for (let left = count; left > 0; left -= 1) {
      day = addDays(day, 1);
      nth += 1;
      steps.push({ kind: "counted", day, nth });
    }
  }
  for (let closure = closureOn(day, calendar); closure; closure = closureOn(day, calendar)) {
    steps.push({ kind: "skipped", day, ...closure });
    day = addDays(day, 1);
  }
  const midnight = instantAt(addDays(day, 1), "00:00", calendar.timeZone);
  return { due: new Date(midnight.getTime() - 1), dueDay: day, steps };
}
