import type { Calendar } from "../calendar.ts";
import type { CivilDate } from "../civil-date.ts";
import type { Step } from "../due-date.ts";
import type { Words } from "../words.ts";
import type { Span } from "../working-hours.ts";

/** How a law counts: what a unit is worth, and what is left out, differs from law to law. */
export type Unit =
  /** Working days, the day of receipt excluded (Civil Code of the Philippines, art. 13). */
  | "working-days"
  /** Working days, the first day included (Civil Petitions Treatment Act, art. 19(2)). */
  | "working-days-with-first"
  /** Minutes in which the office works, 8 hours a day (Civil Petitions Treatment Act, art. 19(1)). */
  | "working-hours"
  /** Hours on the clock, by night and on holidays too. */
  | "running-hours"
  /** All days, the first excluded; a last day on which offices are closed moves to the next open one. */
  | "calendar-days";

/** Hours may have a fraction when an extension gives them; days never. */
export interface Period {
  readonly unit: Unit;
  readonly count: number;
}

/** Time that the law leaves out of the count, and what it calls that. */
export interface PauseSpan extends Span {
  readonly names: Words;
}

/** The time a law gives, or one extension of it, in the order given. */
export interface Grant {
  readonly count: number;
  /** What an extension shows in the explanation, before what it adds is counted. */
  readonly step?: ClockStep;
}

export interface Counting {
  readonly start: Date;
  readonly grants: readonly Grant[];
  /** In order, not overlapping. */
  readonly pauses: readonly PauseSpan[];
  readonly calendar: Calendar;
}

export interface Counted {
  readonly due: Date;
  readonly dueDay: CivilDate;
  readonly steps: readonly ClockStep[];
}

/** One step on the way to a due date, in order; `explain` puts them into words. */
export type ClockStep =
  | Step
  /** The day of receipt, which is the first of the period. */
  | { readonly kind: "first-day"; readonly day: CivilDate }
  | {
      readonly kind: "skipped";
      readonly day: CivilDate;
      readonly why: "paused";
      readonly pause: Words;
    }
  /** The period runs from this instant, by hours. */
  | { readonly kind: "started"; readonly at: Date }
  /** Working time of one day; `totalMs` is what has been counted of the period by its end. */
  | {
      readonly kind: "worked";
      readonly day: CivilDate;
      readonly from: Date;
      readonly to: Date;
      readonly ms: number;
      readonly totalMs: number;
    }
  | { readonly kind: "ran"; readonly from: Date; readonly to: Date; readonly hours: number }
  | { readonly kind: "paused"; readonly from: Date; readonly to: Date; readonly pause: Words }
  | {
      readonly kind: "extended";
      readonly at: Date;
      readonly nth: number;
      readonly period: Period;
      readonly reason: string;
      readonly consent: boolean;
    }
  /** Another unit of the same institution took over; its time is the same. */
  | { readonly kind: "transferred"; readonly at: Date }
  /** A resident was told one date and the count now gives another: the told one stands. */
  | { readonly kind: "held"; readonly told: Date; readonly counted: Date }
  /** Always the last one. */
  | { readonly kind: "due"; readonly due: Date };
