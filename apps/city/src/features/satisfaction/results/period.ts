import { civilDateAt, instantAt, type CivilDate } from "@tugon/clock";

/** A calendar year, or a quarter of it. */
export type Period = { readonly year: number; readonly quarter: 1 | 2 | 3 | 4 | null };

const quarters = [1, 2, 3, 4] as const;

/** `2026` or `2026-q4`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  const match = /^(20\d\d)(?:-q([1-4]))?$/.exec(text);
  if (!match) return null;
  const [, year, quarter] = match;
  return {
    year: Number(year),
    quarter: quarters.find((each) => String(each) === quarter) ?? null,
  };
}

export function periodCode({ year, quarter }: Period): string {
  return quarter === null ? String(year) : `${year}-q${quarter}`;
}

function firstOfMonth(year: number, month: number, timeZone: string): Date {
  const day = `${year}-${String(month).padStart(2, "0")}-01` as CivilDate; // of that shape by construction
  return instantAt(day, "00:00", timeZone);
}

/** From its first midnight in the city to the one that follows its last day. */
export function spanOf({ year, quarter }: Period, timeZone: string): { from: Date; to: Date } {
  const firstMonth = quarter === null ? 1 : quarter * 3 - 2;
  const [endYear, endMonth] =
    quarter === null || quarter === 4 ? [year + 1, 1] : [year, firstMonth + 3];
  return {
    from: firstOfMonth(year, firstMonth, timeZone),
    to: firstOfMonth(endYear, endMonth, timeZone),
  };
}

export function periodAt(at: Date, timeZone: string): Period & { quarter: 1 | 2 | 3 | 4 } {
  const day = civilDateAt(at, timeZone);
  const month = Number(day.slice(5, 7));
  return { year: Number(day.slice(0, 4)), quarter: quarters[Math.ceil(month / 3) - 1] ?? 4 };
}

const yearsOffered = 5;

/** The years and quarters to choose from, newest first: from the first end of a case up to now. */
export function periodsBetween(first: Date | null, now: Date, timeZone: string): Period[] {
  const last = periodAt(now, timeZone);
  const begun = first === null ? last : periodAt(first, timeZone);
  const oldest = Math.max(begun.year, last.year - yearsOffered + 1);
  const periods: Period[] = [];
  for (let year = last.year; year >= oldest; year -= 1) {
    periods.push({ year, quarter: null });
    for (const quarter of quarters.toReversed()) {
      const isAhead = year === last.year && quarter > last.quarter;
      const isBefore = year === begun.year && quarter < begun.quarter;
      if (!isAhead && !isBefore) periods.push({ year, quarter });
    }
  }
  return periods;
}
