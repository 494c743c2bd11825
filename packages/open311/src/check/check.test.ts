import { afterEach, describe, expect, test } from "vitest";
import { CHECKS } from "./checks/index.ts";
import { renderResult, renderSummary } from "./render.ts";
import { checkServer } from "./run.ts";
import type { Answer, Asked, Spoiler } from "./testing/sample-city.ts";
import { READING_DEFECTS } from "./testing/reading-defects.ts";
import { NOW, startSampleCity } from "./testing/sample-city.ts";
import { WRITING_DEFECTS } from "./testing/writing-defects.ts";
import type { CheckOptions, CheckReport } from "./types.ts";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function check(
  spoiler: Spoiler = {},
  options: Partial<CheckOptions> = {},
): Promise<CheckReport> {
  const city = await startSampleCity(spoiler);
  stops.push(city.close);
  return checkServer(city.url, {
    fetch,
    now: NOW,
    apiKey: "demo",
    jurisdiction: "clark.example",
    write: true,
    ...options,
  });
}

const outcomes = (report: CheckReport, outcome: string): readonly string[] =>
  report.results.filter((result) => result.outcome === outcome).map((result) => result.id);

describe("a conforming server", () => {
  test("passes every check, none skipped", async () => {
    const report = await check();
    expect(report.results.filter((result) => result.outcome !== "pass")).toEqual([]);
    expect(report).toMatchObject({ passed: CHECKS.length, failed: 0, skipped: 0 });
  });

  test("is only read unless writing is allowed", async () => {
    const methods = new Set<string>();
    const report = await check(
      { asked: (asked) => (methods.add(asked.method), asked) },
      { write: false },
    );
    expect([...methods]).toEqual(["GET"]);
    expect(outcomes(report, "fail")).toEqual([]);
    expect(outcomes(report, "skip")).toEqual(
      CHECKS.filter((one) => one.needs?.includes("write")).map((one) => one.id),
    );
  });

  test("may do without JSON beside discovery", async () => {
    const xmlOnly = (answer: Answer, asked: Asked): Answer => {
      if (asked.path === "/discovery") {
        return {
          ...answer,
          body: answer.body
            .replace("<format>application/json</format>", "")
            .replace(',"application/json"', ""),
        };
      }
      return asked.format === "json"
        ? { status: 404, type: "text/html", body: "<h1>Not found</h1>" }
        : answer;
    };
    const report = await check({ answer: xmlOnly });
    expect(outcomes(report, "fail")).toEqual([]);
    expect(outcomes(report, "skip")).toEqual(
      CHECKS.filter((one) => one.needs?.includes("json")).map((one) => one.id),
    );
  });
});

test("every check has an identifier of its own and a sentence", () => {
  expect(new Set(CHECKS.map((one) => one.id)).size).toBe(CHECKS.length);
  expect(CHECKS.filter((one) => !/^[A-Z].*\.$/.test(one.sentence))).toEqual([]);
});

const defects = [...READING_DEFECTS, ...WRITING_DEFECTS];

describe("a planted defect is caught by the check that is meant for it", () => {
  test.each(defects)("%s", async (_, spoiler, caughtBy) => {
    expect(outcomes(await check(spoiler, { only: [caughtBy] }), "fail")).toEqual([caughtBy]);
  });

  test("and every check has caught one", () => {
    const proven = new Set(defects.map(([, , caughtBy]) => caughtBy));
    expect(CHECKS.map((one) => one.id).filter((id) => !proven.has(id))).toEqual([]);
  });
});

test("a server that does not answer fails without the checker failing", async () => {
  const report = await checkServer("http://127.0.0.1:7149/v2/", {
    fetch: async () => {
      throw new Error("connection refused");
    },
    now: NOW,
  });
  expect(outcomes(report, "pass")).toEqual([]);
  expect(outcomes(report, "fail")).toContain("discovery.xml");
  expect(report.endpoint).toBe("http://127.0.0.1:7149/v2");
});

test("a section or a single check can be run by itself", async () => {
  const report = await check({}, { only: ["keys", "requests.zone"] });
  expect(outcomes(report, "pass")).toEqual(["requests.zone", "keys.missing", "keys.wrong"]);
});

test("an endpoint that was named is checked even when discovery announces another", async () => {
  const elsewhere = (answer: Answer, asked: Asked): Answer =>
    asked.path === "/discovery"
      ? { ...answer, body: answer.body.replaceAll("127.0.0.1", "city.invalid") }
      : answer;
  const city = await startSampleCity({ answer: elsewhere });
  stops.push(city.close);
  expect(await checkServer(city.url, { fetch, now: NOW })).toMatchObject({
    endpoint: city.url,
    failed: 0,
  });
});

test("the address may be that of the discovery document", async () => {
  const city = await startSampleCity();
  stops.push(city.close);
  const address = city.url.replace("/v2", "/discovery.json");
  expect(await checkServer(address, { fetch, now: NOW })).toMatchObject({
    endpoint: city.url,
    failed: 0,
  });
});

test("a result is one line with its reason and request", async () => {
  const report = await check({
    answer: (answer) => (answer.status === 403 ? { ...answer, status: 401 } : answer),
  });
  const lines = report.results.map(renderResult);
  expect(lines.find((line) => line.includes("keys.missing"))).toMatch(
    /^FAIL {2}keys\.missing: A new request without a key is answered with 403\. -- POST \S+ answered 401, not 403 \[POST \S+\/v2\/requests\.xml\]$/,
  );
  expect(lines).toContain("pass  discovery.xml: The discovery document is served as XML.");
  expect(renderSummary(report)).toBe(
    `${report.endpoint}: ${report.passed} passed, 2 failed, 0 skipped`,
  );
});
