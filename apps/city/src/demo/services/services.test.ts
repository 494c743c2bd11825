import { expect, test } from "vitest";
import { institutions, units } from "../city.ts";
import { officers, residents } from "../people.ts";
import { serviceGroups, services } from "./index.ts";

test("every service belongs to a group and to a unit, and every unit to an institution", () => {
  const groups = new Set(serviceGroups.map(({ code }) => code));
  const unitCodes = new Set(units.map(({ code }) => code));
  const institutionCodes = new Set(institutions.map(({ code }) => code));
  expect(services.filter(({ group, unit }) => !groups.has(group) || !unitCodes.has(unit))).toEqual(
    [],
  );
  expect(units.filter(({ institution }) => !institutionCodes.has(institution))).toEqual([]);
  expect(new Set(services.map(({ code }) => code)).size).toBe(services.length);
});

test("there is a closed service, a private one, a batch one, and forms to fill in", () => {
  expect(services.length).toBeGreaterThanOrEqual(14);
  expect(services.filter(({ isOpen }) => !isOpen).map(({ code }) => code)).toEqual([
    "typhoon-debris",
  ]);
  expect(services.every(({ isOpen, closedNote }) => isOpen === (closedNote === null))).toBe(true);
  expect(services.filter(({ isPublic }) => !isPublic).map(({ code }) => code)).toEqual([
    "safety-concern",
    "staff-conduct",
  ]);
  expect(services.filter(({ type }) => type === "batch").map(({ code }) => code)).toEqual([
    "graffiti",
  ]);
  expect(services.filter(({ attributes }) => attributes.length > 0).length).toBeGreaterThanOrEqual(
    3,
  );
  const listed = services.flatMap(({ attributes }) => attributes);
  expect(
    listed.filter(({ datatype, values }) => datatype.endsWith("valuelist") !== values.length > 0),
  ).toEqual([]);
});

test("each service is found by at least ten everyday words of each language", () => {
  const poor = services.flatMap(({ code, keywords }) =>
    Object.entries(keywords)
      .filter(([, words]) => new Set(words).size < 10 || words.some((word) => word === ""))
      .map(([language]) => `${code} ${language}`),
  );
  expect(poor).toEqual([]);
});

test("every unit that answers reports has someone to answer, and all addresses are invented", () => {
  const answering = new Set(services.filter(({ isOpen }) => isOpen).map(({ unit }) => unit));
  const staffed = new Set(officers.map(({ unit }) => unit));
  expect([...answering].filter((unit) => !staffed.has(unit))).toEqual([]);
  expect([...officers, ...residents].filter(({ email }) => !email.endsWith(".example"))).toEqual(
    [],
  );
  expect(new Set(officers.map(({ role }) => role))).toEqual(
    new Set(["officer", "unit-head", "city-admin", "auditor"]),
  );
});
