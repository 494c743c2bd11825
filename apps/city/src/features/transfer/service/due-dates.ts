import { dueDateFor } from "#features/cases";
import type { City, LawClass } from "#features/cities";
import { createWallClock } from "./wall-clock.ts";

type Due = { readonly dueAt: Date; readonly dueDay: string };

/**
 * Due dates, remembered: what is filed on one day before closing is due together, and so is what is
 * filed after. An import asks hundreds of thousands of times for a few thousand answers.
 */
export function createDueDates(city: City) {
  const known = new Map<string, Due>();
  const wallClock = createWallClock(city.timeZone);
  return (lawClass: LawClass, receivedAt: Date): Due => {
    const [day = "", time = ""] = wallClock(receivedAt).split("T");
    const key = `${day} ${time >= city.closesAt} ${lawClass}`;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const { due, dueDay } = dueDateFor(city, lawClass, receivedAt);
    const fresh = { dueAt: due, dueDay };
    known.set(key, fresh);
    return fresh;
  };
}
