import type { Weekday } from "./civil-date.ts";
import type { Words } from "./words.ts";

/** A day's name in the languages of the product. */
export type HolidayName = Words;

/** A public holiday with what it rests on. */
export interface Holiday extends HolidayName {
  /** The law or proclamation that makes the day a holiday. */
  readonly source: string;
  /** Set where the day is computed or follows custom, and a proclamation may still move it. */
  readonly provisional?: true;
}

/** One country's holidays; `version` is the day on which the table was last checked. */
export interface HolidayTable {
  readonly country: "PH" | "KR";
  readonly version: string;
  /** Keyed by civil date. */
  readonly days: Readonly<Record<string, Holiday>>;
}

/** Minutes in which nobody works, such as lunch: "HH:MM" to "HH:MM" on the city's clocks. */
export interface Break {
  readonly from: string;
  readonly to: string;
}

/** Work that stops for the rest of a day, as before a typhoon: from this time ("HH:MM") on. */
export interface Suspension {
  readonly from: string;
  readonly names: HolidayName;
}

/**
 * When a city's offices are open. Holidays are keyed by civil date; `calendarOf` adds a city's own
 * closures to a country's table. A year without holidays counts all its working weekdays.
 */
export interface Calendar {
  /** IANA name, e.g. "Asia/Manila". */
  readonly timeZone: string;
  readonly workingWeekdays: readonly Weekday[];
  /** "HH:MM" on the city's clocks. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** In order, within office hours. None: every minute from opening to closing is a working one. */
  readonly breaks?: readonly Break[];
  readonly holidays: Readonly<Record<string, HolidayName>>;
  /** Keyed by civil date. */
  readonly suspensions?: Readonly<Record<string, Suspension>>;
}
