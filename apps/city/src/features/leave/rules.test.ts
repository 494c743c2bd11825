import { expect, test } from "vitest";
import type { Officer } from "#features/identity";
import { absencesOn, canStandIn, mayArrange, problemWith } from "./rules.ts";
import type { Leave } from "./schema.ts";

const officer = (id: string, changes: Partial<Officer> = {}): Officer => ({
  id,
  city: "fixture",
  name: id,
  designation: "Engineer II",
  email: `${id}@fixture.example`,
  role: "officer",
  unit: "works",
  services: [],
  locale: "en",
  isActive: true,
  ...changes,
});

const leave = (
  of: string,
  standIn: string,
  fromDay = "2026-11-16",
  toDay = "2026-11-20",
): Leave => ({
  officer: of,
  standIn,
  fromDay,
  toDay,
});

test("a leave holds from its first day to its last, both included", () => {
  const leaves = [leave("ana", "ben")];
  const acting = ["2026-11-15", "2026-11-16", "2026-11-20", "2026-11-21"].map((day) =>
    absencesOn(leaves, day).actingFor("ana"),
  );
  expect(acting).toEqual(["ana", "ben", "ben", "ana"]);
});

test("whoever stands in for somebody who stands in acts for both", () => {
  const absences = absencesOn([leave("ana", "ben"), leave("ben", "carla")], "2026-11-17");
  expect(absences.actingFor("ana")).toBe("carla");
  expect(absences.standsInFor("carla").map((each) => each.officer)).toEqual(["ana", "ben"]);
  expect(absences.standsInFor("ben")).toEqual([]);
});

test("nobody acts where two stand in for each other and both are away", () => {
  const absences = absencesOn([leave("ana", "ben"), leave("ben", "ana")], "2026-11-17");
  expect([absences.actingFor("ana"), absences.standsInFor("ben")]).toEqual([null, []]);
});

test.each([
  ["an officer their own", officer("ana"), true],
  ["a colleague nobody else's", officer("ben"), false],
  ["the head of the unit", officer("head", { role: "unit-head" }), true],
  ["the head of another unit", officer("other", { role: "unit-head", unit: "water" }), false],
  ["an administrator everybody's", officer("admin", { role: "city-admin", unit: "" }), true],
  ["an auditor none", officer("auditor", { role: "auditor", unit: "" }), false],
])("%s leave may be arranged", (_, by, expected) => {
  expect(mayArrange(by, officer("ana"))).toBe(expected);
});

test.each<[string, Officer, boolean]>([
  ["a colleague for every service", officer("ben"), true],
  ["one with the same services and more", officer("ben", { services: ["lamp", "road"] }), true],
  ["one without one of the services", officer("ben", { services: ["road"] }), false],
  ["one of another unit", officer("ben", { unit: "water" }), false],
  ["an administrator", officer("ben", { role: "city-admin", unit: "" }), true],
  ["an auditor", officer("ben", { role: "auditor" }), false],
  ["a closed account", officer("ben", { isActive: false }), false],
  ["nobody for themselves", officer("ana"), false],
])("who can stand in for an officer of one service: %s", (_, candidate, expected) => {
  expect(canStandIn(candidate, officer("ana", { services: ["lamp"] }))).toBe(expected);
});

test("somebody with some services does not stand in for one who has all", () => {
  expect(canStandIn(officer("ben", { services: ["lamp"] }), officer("ana"))).toBe(false);
});

test("what is wrong with a leave is named", () => {
  const given = {
    officer: officer("ana"),
    standIn: officer("ben"),
    others: [],
    today: "2026-11-16",
  };
  const busy = [leave("ben", "carla", "2026-11-20", "2026-11-23")];
  expect([
    problemWith(leave("ana", "ben"), given),
    problemWith(leave("ana", "ben", "2026-11-20", "2026-11-16"), given),
    problemWith(leave("ana", "ben", "2026-11-09", "2026-11-13"), given),
    problemWith(leave("ana", "ben"), { ...given, standIn: undefined }),
    problemWith(leave("ana", "ben"), { ...given, others: busy }),
    problemWith(leave("ana", "ben", "2026-11-16", "2026-11-19"), { ...given, others: busy }),
  ]).toEqual([null, "backwards", "over", "stand-in", "stand-in-away", null]);
});
