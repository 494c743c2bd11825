import type { Calendar } from "./calendar.ts";
import { addDays } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";
import { closingOn } from "./working-days.ts";
import { civilDateAt, instantAt } from "./zone.ts";

/** A stretch of time, from the first instant up to the second, which is no longer in it. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** The stretches in which an office works on this day: breaks, holidays and suspensions left out. */
export function workingSpansOn(day: CivilDate, calendar: Calendar): readonly Span[] {
  const closing = closingOn(day, calendar);
  if (closing === undefined) return [];
  const spans: Span[] = [];
  let opens = calendar.opensAt;
  for (const pause of [...(calendar.breaks ?? []), { from: closing, to: closing }]) {
    const stops = pause.from < closing ? pause.from : closing;
    if (stops > opens) {
      const from = instantAt(day, opens, calendar.timeZone);
      spans.push({ from, to: instantAt(day, stops, calendar.timeZone) });
    }
    opens = pause.to;
  }
  return spans;
}

/** `spans` without what lies in `holes`; both in order. */
export function without(spans: readonly Span[], holes: readonly Span[]): readonly Span[] {
  let left = spans;
  for (const hole of holes) {
    left = left.flatMap((span) => {
      if (hole.to <= span.from || hole.from >= span.to) return [span];
      const parts: Span[] = [];
      if (span.from < hole.from) parts.push({ from: span.from, to: hole.from });
      if (hole.to < span.to) parts.push({ from: hole.to, to: span.to });
      return parts;
    });
  }
  return left;
}

/**
 * Working milliseconds from one instant to another; negative when `to` is earlier.
 *
 * @example
 * // Monday 16:30 to Tuesday 9:30 in an office that works 8:00 to 17:00:
 * workingMsBetween(from, to, calendar) / 3_600_000; // 2
 */
export function workingMsBetween(from: Date, to: Date, calendar: Calendar): number {
  if (to < from) return -workingMsBetween(to, from, calendar) || 0;
  const last = civilDateAt(to, calendar.timeZone);
  let total = 0;
  for (let day = civilDateAt(from, calendar.timeZone); day <= last; day = addDays(day, 1)) {
    for (const span of workingSpansOn(day, calendar)) {
      const start = Math.max(span.from.getTime(), from.getTime());
      total += Math.max(0, Math.min(span.to.getTime(), to.getTime()) - start);
    }
  }
  return total;
}
