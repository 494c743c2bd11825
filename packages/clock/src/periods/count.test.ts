import { expect, test } from "vitest";
import { calendarOf } from "../calendar-of.ts";
import { philippineHolidays } from "../holidays/philippines.ts";
import { clark, inSeoul, manila, seoul } from "../testing/calendars.ts";
import { workingSpansOn } from "../working-hours.ts";
import { civilDateOf } from "../civil-date.ts";
import { countPeriod } from "./count.ts";
import type { Unit } from "./period.ts";

const korea = (unit: Unit, from: string, count: number) =>
  countPeriod(unit, { start: inSeoul(from), grants: [{ count }], pauses: [], calendar: seoul });
const philippines = (unit: Unit, from: string, count: number) =>
  countPeriod(unit, { start: manila(from), grants: [{ count }], pauses: [], calendar: clark });
const inquiry = { en: "inquiry", fil: "pagsisiyasat", ko: "조사" };

test("Civil Code of the Philippines, art. 13: the first day is excluded and the last included", () => {
  expect(philippines("working-days", "2026-07-06 09:00", 3)).toEqual({
    due: manila("2026-07-09 17:00"),
    dueDay: "2026-07-09",
    steps: [
      { kind: "received", day: "2026-07-06" },
      { kind: "counted", day: "2026-07-07", nth: 1 },
      { kind: "counted", day: "2026-07-08", nth: 2 },
      { kind: "counted", day: "2026-07-09", nth: 3 },
    ],
  });
});

test("act art. 19(2): six days and more are counted by days, the first included, without Saturdays and holidays", () => {
  expect(korea("working-days-with-first", "2026-07-14 10:00", 6)).toEqual({
    due: inSeoul("2026-07-22 18:00"),
    dueDay: "2026-07-22",
    steps: [
      { kind: "first-day", day: "2026-07-14" },
      { kind: "counted", day: "2026-07-15", nth: 2 },
      { kind: "counted", day: "2026-07-16", nth: 3 },
      {
        kind: "skipped",
        day: "2026-07-17",
        why: "holiday",
        holiday: expect.objectContaining({ ko: "제헌절" }),
      },
      { kind: "skipped", day: "2026-07-18", why: "weekend" },
      { kind: "skipped", day: "2026-07-19", why: "weekend" },
      { kind: "counted", day: "2026-07-20", nth: 4 },
      { kind: "counted", day: "2026-07-21", nth: 5 },
      { kind: "counted", day: "2026-07-22", nth: 6 },
    ],
  });
});

test("act art. 19(1): five days and less are counted by working hours, eight a day, from the time of registration", () => {
  expect(korea("working-hours", "2026-07-03 16:00", 8)).toEqual({
    due: inSeoul("2026-07-06 16:00"),
    dueDay: "2026-07-06",
    steps: [
      { kind: "started", at: inSeoul("2026-07-03 16:00") },
      {
        kind: "worked",
        day: "2026-07-03",
        from: inSeoul("2026-07-03 16:00"),
        to: inSeoul("2026-07-03 18:00"),
        ms: 2 * 3_600_000,
        totalMs: 2 * 3_600_000,
      },
      { kind: "skipped", day: "2026-07-04", why: "weekend" },
      { kind: "skipped", day: "2026-07-05", why: "weekend" },
      {
        kind: "worked",
        day: "2026-07-06",
        from: inSeoul("2026-07-06 09:00"),
        to: inSeoul("2026-07-06 16:00"),
        ms: 6 * 3_600_000,
        totalMs: 8 * 3_600_000,
      },
    ],
  });
  expect(korea("working-hours", "2026-07-06 09:00", 40).due).toEqual(inSeoul("2026-07-10 18:00"));
});

test("working hours rest at lunch, at night and before opening", () => {
  expect(korea("working-hours", "2026-07-06 11:30", 1).due).toEqual(inSeoul("2026-07-06 13:30"));
  expect(korea("working-hours", "2026-07-06 12:20", 1).due).toEqual(inSeoul("2026-07-06 14:00"));
  expect(korea("working-hours", "2026-07-06 22:00", 1).due).toEqual(inSeoul("2026-07-07 10:00"));
  expect(korea("working-hours", "2026-07-06 05:00", 1).due).toEqual(inSeoul("2026-07-06 10:00"));
});

test("time that ends with the office's day ends at closing and not at the next opening", () => {
  expect(korea("working-hours", "2026-07-03 17:00", 1).due).toEqual(inSeoul("2026-07-03 18:00"));
});

test("Executive Order 6: 72 hours run by the clock, over the weekend and All Souls' Day", () => {
  expect(philippines("running-hours", "2026-10-30 16:40", 72)).toEqual({
    due: manila("2026-11-02 16:40"),
    dueDay: "2026-11-02",
    steps: [
      { kind: "started", at: manila("2026-10-30 16:40") },
      {
        kind: "ran",
        from: manila("2026-10-30 16:40"),
        to: manila("2026-11-02 16:40"),
        hours: 72,
      },
    ],
  });
});

test("Civil Act arts. 157, 159, 161: days of the calendar exclude the first, and a closed last day moves on", () => {
  const { due, dueDay } = korea("calendar-days", "2026-07-07 10:00", 10);
  // 17 July is Constitution Day, then a weekend.
  expect([dueDay, due]).toEqual(["2026-07-20", new Date("2026-07-20T23:59:59.999+09:00")]);
  expect(korea("calendar-days", "2026-07-06 10:00", 10).dueDay).toBe("2026-07-16");
});

test("a count that was asked for before is the same, and nobody who changes its date changes others'", () => {
  const at = (start: string, calendar = clark) =>
    countPeriod("working-days", {
      start: manila(start),
      grants: [{ count: 3 }],
      pauses: [],
      calendar,
    });
  const first = at("2026-07-06 09:00");
  first.due.setTime(0);
  expect(at("2026-07-06 16:59").due).toEqual(manila("2026-07-09 17:00"));
  // After closing, and with a calendar that closes one day more.
  expect(at("2026-07-06 17:00").due).toEqual(manila("2026-07-10 17:00"));
  const closure = { "2026-07-07": { from: "08:00", names: inquiry } };
  expect(at("2026-07-06 09:00", { ...clark, suspensions: closure }).dueDay).toBe("2026-07-10");
});

test("a pause of days takes out each day it touches, one of hours only its hours", () => {
  const pauses = [
    { from: inSeoul("2026-07-07 17:00"), to: inSeoul("2026-07-08 10:00"), names: inquiry },
  ];
  const of = (unit: Unit, count: number) =>
    countPeriod(unit, {
      start: inSeoul("2026-07-06 10:00"),
      grants: [{ count }],
      pauses,
      calendar: seoul,
    });
  expect(of("working-days-with-first", 7).dueDay).toBe("2026-07-16");
  expect(of("working-days-with-first", 7).steps).toContainEqual({
    kind: "skipped",
    day: "2026-07-08",
    why: "paused",
    pause: inquiry,
  });
  // Without the pause 16 hours end on Wednesday at 10:00; it took one hour of Tuesday and one of Wednesday.
  expect(of("working-hours", 16).due).toEqual(inSeoul("2026-07-08 12:00"));
  expect(of("running-hours", 48).due).toEqual(inSeoul("2026-07-09 03:00"));
});

test("a suspension inside a break, or a break after it, takes no hour twice", () => {
  const names = { en: "Storm", fil: "Bagyo", ko: "폭풍" };
  const spans = (from: string) =>
    workingSpansOn(
      civilDateOf("2026-07-06"),
      calendarOf(philippineHolidays, [{ day: "2026-07-06", from, names }], {
        timeZone: "Asia/Manila",
        opensAt: "08:00",
        closesAt: "17:00",
        breaks: [{ from: "12:00", to: "13:00" }],
      }),
    ).map((span) => [span.from, span.to]);
  const morning = [manila("2026-07-06 08:00"), manila("2026-07-06 12:00")];
  expect(spans("10:00")).toEqual([[manila("2026-07-06 08:00"), manila("2026-07-06 10:00")]]);
  expect(spans("12:30")).toEqual([morning]);
  expect(spans("14:00")).toEqual([
    morning,
    [manila("2026-07-06 13:00"), manila("2026-07-06 14:00")],
  ]);
});

test("broken counts and calendars that never work are refused instead of looping", () => {
  const start = manila("2026-07-06 09:00");
  const never = { ...clark, breaks: [{ from: "08:00", to: "17:00" }] };
  const count =
    (unit: Unit, units: number, calendar = clark) =>
    () =>
      countPeriod(unit, { start, grants: [{ count: units }], pauses: [], calendar });
  expect(count("working-days", 1.5)).toThrow("not a whole number of working days: 1.5");
  expect(count("working-hours", -1)).toThrow("not a number of hours: -1");
  expect(count("running-hours", Number.NaN)).toThrow("not a number of hours: NaN");
  expect(count("calendar-days", 0.5)).toThrow("not a whole number of days: 0.5");
  expect(count("working-hours", 1, never)).toThrow("a calendar without working hours");
});
