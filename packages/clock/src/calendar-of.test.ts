import { expect, test } from "vitest";
import { calendarOf } from "./calendar-of.ts";
import { civilDateOf } from "./civil-date.ts";
import { dueDate } from "./due-date.ts";
import { philippineHolidays } from "./holidays/philippines.ts";
import { clark, manila } from "./testing/calendars.ts";
import {
  closingOn,
  closureOn,
  isWorkingDay,
  workingDaysBetween,
  workingDaysLeft,
} from "./working-days.ts";
import { workingMsBetween } from "./working-hours.ts";

const typhoon = { en: "Typhoon", fil: "Bagyo", ko: "태풍" };
const hours = { timeZone: "Asia/Manila", opensAt: "08:00", closesAt: "17:00" };
const stormy = calendarOf(
  philippineHolidays,
  [
    { day: "2026-07-07", from: "12:00", names: typhoon },
    { day: "2026-07-07", from: "15:00", names: typhoon },
    { day: "2026-07-08", names: typhoon },
    { day: "2026-07-09", from: "08:00", names: typhoon },
    { day: "2026-07-10", from: "17:00", names: typhoon },
  ],
  hours,
);
const day = civilDateOf;

test("a city closes wholly or from a time on, and the earlier of two suspensions holds", () => {
  expect(closureOn(day("2026-07-06"), stormy)).toBeUndefined();
  expect(closureOn(day("2026-07-07"), stormy)).toEqual({
    why: "suspended",
    from: "12:00",
    holiday: typhoon,
  });
  expect(closureOn(day("2026-07-08"), stormy)).toEqual({ why: "holiday", holiday: typhoon });
  expect(closureOn(day("2026-07-09"), stormy)).toEqual({ why: "holiday", holiday: typhoon });
  expect(closureOn(day("2026-07-10"), stormy)).toBeUndefined();
  expect(
    ["06", "07", "08", "09", "10"].map((date) => closingOn(day(`2026-07-${date}`), stormy)),
  ).toEqual(["17:00", "12:00", undefined, undefined, "17:00"]);
});

test("a day cut short is not counted, but what came before the suspension was received on it", () => {
  const received = (at: string) =>
    dueDate({ receivedAt: manila(at), workingDays: 1, calendar: stormy }).steps;
  expect(received("2026-07-07 11:59")).toEqual([
    { kind: "received", day: "2026-07-07" },
    { kind: "skipped", day: "2026-07-08", why: "holiday", holiday: typhoon },
    { kind: "skipped", day: "2026-07-09", why: "holiday", holiday: typhoon },
    { kind: "counted", day: "2026-07-10", nth: 1 },
  ]);
  expect(received("2026-07-07 12:00").filter(({ kind }) => kind !== "skipped")).toEqual([
    { kind: "after-closing", day: "2026-07-07" },
    { kind: "received", day: "2026-07-10" },
    { kind: "counted", day: "2026-07-13", nth: 1 },
  ]);
  expect(received("2026-07-06 09:00")).toContainEqual({
    kind: "skipped",
    day: "2026-07-07",
    why: "suspended",
    from: "12:00",
    holiday: typhoon,
  });
});

test("counting by whole weeks agrees with the closures, and working hours end at the suspension", () => {
  expect(workingDaysBetween(day("2026-07-06"), day("2026-07-10"), stormy)).toBe(1);
  expect(workingDaysLeft(manila("2026-07-06 09:00"), manila("2026-07-10 17:00"), stormy)).toBe(1);
  expect(isWorkingDay(day("2026-07-07"), stormy)).toBe(false);
  const worked = workingMsBetween(manila("2026-07-06 16:00"), manila("2026-07-10 09:00"), stormy);
  expect(worked / 3_600_000).toBe(1 + 4 + 0 + 0 + 1);
});

test("hours and days that cannot be are refused when the calendar is made", () => {
  const make = (change: Partial<Parameters<typeof calendarOf>[2]>) => () =>
    calendarOf(philippineHolidays, [], { ...hours, ...change });
  expect(make({ opensAt: "8:00" })).toThrow("not a time of a day: 8:00");
  expect(make({ closesAt: "07:00" })).toThrow("office hours go backwards at 07:00");
  expect(make({ closesAt: "08:00" })).toThrow("an office needs hours");
  expect(make({ breaks: [{ from: "12:00", to: "18:00" }] })).toThrow("backwards");
  expect(make({ workingWeekdays: [] })).toThrow("a calendar needs a working weekday");
  const close = (on: string, from?: string) => () =>
    calendarOf(philippineHolidays, [{ day: on, names: typhoon, ...(from && { from }) }], hours);
  expect(close("2026-02-30")).toThrow("not a day of closure: 2026-02-30");
  expect(close("2026-02-27", "noon")).toThrow("not a time of closure: noon");
});

test("a calendar without closures is the country's own", () => {
  expect(clark.holidays).toEqual(philippineHolidays.days);
  expect(clark.suspensions).toEqual({});
});
