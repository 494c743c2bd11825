import { proposeServices } from "@tugon/triage";
import fc from "fast-check";
import { expect, test } from "vitest";
import { city, units } from "./city.ts";
import { places } from "./geography/index.ts";
import { DAY_MS, isOfficeTime, isWeekend, plusWorkingDays } from "./manila.ts";
import { officers, residents } from "./people.ts";
import { pictureKindOf } from "./pictures/index.ts";
import { workingDays } from "./reports/deck.ts";
import { demoReports } from "./reports/index.ts";
import { services } from "./services/index.ts";
import type { DemoReport } from "./shape.ts";
import { stateAfter } from "./state.ts";

const now = new Date("2026-11-23T02:30:00Z");
const reports = demoReports(now);

const serviceOf = (report: DemoReport) =>
  services.find(({ code }) => code === report.serviceCode) ??
  expect.unreachable(report.serviceCode);
const officerOf = (key: string) =>
  officers.find((officer) => officer.key === key) ?? expect.unreachable(key);
const share = (language: string): number =>
  reports.filter((report) => report.language === language).length / reports.length;

/** Any hour of any day of two years: the demo is loaded whenever somebody starts it. */
const moments = fc
  .integer({ min: Date.parse("2026-01-01"), max: Date.parse("2028-01-01") })
  .map((time) => new Date(time));

test("at least 260 reports, in three languages, each with its own key", () => {
  expect(reports.length).toBeGreaterThanOrEqual(260);
  expect(new Set(reports.map(({ key }) => key)).size).toBe(reports.length);
  expect(share("en")).toBeGreaterThan(0.38);
  expect(share("fil")).toBeGreaterThan(0.3);
  expect(share("ko")).toBeGreaterThan(0.18);
});

test("the words are people's own: few repeat, and the answers differ", () => {
  const open = (text: string): string => text.slice(0, 12);
  expect(new Set(reports.map(({ text }) => text)).size).toBeGreaterThan(260);
  expect(new Set(reports.map(({ text }) => open(text))).size).toBeGreaterThan(150);
  const answers = reports.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.type === "done" ? [step.words] : [])),
  );
  expect(new Set(answers).size).toBeGreaterThanOrEqual(100);
  expect(reports.filter(({ text }) => /0900[- ]?555|@/.test(text)).length).toBeGreaterThanOrEqual(
    3,
  );
});

test("nothing is left unfilled in what people read", () => {
  const words = reports.flatMap(({ text, place, steps }) => [
    text,
    place.words,
    ...steps.flatMap((step) => ("words" in step ? [step.words] : [])),
  ]);
  expect(words.filter((text) => /[{}]|undefined/.test(text))).toEqual([]);
});

test("whenever it is loaded, every state is there to be seen", () => {
  fc.assert(
    fc.property(moments, (time) => {
      const states = demoReports(time).map(({ steps }) => stateAfter(steps));
      const counted = Object.fromEntries(
        [...new Set(states)].map((state) => [
          state,
          states.filter((other) => other === state).length,
        ]),
      );
      expect(counted).toMatchObject({
        received: expect.any(Number),
        accepted: expect.any(Number),
        planned: expect.any(Number),
        done: expect.any(Number),
        confirmed: expect.any(Number),
        reopened: expect.any(Number),
        "handed-over": expect.any(Number),
        declined: expect.any(Number),
        closed: expect.any(Number),
      });
    }),
    { numRuns: 60 },
  );
});

test("some reports wait past their day, and some were answered late", () => {
  const isLate = (report: DemoReport, end: Date): boolean =>
    end > plusWorkingDays(report.at, workingDays(serviceOf(report)));
  const isWaiting = (report: DemoReport): boolean =>
    ["received", "accepted", "planned"].includes(stateAfter(report.steps));
  const answeredLate = reports.filter((report) =>
    report.steps.some((step) => step.type === "done" && isLate(report, step.at)),
  );
  expect(
    reports.filter((report) => isWaiting(report) && isLate(report, now)).length,
  ).toBeGreaterThan(8);
  expect(answeredLate.length).toBeGreaterThan(8);
});

function isLegal({ steps }: DemoReport): boolean {
  try {
    stateAfter(steps);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

test("histories run forward within the last sixty days, in office hours, and are legal", () => {
  fc.assert(
    fc.property(moments, (time) => {
      const wrong = demoReports(time).filter((report) => {
        const { at, steps, channel } = report;
        const times = [at, ...steps.map((step) => step.at), time].map(Number);
        const isForward = times.every((moment, index) => moment >= (times[index - 1] ?? 0));
        const isRecent = at.getTime() > time.getTime() - 60 * DAY_MS;
        const atWork = steps.filter((step) => "officer" in step).map((step) => step.at);
        const isOpen = channel === "counter" || channel === "paper" ? !isWeekend(at) : true;
        return !(isForward && isRecent && isLegal(report) && atWork.every(isOfficeTime) && isOpen);
      });
      expect(wrong.map(({ key }) => key)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("an officer acts on cases of the own unit or on those given to them", () => {
  const trespassing = reports.flatMap((report) => {
    let { unit } = serviceOf(report);
    let holder: string | null = null;
    return report.steps.flatMap((step) => {
      if (!("officer" in step)) return [];
      const officer = officerOf(step.officer);
      const mayAct =
        officer.role === "city-admin" || officer.unit === unit || officer.key === holder;
      if (step.type === "take") holder = officer.key;
      if (step.type === "assign") {
        unit = step.unit;
        holder = step.to;
        expect(officerOf(step.to).unit).toBe(step.unit);
      }
      return mayAct ? [] : [`${report.key}: ${step.type} by ${step.officer}`];
    });
  });
  expect(trespassing).toEqual([]);
});

test("every code is known and every place lies in the city", () => {
  const [west, south, east, north] = city.bounds;
  const placeCodes = new Set(places.map(({ code }) => code));
  const unitCodes = new Set(units.map(({ code }) => code));
  const residentKeys = new Set(residents.map(({ key }) => key));
  const wrong = reports.filter((report) => {
    const { lon, lat, code } = report.place;
    const assigned = report.steps.flatMap((step) => (step.type === "assign" ? [step.unit] : []));
    return !(
      serviceOf(report).isOpen &&
      placeCodes.has(code) &&
      lon > west &&
      lon < east &&
      lat > south &&
      lat < north &&
      (report.residentKey === null || residentKeys.has(report.residentKey)) &&
      (report.filedBy === null || officerOf(report.filedBy).unit === "client-care") &&
      assigned.every((unit) => unitCodes.has(unit))
    );
  });
  expect(wrong.map(({ key }) => key)).toEqual([]);
});

test("form fields and pictures are those that exist", () => {
  const isAnswer = (
    report: DemoReport,
    [field, value]: readonly [string, string | readonly string[]],
  ) => {
    const known = serviceOf(report).attributes.find(({ code }) => code === field);
    const keys = known?.values.map(({ key }) => key) ?? [];
    return (
      known !== undefined &&
      (keys.length === 0 || [value].flat().every((key) => keys.includes(key)))
    );
  };
  const unknown = reports.filter(
    (report) => !Object.entries(report.attributes).every((entry) => isAnswer(report, entry)),
  );
  expect(unknown.map(({ key }) => key)).toEqual([]);
  const kinds = reports.flatMap(({ photos }) => photos.map(pictureKindOf));
  expect(kinds.filter((kind) => kind.endsWith("-fixed"))).toEqual([]);
  expect(kinds.length).toBeGreaterThan(80);
});

test("what must be shown done is shown, and private matters gather no supporters", () => {
  const unshown = reports.filter(
    (report) =>
      serviceOf(report).evidenceRequired &&
      report.steps.some((step) => step.type === "done" && step.photo === null),
  );
  const exposed = reports.filter((report) => !serviceOf(report).isPublic && report.supporters > 0);
  expect([...unshown, ...exposed].map(({ key }) => key)).toEqual([]);
});

test("required fields of a form are always answered", () => {
  const missing = reports.flatMap((report) =>
    serviceOf(report)
      .attributes.filter(({ required, code }) => required && !(code in report.attributes))
      .map(({ code }) => `${report.key} ${code}: ${report.text}`),
  );
  expect(missing).toEqual([]);
});

test("the same moment gives the same reports, and their keys outlive the moment", () => {
  expect(demoReports(now)).toEqual(reports);
  const later = demoReports(new Date(now.getTime() + 40 * DAY_MS));
  expect(new Set(later.map(({ key }) => key))).toEqual(new Set(reports.map(({ key }) => key)));
});

test("a resident's own words find the service among the first three proposed", () => {
  const offered = services
    .filter(({ isOpen }) => isOpen)
    .map(({ code, keywords }) => ({ code, words: keywords }));
  const found = reports.filter(({ text, serviceCode }) =>
    proposeServices(text, offered, 3).some(({ code }) => code === serviceCode),
  );
  expect(found.length / reports.length).toBeGreaterThan(0.95);
});
