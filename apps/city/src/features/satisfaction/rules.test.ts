import { expect, test } from "vitest";
import type { Officer } from "#features/identity";
import { fixtureCity } from "#testing/fixture-city";
import {
  canSeeLook,
  canSettle,
  hasForm,
  isBadForm,
  isBadScore,
  mayChange,
  secondLookDue,
} from "./rules.ts";
import { scores } from "./schema.ts";

const city = fixtureCity("fixture");
const day = (days: number) => new Date(Date.UTC(2026, 10, 16 + days));

test("an answer may be changed for fourteen days, and a first one given at any time", () => {
  expect([null, day(0)].map((since) => mayChange(since, day(13)))).toEqual([true, true]);
  expect(mayChange(day(0), day(14))).toBe(false);
  expect(mayChange(null, day(400))).toBe(true);
});

test("bad is what somebody has to look at again: the last two scores, or disagreement overall", () => {
  expect(scores.filter(isBadScore)).toEqual([4, 5]);
  expect(["5", "4", "3", "2", "1", "na"].filter((sqd0) => isBadForm({ sqd0 }))).toEqual(["2", "1"]);
});

test("a second look is due in three working days of the city, weekends not counted", () => {
  // A Thursday at ten in Manila: Friday, Monday and Tuesday count.
  const due = secondLookDue(city, new Date("2026-11-19T10:00:00+08:00"));
  expect(due.toISOString()).toBe("2026-11-24T09:00:00.000Z");
});

test("the unit's head or an administrator looks again, never whoever gave the answer", () => {
  const look = { unit: "works", answeredBy: "answerer", conflicts: ["brother"] };
  const able = (role: Officer["role"], unit = "works", id = "other") => {
    const officer = { id, role, unit } as Officer; // all that the rule reads
    return [canSeeLook(officer, look), canSettle(officer, look)];
  };
  expect(able("unit-head")).toEqual([true, true]);
  expect(able("unit-head", "safety")).toEqual([false, false]);
  expect(able("city-admin", "")).toEqual([true, true]);
  expect(able("auditor", "")).toEqual([true, false]);
  expect(able("officer")).toEqual([false, false]);
  expect(able("unit-head", "works", "brother")).toEqual([false, false]);
  expect(able("unit-head", "works", "answerer")).toEqual([true, false]);
  expect(able("city-admin", "", "answerer")).toEqual([true, false]);
});

test("the form is Philippine law: a Korean city asks the one question only", () => {
  expect([hasForm(city), hasForm({ ...city, holidays: "korea" })]).toEqual([true, false]);
});
