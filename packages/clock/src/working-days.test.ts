import fc from "fast-check";
import { expect, test } from "vitest";
import type { Calendar } from "./calendar.ts";
import { addDays, civilDateOf } from "./civil-date.ts";
import { philippineHolidays } from "./holidays/philippines.ts";
import {
  addWorkingDays,
  closureOn,
  workingDayFrom,
  workingDaysBetween,
  workingDaysLeft,
} from "./working-days.ts";

const clark: Calendar = {
  timeZone: "Asia/Manila",
  workingWeekdays: [1, 2, 3, 4, 5],
  opensAt: "08:00",
  closesAt: "17:00",
  holidays: philippineHolidays.days,
};
const day = civilDateOf;
const days = fc.integer({ min: 0, max: 1800 }).map((n) => addDays(day("2024-01-01"), n));

test("a closed day says why, and a holiday on a Sunday is a weekend", () => {
  expect(closureOn(day("2026-11-23"), clark)).toBeUndefined();
  expect(closureOn(day("2026-11-01"), clark)).toEqual({ why: "weekend" });
  expect(closureOn(day("2026-11-02"), clark)).toMatchObject({
    why: "holiday",
    holiday: { en: "All Souls' Day" },
  });
});

test("the first day is left out and the last one counted", () => {
  expect(workingDaysBetween(day("2026-07-06"), day("2026-07-09"), clark)).toBe(3);
  expect(workingDaysBetween(day("2026-07-09"), day("2026-07-06"), clark)).toBe(-3);
  expect(workingDaysBetween(day("2026-07-04"), day("2026-07-05"), clark)).toBe(0);
  expect(Object.is(workingDaysBetween(day("2026-07-05"), day("2026-07-04"), clark), 0)).toBe(true);
});

test("working days are added forwards and backwards over a weekend", () => {
  expect(addWorkingDays(day("2026-07-03"), 1, clark)).toBe("2026-07-06");
  expect(addWorkingDays(day("2026-07-06"), -1, clark)).toBe("2026-07-03");
  expect(addWorkingDays(day("2026-07-04"), 0, clark)).toBe("2026-07-04");
  expect(workingDayFrom(day("2026-07-04"), clark)).toBe("2026-07-06");
  expect(() => addWorkingDays(day("2026-07-06"), 0.5, clark)).toThrow(RangeError);
});

test("time left counts down to zero on the due day and turns negative the minute it passes", () => {
  const due = new Date("2026-07-09T17:00:00+08:00");
  const left = (now: string): number => workingDaysLeft(new Date(now), due, clark);
  expect(left("2026-07-03T18:00:00+08:00")).toBe(4);
  expect(left("2026-07-05T12:00:00+08:00")).toBe(4);
  expect(left("2026-07-08T23:59:00+08:00")).toBe(1);
  expect(left("2026-07-09T17:00:00+08:00")).toBe(0);
  expect(left("2026-07-09T17:01:00+08:00")).toBe(-1);
  expect(left("2026-07-10T09:00:00+08:00")).toBe(-1);
  expect(left("2026-07-12T09:00:00+08:00")).toBe(-1);
  expect(left("2026-07-13T09:00:00+08:00")).toBe(-2);
});

test("counts over neighbouring spans add up, and adding agrees with counting", () => {
  fc.assert(
    fc.property(days, days, days, fc.nat(40), (one, two, three, n) => {
      const [a, b, c] = [one, two, three].sort() as [typeof one, typeof one, typeof one];
      expect(workingDaysBetween(a, b, clark) + workingDaysBetween(b, c, clark)).toBe(
        workingDaysBetween(a, c, clark),
      );
      expect(workingDaysBetween(a, addWorkingDays(a, n, clark), clark)).toBe(n);
    }),
    { numRuns: 50 },
  );
});
