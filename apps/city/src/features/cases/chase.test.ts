import fc from "fast-check";
import { expect, test } from "vitest";
import { fixtureCity } from "#testing/fixture-city";
import { chaseSteps, chaseTime, firstChase, nextChase } from "./chase.ts";
import { calendarOf } from "./clock/index.ts";

const calendar = calendarOf(fixtureCity("fixture"));
const at = (text: string) => new Date(`${text}+08:00`);
// Friday. The week before holds no holiday; the Monday after, 30 November, is Bonifacio Day.
const due = at("2026-11-27T17:00:00");

test("the officer is reminded a working day before, then when it is late, then those above", () => {
  expect(chaseSteps.map((step) => [step, chaseTime(step, due, calendar)])).toEqual([
    ["due-soon", at("2026-11-26T08:00:00")],
    ["overdue", due],
    ["unit-head", at("2026-12-01T08:00:00")],
    ["city-admin", at("2026-12-03T08:00:00")],
  ]);
});

test("a case that comes in on the day before its due date is not announced as due soon", () => {
  expect(firstChase(due, calendar, at("2026-11-25T10:00:00")).chaseStep).toBe("due-soon");
  expect(firstChase(due, calendar, at("2026-11-26T09:00:00"))).toEqual({
    chaseAt: due,
    chaseStep: "overdue",
  });
});

test("after the city's administrator nobody is left to remind", () => {
  expect(nextChase("unit-head", due, calendar)).toMatchObject({ chaseStep: "city-admin" });
  expect(nextChase("city-admin", due, calendar)).toEqual({ chaseAt: null, chaseStep: null });
});

test("each reminder comes later than the one before, whenever the case is due", () => {
  const dates = fc.date({
    min: new Date("2024-02-01T00:00:00Z"),
    max: new Date("2028-11-01T00:00:00Z"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, (any) => {
      const times = chaseSteps.map((step) => chaseTime(step, any, calendar).getTime());
      expect(times).toEqual(times.toSorted((left, right) => left - right));
      expect(new Set(times).size).toBe(times.length);
    }),
  );
});
