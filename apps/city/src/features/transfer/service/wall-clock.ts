import { wallTimeAt } from "@tugon/clock";

const dayMs = 24 * 3_600_000;

/**
 * What the clocks of a zone show, as YYYY-MM-DDTHH:MM:SS. An import asks for each of its rows, and
 * asking the zone is the dearest thing it does to one. No zone changes its offset twice within two
 * days, so where both ends of a day agree, all of the day does, and the offset is remembered.
 */
export function createWallClock(timeZone: string): (at: Date) => string {
  const offsets = new Map<number, number | null>();
  const ask = (atMs: number): number => {
    const { day, time } = wallTimeAt(new Date(atMs), timeZone);
    return Date.parse(`${day}T${time}Z`) - atMs;
  };
  const offsetOf = (dayNumber: number): number | null => {
    const known = offsets.get(dayNumber);
    if (known !== undefined) return known;
    const start = ask(dayNumber * dayMs);
    const offset = start === ask((dayNumber + 1) * dayMs) ? start : null;
    offsets.set(dayNumber, offset);
    return offset;
  };
  return (at) => {
    const atMs = Math.floor(at.getTime() / 1000) * 1000;
    const offset = offsetOf(Math.floor(atMs / dayMs)) ?? ask(atMs);
    return new Date(atMs + offset).toISOString().slice(0, 19);
  };
}
