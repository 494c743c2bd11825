import fc from "fast-check";
import { expect, test } from "vitest";
import { fixtureCity } from "#testing/fixture-city";
import {
  canAnswerPrivacyRequests,
  canManageApiKeys,
  canManageOfficers,
  hasRole,
  isFactorRecent,
  isScopeOf,
  leavesAnAdmin,
  safePath,
  sessionEnd,
} from "./rules.ts";
import { roles, type Officer } from "./schema.ts";

const officer: Officer = {
  id: "a",
  city: "clark",
  name: "Lina Santos",
  designation: "Engineer II",
  email: "lina@clark.example",
  role: "officer",
  unit: "works",
  services: [],
  locale: "en",
  isActive: true,
};

test("after signing in a browser never leaves the site", () => {
  const elsewhere = [
    "//evil.example",
    "/\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "evil.example",
    `/${"a".repeat(2000)}`,
  ];
  expect(elsewhere.map((path) => safePath(path, "/here"))).toEqual(elsewhere.map(() => "/here"));
  expect(safePath("/desk/cases?unit=works&page=2", "/here")).toBe("/desk/cases?unit=works&page=2");
  fc.assert(
    fc.property(fc.string(), (path) => {
      const origin = "https://clark.example";
      expect(new URL(safePath(path, "/"), origin).origin).toBe(origin);
    }),
  );
});

test("only an active administrator manages staff, keys and privacy requests", () => {
  const may = (each: Officer) => [
    canManageOfficers(each),
    canManageApiKeys(each),
    canAnswerPrivacyRequests(each),
  ];
  for (const role of roles) {
    const expected = role === "city-admin";
    expect(may({ ...officer, role })).toEqual([expected, expected, expected]);
    expect(may({ ...officer, role, isActive: false })).toEqual([false, false, false]);
  }
});

test("a role that is not asked for is refused, and an inactive officer always", () => {
  expect(hasRole(officer, undefined)).toBe(true);
  expect(hasRole(officer, ["unit-head", "city-admin"])).toBe(false);
  expect(hasRole({ ...officer, isActive: false }, undefined)).toBe(false);
});

test("the last administrator can neither be closed nor made something else", () => {
  const admin: Officer = { ...officer, id: "b", role: "city-admin" };
  expect(leavesAnAdmin([officer, admin], { ...admin, role: "auditor" })).toBe(false);
  expect(leavesAnAdmin([officer, admin], { ...admin, isActive: false })).toBe(false);
  expect(
    leavesAnAdmin([officer, admin, { ...admin, id: "c" }], { ...admin, isActive: false }),
  ).toBe(true);
});

test("services are limited to those of the unit", () => {
  const city = fixtureCity("clark");
  expect(isScopeOf(city, { unit: "works", services: ["pothole"] })).toBe(true);
  expect(isScopeOf(city, { unit: "works", services: ["harassment"] })).toBe(false);
  expect(isScopeOf(city, { unit: "moon", services: [] })).toBe(false);
});

test("sessions slide, but not for ever", () => {
  const start = new Date("2026-11-16T00:00:00Z");
  const later = (hours: number) => new Date(start.getTime() + hours * 3_600_000);
  expect(sessionEnd("officer", start, start)).toEqual(later(12));
  expect(sessionEnd("officer", start, later(6))).toEqual(later(18));
  expect(sessionEnd("officer", start, later(167))).toEqual(later(168));
  expect(sessionEnd("resident", start, start)).toEqual(later(30 * 24));
  expect(isFactorRecent(start, new Date("2026-11-16T00:10:00Z"))).toBe(true);
  expect(isFactorRecent(start, new Date("2026-11-16T00:10:01Z"))).toBe(false);
  expect(isFactorRecent(null, start)).toBe(false);
});
