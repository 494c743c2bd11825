import type { Weekday } from "./civil-date.ts";

/** A day's name in the languages of the product. */
export interface HolidayName {
  readonly en: string;
  readonly fil: string;
  readonly ko: string;
}

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

/**
 * When a city's offices are open. Holidays are keyed by civil date; a city adds its own closures to a
 * country's table: `holidays: { ...philippineHolidays.days, "2026-07-24": { en, fil, ko } }`. A year
 * without holidays counts all its working weekdays.
 */
export interface Calendar {
  /** IANA name, e.g. "Asia/Manila". */
  readonly timeZone: string;
  readonly workingWeekdays: readonly Weekday[];
  /** "HH:MM" on the city's clocks. */
  readonly opensAt: string;
  readonly closesAt: string;
  readonly holidays: Readonly<Record<string, HolidayName>>;
}
