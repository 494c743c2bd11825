import { expect, test } from "vitest";
import { parsePeriod, periodAt, periodCode, periodsBetween, spanOf } from "./period.ts";

const manila = "Asia/Manila";

test("a period is a year or a quarter, and nothing else", () => {
  expect(parsePeriod("2026")).toEqual({ year: 2026, quarter: null });
  expect(parsePeriod("2026-q4")).toEqual({ year: 2026, quarter: 4 });
  expect(["26", "2026-q5", "2026-Q1", "1999", "", "2026-11"].map(parsePeriod)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

test("a period lasts from midnight to midnight in the city", () => {
  expect(spanOf({ year: 2026, quarter: 4 }, manila)).toEqual({
    from: new Date("2026-09-30T16:00:00Z"),
    to: new Date("2026-12-31T16:00:00Z"),
  });
  expect(spanOf({ year: 2026, quarter: null }, manila)).toEqual({
    from: new Date("2025-12-31T16:00:00Z"),
    to: new Date("2026-12-31T16:00:00Z"),
  });
});

test("the four quarters are the year, without a gap", () => {
  const ends = ([1, 2, 3, 4] as const).map((quarter) => spanOf({ year: 2027, quarter }, manila));
  const year = spanOf({ year: 2027, quarter: null }, manila);
  expect(ends.map(({ from }) => from)).toEqual([
    year.from,
    ...ends.slice(0, 3).map(({ to }) => to),
  ]);
  expect(ends[3]?.to).toEqual(year.to);
});

test("New Year in Manila is still the old year in Greenwich", () => {
  expect(periodAt(new Date("2026-12-31T17:00:00Z"), manila)).toEqual({ year: 2027, quarter: 1 });
});

test("offered are the years and quarters since the first case ended, newest first", () => {
  const now = new Date("2027-05-03T00:00:00Z");
  const periods = periodsBetween(new Date("2026-11-20T00:00:00Z"), now, manila);
  expect(periods.map(periodCode)).toEqual(["2027", "2027-q2", "2027-q1", "2026", "2026-q4"]);
  expect(periodsBetween(null, now, manila).map(periodCode)).toEqual(["2027", "2027-q2"]);
});
