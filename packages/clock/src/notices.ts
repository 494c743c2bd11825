import type { Calendar } from "./calendar.ts";
import { addDays, addMonths } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";
import type { ReviewRule } from "./packs/law-pack.ts";
import type { StartedClock } from "./clock/clock.ts";
import { civilDateAt } from "./zone.ts";

export interface ProgressNotices {
  readonly clock: StartedClock;
  readonly calendar: Calendar;
  /** The last instant to look at. */
  readonly until: Date;
  /** The status is public and the person was told so beforehand. */
  readonly statusIsPublic: boolean;
}

/** The days up to `until` on which the law wants a report on progress, while there is no answer. */
export function progressNotices(asked: ProgressNotices): readonly CivilDate[] {
  const { clock, calendar, until, statusIsPublic } = asked;
  const { notices } = clock.rule;
  if (notices === undefined || (notices.unlessStatusIsPublic && statusIsPublic)) return [];
  const ends = clock.stopped && clock.stopped.at < until ? clock.stopped.at : until;
  const last = civilDateAt(ends, calendar.timeZone);
  const days: CivilDate[] = [];
  let day = civilDateAt(clock.startedAt, calendar.timeZone);
  for (;;) {
    day = addDays(day, notices.everyDays);
    // An answer on the day of a report is better than the report.
    if (day > last || (clock.stopped && day === last && ends === clock.stopped.at)) return days;
    days.push(day);
  }
}

/** The last day for the next look at all open cases. */
export function nextReview(review: ReviewRule, lastReview: CivilDate): CivilDate {
  return addMonths(lastReview, review.everyMonths);
}
