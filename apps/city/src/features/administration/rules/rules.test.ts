import fc from "fast-check";
import { expect, test } from "vitest";
import { fixtureCity } from "#testing/fixture-city";
import { hoursInput, type Settings } from "../schema.ts";
import { canonical, changesBetween, differencesIn, markOf, settingsOf } from "./changes.ts";
import { choicesText, readChoices } from "./choices.ts";
import { codeFrom, freeCode } from "./codes.ts";
import { dueExample } from "./due-preview.ts";
import { middleOf, readOutline } from "./outline.ts";
import { planImport } from "./plan.ts";
import { candidateHours, withDay } from "./typed-calendar.ts";
import { candidateService, typedFromService, withQuestions } from "./typed-service.ts";

const city = fixtureCity("rules");
const settings: Settings = { ...settingsOf(city), templates: [] };
const [light] = settings.services;
if (!light) throw new Error("the fixture has a service");

const square = [
  [120.5, 15.1],
  [120.6, 15.1],
  [120.6, 15.2],
  [120.5, 15.2],
  [120.5, 15.1],
];
const area = (coordinates: unknown) => JSON.stringify({ type: "Polygon", coordinates });

test("a boundary is read from an area, a feature and a collection of one", () => {
  const geometry = { type: "Polygon", coordinates: [square] };
  const feature = { type: "Feature", properties: {}, geometry };
  const collection = { type: "FeatureCollection", features: [feature] };
  for (const json of [geometry, feature, collection])
    expect(readOutline(JSON.stringify(json), city)).toEqual({ outline: [square] });
  const two = JSON.stringify({ ...collection, features: [feature, feature] });
  expect(readOutline(two, city)).toEqual({ problem: "not-one-area" });
});

test.each([
  ["not-geojson", "no json"],
  ["not-one-area", JSON.stringify({ type: "Point", coordinates: [120.5, 15.1] })],
  ["has-holes", area([square, square])],
  ["ring-open", area([square.slice(0, 4)])],
  ["ring-crosses-itself", area([[square[0], square[2], square[1], square[3], square[0]]])],
  ["outside-city", area([square.map(([lon = 0, lat = 0]) => [lat, lon])])],
])("a boundary that cannot be is refused: %s", (problem, text) => {
  expect(readOutline(text, city)).toEqual({ problem });
});

test("the middle of a boundary lies within what holds its corners", () => {
  expect(middleOf([[...square] as [number, number][]])).toEqual({ lon: 120.55, lat: 15.15 });
});

test("choices keep their keys when read back, and new ones get keys of their own", () => {
  const word = fc.stringMatching(/^[a-zA-Zñ가-힣][a-zA-Zñ가-힣 ]{0,10}[a-z]$/);
  const choice = fc.record({
    key: fc.stringMatching(/^[a-z][a-z-]{0,8}$/),
    name: fc.record({ en: word, fil: word, ko: word }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(choice, { selector: ({ key }) => key }), (choices) => {
      expect(readChoices(choicesText(choices))).toEqual(choices);
    }),
  );
  expect(
    readChoices("Big\nbig-2 = Bigger | Mas malaki | 더 큼\nBig").map(({ key }) => key),
  ).toEqual(["big", "big-2", "big-3"]);
});

test("a code is made of a name in any script, and is always one of its own", () => {
  expect(codeFrom("Parañaque – Hall (2)", "place")).toBe("paranaque-hall-2");
  expect(codeFrom("도로", "place")).toBe("place");
  expect(freeCode("hall", new Set(["hall", "hall-2"]))).toBe("hall-3");
});

test("a service that goes through its form unchanged comes out unchanged", () => {
  for (const service of city.services)
    expect(candidateService(typedFromService(service))).toEqual({ ...service, isOpen: false });
});

test("questions move and go by place, and nothing else changes", () => {
  const typed = typedFromService(light);
  const two = withQuestions(withQuestions(typed, "add") ?? typed, "add") ?? typed;
  const named = {
    ...two,
    attributes: two.attributes.map((each, index) => ({ ...each, code: `q${index}` })),
  };
  const codesAfter = (press: string) =>
    withQuestions(named, press)?.attributes.map(({ code }) => code);
  expect(codesAfter("up-1")).toEqual(["q1", "q0"]);
  expect(codesAfter("down-0")).toEqual(["q1", "q0"]);
  expect(codesAfter("remove-0")).toEqual(["q1"]);
  expect(withQuestions(named, "remove-7")).toBeNull();
  expect(withQuestions(named, "save")).toBeNull();
});

test("the mark of a thing does not depend on the order of its fields", () => {
  expect(markOf({ a: 1, b: { c: 2, d: 3 } })).toBe(markOf({ b: { d: 3, c: 2 }, a: 1 }));
  expect(markOf({ a: 1 })).not.toBe(markOf({ a: 2 }));
  expect(canonical([2, 1])).toBe("[2,1]");
});

test("what differs is named thing by thing and leaf by leaf", () => {
  const renamed = { ...light, names: { ...light.names, ko: "등" } };
  const after: Settings = {
    ...settings,
    services: [...settings.services.slice(1), renamed],
    places: settings.places.slice(1),
    wording: {},
  };
  const changes = changesBetween(settings, after);
  expect(changes.map(({ section, code, what }) => [section, code, what])).toEqual([
    ["service", "street-light", "changed"],
    ["place", "malabanias", "removed"],
    ["order", "services", "changed"],
  ]);
  expect(differencesIn(light, renamed)).toEqual([
    { path: ["names", "ko"], before: light.names.ko, after: "등" },
  ]);
  expect(changesBetween(settings, settings)).toEqual([]);
});

test("an import keeps what is still used, and what that rests on", () => {
  const file: Settings = {
    ...settings,
    institutions: [],
    units: [],
    services: settings.services.filter(({ code }) => code === "pool"),
  };
  const plan = planImport(settings, file, {
    openCases: new Map([["safety", 2]]),
    officers: new Map(),
    casesOfService: new Map([["street-light", 5]]),
  });
  expect(plan.next.services.map(({ code }) => code)).toEqual(["pool", "street-light"]);
  expect(plan.next.units.map(({ code }) => code)).toEqual(["works", "safety"]);
  expect(plan.kept).toEqual([
    { section: "service", code: "street-light", why: "reports", count: 5 },
    { section: "unit", code: "works", why: "services", count: 1 },
    { section: "unit", code: "safety", why: "open-cases", count: 2 },
    { section: "institution", code: "city-hall", why: "units", count: 2 },
  ]);
});

test("hours must go forward, and their breaks lie within them", () => {
  const isFine = (opensAt: string, closesAt: string, breaks: string) =>
    hoursInput.safeParse(candidateHours({ opensAt, closesAt, breaks })).success;
  expect(isFine("08:00", "17:00", "12:00-13:00")).toBe(true);
  expect(isFine("08:00", "17:00", "12:00 – 13:00\n15:00-15:15\n")).toBe(true);
  expect(isFine("17:00", "08:00", "")).toBe(false);
  expect(isFine("08:00", "17:00", "16:00-18:00")).toBe(false);
  expect(isFine("08:00", "17:00", "13:00-12:00")).toBe(false);
  expect(isFine("8:00", "17:00", "")).toBe(false);
});

test("a day off moves the due date that a preview shows", () => {
  const monday = new Date("2026-11-16T02:00:00Z");
  const words = { en: "City day", fil: "Araw ng lungsod", ko: "시의 날" };
  const closed = { ...city, closures: withDay([], { day: "2026-11-18", names: words }) };
  const before = dueExample(city, light, monday, "en");
  const after = dueExample(closed, light, monday, "en");
  expect(after.due.getTime() - before.due.getTime()).toBe(24 * 3_600_000);
  expect(after.lines.join(" ")).toContain("City day");
});
