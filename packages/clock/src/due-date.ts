import type { Calendar, HolidayName } from "./calendar.ts";
import type { CivilDate } from "./civil-date.ts";
import { walkDays } from "./periods/walk-days.ts";
import { instantAt } from "./zone.ts";

/** One day on the way to a due date, in order, so that a page can explain the date in any language. */
export type Step =
  /** Filed at or after closing: the office takes it in on its next working day. */
  | { readonly kind: "after-closing"; readonly day: CivilDate }
  | { readonly kind: "skipped"; readonly day: CivilDate; readonly why: "weekend" }
  | {
      readonly kind: "skipped";
      readonly day: CivilDate;
      readonly why: "holiday";
      readonly holiday: HolidayName;
    }
  /** Work stopped at `from` that day: what came before was received, but no whole day was there. */
  | {
      readonly kind: "skipped";
      readonly day: CivilDate;
      readonly why: "suspended";
      readonly from: string;
      readonly holiday: HolidayName;
    }
  /** The day of receipt, which is not counted. */
  | { readonly kind: "received"; readonly day: CivilDate }
  /** The nth counted day; the last one is the due day. */
  | { readonly kind: "counted"; readonly day: CivilDate; readonly nth: number };

export interface DueDateInput {
  readonly receivedAt: Date;
  /** A whole number, 0 or more; 0 is the close of office on the day of receipt. */
  readonly workingDays: number;
  readonly calendar: Calendar;
}

export interface DueDate {
  /** The close of office on the last counted day. */
  readonly due: Date;
  readonly dueDay: CivilDate;
  readonly steps: readonly Step[];
}

/**
 * When an answer is due. The day of receipt is not counted and the last day is (Civil Code of the
 * Philippines, art. 13: "the first day shall be excluded, and the last day included"). RA 11032
 * sec. 9(b) counts working days from receipt and does not say when a filing made on a closed day is
 * received. Receipt there is an act of a receiving officer who checks the filing and numbers it
 * (sec. 9(a)), so what arrives at or after closing, or on a day without office, counts as received on
 * the next working day; a filing before opening, on that day. A page should say so: the steps do.
 *
 * Throws RangeError for a negative or broken number of days, or a calendar that never works.
 *
 * @example
 * // Friday 18:00 in Manila, 3 working days: received Monday, due Thursday at 17:00.
 * dueDate({ receivedAt: new Date("2026-07-03T10:00:00Z"), workingDays: 3, calendar }).dueDay; // "2026-07-09"
 */
export function dueDate({ receivedAt, workingDays, calendar }: DueDateInput): DueDate {
  const { day, steps } = walkDays<never>({
    start: receivedAt,
    grants: [{ count: workingDays }],
    calendar,
    leftOut: () => undefined,
  });
  return { due: instantAt(day, calendar.closesAt, calendar.timeZone), dueDay: day, steps };
}
