import { dutiesOf, openingOf, type Opening } from "#features/cases";
import type { City, Service } from "#features/cities";
import { createWallClock } from "./wall-clock.ts";

/**
 * Due dates, remembered: where a law counts days, what is filed on one day before closing is due
 * together, and so is what is filed after. An import asks hundreds of thousands of times for a few
 * thousand answers.
 */
export function createDueDates(city: City) {
  const known = new Map<string, Opening>();
  const wallClock = createWallClock(city.timeZone);
  const countsHours = (service: Service) =>
    dutiesOf(city, service).some(({ rule }) => rule.period.unit.endsWith("hours"));
  return (service: Service, receivedAt: Date): Opening => {
    if (countsHours(service)) return openingOf(city, service, receivedAt);
    const [day = "", time = ""] = wallClock(receivedAt).split("T");
    const key = `${day} ${time >= city.closesAt} ${service.code}`;
    const remembered = known.get(key);
    if (remembered) return remembered;
    const fresh = openingOf(city, service, receivedAt);
    known.set(key, fresh);
    return fresh;
  };
}
