import { civilDateAt } from "../zone.ts";
import type { ClockStep, Counted, Counting } from "./period.ts";

const MS_PER_HOUR = 3_600_000;

/**
 * Hours on the clock: nights, weekends and holidays are counted. So runs the 72 hours of Executive
 * Order 6, which says hours and not working days, as do the 72 hours of a breach of personal data.
 */
export function countRunningHours(counting: Counting): Counted {
  const { start, grants, pauses, calendar } = counting;
  const steps: ClockStep[] = [{ kind: "started", at: start }];
  let at = start;
  const ahead = pauses.filter(({ to }) => to > start);
  const run = (to: Date): void => {
    if (to <= at) return;
    const hours = (to.getTime() - at.getTime()) / MS_PER_HOUR;
    steps.push({ kind: "ran", from: at, to, hours });
    at = to;
  };
  for (const { count, step } of grants) {
    if (!Number.isFinite(count) || count < 0)
      throw new RangeError(`not a number of hours: ${count}`);
    if (step) steps.push(step);
    let end = new Date(at.getTime() + Math.round(count * MS_PER_HOUR));
    for (let pause = ahead[0]; pause && pause.from < end; pause = ahead[0]) {
      ahead.shift();
      run(pause.from);
      end = new Date(end.getTime() + pause.to.getTime() - at.getTime());
      at = pause.to;
      steps.push({ kind: "paused", from: pause.from, to: pause.to, pause: pause.names });
    }
    run(end);
  }
  return { due: at, dueDay: civilDateAt(at, calendar.timeZone), steps };
}
