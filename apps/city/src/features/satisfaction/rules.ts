import { dueDate } from "@tugon/clock";
import { calendarOf } from "#features/cases";
import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import type { FormAnswers } from "./form/items.ts";
import type { Score } from "./schema.ts";

const dayMs = 24 * 3_600_000;
const changeableForDays = 14;

/** An answer may be taken back for a while; then it counts. `since` is when it was first given. */
export function mayChange(since: Date | null, now: Date): boolean {
  return since === null || now.getTime() - since.getTime() < changeableForDays * dayMs;
}

export function changeableUntil(since: Date): Date {
  return new Date(since.getTime() + changeableForDays * dayMs);
}

export function isBadScore(score: Score): boolean {
  return score >= 4;
}

/** Disagreement with "all in all I am satisfied" (SQD0). */
export function isBadForm({ sqd0 }: FormAnswers): boolean {
  return sqd0 === "1" || sqd0 === "2";
}

const secondLookInDays = 3;

/** As long as a simple matter may take (RA 11032, section 9(b)): it has been looked at once. */
export function secondLookDue(city: City, openedAt: Date): Date {
  const calendar = calendarOf(city);
  return dueDate({ receivedAt: openedAt, workingDays: secondLookInDays, calendar }).due;
}

/** Where a second look belongs, and who gave the answer that was found bad. */
export type LookScope = {
  readonly unit: string;
  readonly answeredBy: string | null;
  /** Officers who stepped aside from the case. */
  readonly conflicts: readonly string[];
};

export function canSeeLook(officer: Officer, look: LookScope): boolean {
  if (look.conflicts.includes(officer.id)) return false;
  if (officer.role === "city-admin" || officer.role === "auditor") return true;
  return officer.role === "unit-head" && officer.unit === look.unit;
}

/** The unit's head or an administrator, and never whoever gave the answer themselves. */
export function canSettle(officer: Officer, look: LookScope): boolean {
  return canSeeLook(officer, look) && officer.role !== "auditor" && officer.id !== look.answeredBy;
}

/** Client Satisfaction Measurement is Philippine law; elsewhere the one question is enough. */
export function hasForm(city: City): boolean {
  return city.holidays === "philippines";
}
