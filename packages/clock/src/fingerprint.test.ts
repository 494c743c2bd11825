import { expect, test } from "vitest";
import { calendarOf, type CityClosure, type OfficeHours } from "./calendar-of.ts";
import { fingerprint } from "./fingerprint.ts";
import { philippineHolidays } from "./holidays/philippines.ts";
import { clark, seoul } from "./testing/calendars.ts";

const names = { en: "Fiesta", fil: "Pista", ko: "축제" };
const printed = (closures: readonly CityClosure[], hours: Partial<OfficeHours> = {}) =>
  fingerprint(
    calendarOf(philippineHolidays, closures, {
      timeZone: "Asia/Manila",
      opensAt: "08:00",
      closesAt: "17:00",
      ...hours,
    }),
  );
const base = fingerprint(clark);

test("the same calendar has the same fingerprint in every process", () => {
  expect(base).toMatch(/^[0-9a-f]{16}$/);
  expect(printed([])).toBe(base);
  expect(fingerprint({ ...clark, workingWeekdays: [5, 4, 3, 2, 1] })).toBe(base);
  // Kept with told dates for years: the text must not change with the code.
  expect(fingerprint({ ...clark, holidays: { "2026-01-01": names } })).toBe("0f4474a4e1cadec8");
});

test("names, sources and closures of closed days leave it alone", () => {
  const renamed = Object.fromEntries(Object.keys(clark.holidays).map((day) => [day, names]));
  expect(fingerprint({ ...clark, holidays: renamed })).toBe(base);
  expect(printed([{ day: "2026-07-05", names }])).toBe(base);
  expect(printed([{ day: "2026-12-25", from: "12:00", names }])).toBe(base);
  expect(printed([{ day: "2026-07-06", from: "17:00", names }])).toBe(base);
  const wholeDay = printed([{ day: "2026-07-06", names }]);
  expect(printed([{ day: "2026-07-06", from: "08:00", names }])).toBe(wholeDay);
});

test("all that changes a date changes it", () => {
  const all = [
    base,
    fingerprint(seoul),
    printed([{ day: "2026-07-06", names }]),
    printed([{ day: "2026-07-06", from: "12:00", names }]),
    printed([{ day: "2026-07-06", from: "13:00", names }]),
    printed([], { closesAt: "16:00" }),
    printed([], { breaks: [{ from: "12:00", to: "13:00" }] }),
    printed([], { timeZone: "Asia/Seoul" }),
    printed([], { workingWeekdays: [1, 2, 3, 4, 5, 6] }),
  ];
  expect(new Set(all).size).toBe(all.length);
});
