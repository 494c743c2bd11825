import { afterEach, describe, expect, test } from "vitest";
import { toJson, toXml } from "../index.ts";
import { CHECKS } from "./checks/index.ts";
import { renderResult, renderSummary } from "./render.ts";
import { checkServer } from "./run.ts";
import type { Answer, Asked, Spoiler } from "./testing/sample-city.ts";
import { NOW, startSampleCity } from "./testing/sample-city.ts";
import type { CheckOptions, CheckReport } from "./types.ts";

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function check(spoiler: Spoiler = {}, options: Partial<CheckOptions> = {}): Promise<CheckReport> {
  const city = await startSampleCity(spoiler);
  stops.push(city.close);
  return checkServer(city.url, { fetch, now: NOW, apiKey: "demo", jurisdiction: "clark.example", write: true, ...options });
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
    const report = await check({ asked: (asked) => (methods.add(asked.method), asked) }, { write: false });
    expect([...methods]).toEqual(["GET"]);
    expect(outcomes(report, "fail")).toEqual([]);
    expect(outcomes(report, "skip")).toEqual(CHECKS.filter((one) => one.needs?.includes("write")).map((one) => one.id));
  });

  test("may do without JSON beside discovery", async () => {
    const xmlOnly = (answer: Answer, asked: Asked): Answer => {
      if (asked.path === "/discovery") {
        return { ...answer, body: answer.body.replace("<format>application/json</format>", "").replace(',"application/json"', "") };
      }
      return asked.format === "json" ? { status: 404, type: "text/html", body: "<h1>Not found</h1>" } : answer;
    };
    const report = await check({ answer: xmlOnly });
    expect(outcomes(report, "fail")).toEqual([]);
    expect(outcomes(report, "skip")).toEqual(CHECKS.filter((one) => one.needs?.includes("json")).map((one) => one.id));
  });
});

test("every check has an identifier of its own and a sentence", () => {
  expect(new Set(CHECKS.map((one) => one.id)).size).toBe(CHECKS.length);
  expect(CHECKS.filter((one) => !/^[A-Z].*\.$/.test(one.sentence))).toEqual([]);
});

const isList = (asked: Asked): boolean => asked.method === "GET" && asked.path === "/v2/requests";
const onPost = (rewrite: (answer: Answer, asked: Asked) => Answer) => (answer: Answer, asked: Asked): Answer =>
  asked.method === "POST" ? rewrite(answer, asked) : answer;
const body = (rewrite: (text: string, asked: Asked) => string) => (answer: Answer, asked: Asked): Answer => ({
  ...answer,
  body: rewrite(answer.body, asked),
});
const without = (...names: string[]) => (asked: Asked): Asked => {
  const params = new URLSearchParams(asked.params);
  for (const name of names) params.delete(name);
  return { ...asked, params };
};
const accepted = (asked: Asked): Answer =>
  asked.format === "xml"
    ? { status: 201, type: "text/xml; charset=utf-8", body: toXml("receipts", [{ service_request_id: "x" }]) }
    : { status: 201, type: "application/json; charset=utf-8", body: toJson("receipts", [{ service_request_id: "x" }]) };

/** A server that takes forms of this sort although it should not. */
const takes = (sort: (form: URLSearchParams) => boolean) =>
  onPost((answer, asked) => (sort(asked.form) ? accepted(asked) : answer));

const defects: readonly [defect: string, spoiler: Spoiler, caughtBy: string][] = [
  ["no XML at all", { answer: (answer, asked) => (asked.format === "xml" && asked.path === "/v2/services" ? { status: 404, type: "text/html", body: "" } : answer) }, "services.xml"],
  ["no discovery in XML", { answer: (answer, asked) => (asked.path === "/discovery" && asked.format === "xml" ? { ...answer, status: 404 } : answer) }, "discovery.xml"],
  ["no discovery in JSON", { answer: (answer, asked) => (asked.path === "/discovery" && asked.format === "json" ? { ...answer, status: 404 } : answer) }, "discovery.json"],
  ["discovery documents that differ", { answer: body((text, asked) => (asked.path === "/discovery" && asked.format === "json" ? text.replace("open311@", "help@") : text)) }, "discovery.formats-agree"],
  ["discovery with an empty field", { answer: body((text, asked) => (asked.path === "/discovery" ? text.replace(/<contact>.*<\/contact>/, "<contact/>") : text)) }, "discovery.fields"],
  ["application/xml", { answer: (answer) => ({ ...answer, type: answer.type.replace("text/xml", "application/xml") }) }, "format.xml-content-type"],
  ["JSON without a character set", { answer: (answer) => ({ ...answer, type: answer.type.replace("application/json; charset=utf-8", "application/json") }) }, "format.json-content-type"],
  ["XML without a declaration", { answer: body((text) => text.replace(/^<\?xml.*\?>\n/, "")) }, "format.xml-declaration"],
  ["damaged UTF-8", { answer: body((text) => text.replace("큰", "\ufffd")) }, "format.utf-8"],
  ["a foreign element", { answer: body((text) => text.replaceAll("</request>", "<notes/></request>")) }, "format.no-foreign-elements"],
  ["a wrapped list of services", { answer: body((text, asked) => (asked.path === "/v2/services" && asked.format === "json" ? `{"services":${text}}` : text)) }, "services.json"],
  ["a wrapped list of requests", { answer: body((text, asked) => (isList(asked) && asked.format === "json" ? `{"requests":${text}}` : text)) }, "requests.json"],
  ["services that differ by format", { answer: body((text, asked) => (asked.format === "json" ? text.replace("Pothole", "Hole") : text)) }, "services.formats-agree"],
  ["two services with one code", { answer: body((text, asked) => (asked.path === "/v2/services" ? text.replace("003", "001") : text)) }, "services.codes-unique"],
  ["a key asked for reading", { answer: (answer, asked) => (asked.params.get("api_key") === "not-a-key" ? { ...answer, status: 403 } : answer) }, "services.no-key-needed"],
  ["an announced definition that is missing", { answer: (answer, asked) => (asked.path === "/v2/services/002" ? { ...answer, status: 404 } : answer) }, "definitions.where-announced"],
  ["questions that are not announced", { asked: (asked) => (asked.path === "/v2/services/001" ? { ...asked, path: "/v2/services/002" } : asked) }, "definitions.only-where-announced"],
  ["a list of one value that is no array", { answer: body((text, asked) => (asked.format === "json" ? text.replace('"values":[{"key":"dark","name":"Dark"},{"key":"bent","name":"Bent"}]', '"values":{"key":"dark","name":"Dark"}') : text)) }, "definitions.formats-agree"],
  ["an order used twice", { answer: body((text) => text.replace("<order>2<", "<order>1<")) }, "definitions.order"],
  ["a list without values", { answer: body((text) => text.replace(/<values>.*<\/values>/, "")) }, "definitions.list-values"],
  ["an empty string in place of null", { answer: body((text, asked) => (asked.format === "json" ? text.replaceAll('"address_id":null', '"address_id":""') : text)) }, "requests.formats-agree"],
  ["a single request that is no array", { answer: body((text, asked) => (asked.format === "json" && asked.path.startsWith("/v2/requests/") ? text.replace(/^\[(.*)\]$/, "$1") : text)) }, "requests.single-json"],
  ["a single request without its container", { answer: body((text, asked) => (asked.path.startsWith("/v2/requests/") ? text.replace(/<\/?service_requests>/g, "") : text)) }, "requests.single-xml"],
  ["times without a zone", { answer: body((text) => text.replaceAll("+08:00", "")) }, "requests.zone"],
  ["a status of its own", { answer: body((text) => text.replaceAll("<status>open<", "<status>investigating<")) }, "requests.xml"],
  ["an agency that is a structure", { answer: body((text, asked) => (asked.format === "json" ? text.replaceAll('"status_notes":null', '"status_notes":null,"agency_responsible":{"recipient":["Roads"]}') : text)) }, "requests.json"],
  ["requests without a service", { answer: body((text) => text.replaceAll("<service_code>001</service_code>", "<service_code/>")) }, "requests.known-services"],
  ["swapped coordinates", { answer: body((text) => text.replaceAll("<lat>15.18<", "<lat>120.56<")) }, "requests.coordinates"],
  ["a request listed twice", { answer: body((text, asked) => (isList(asked) ? text.replace("CLK-2", "CLK-1") : text)) }, "requests.ids-unique"],
  ["a list of identifiers that is ignored", { asked: without("service_request_id") }, "filters.ids"],
  ["filters that hide what was asked for by identifier", { asked: (asked) => (asked.params.has("service_code") ? without("service_request_id")(asked) : asked) }, "filters.ids-override"],
  ["a status filter that is ignored", { asked: without("status") }, "filters.status"],
  ["a service filter that is ignored", { asked: without("service_code") }, "filters.service-code"],
  ["dates that are ignored", { asked: without("start_date", "end_date") }, "filters.dates"],
  ["a default span without end", { answer: body((text, asked) => (isList(asked) ? text.replaceAll("2026-09-03", "2025-09-03") : text)) }, "filters.default-span"],
  ["a span without limit", { answer: (answer, asked) => (asked.params.has("start_date") && answer.status === 400 ? { ...answer, status: 200, body: spanning(asked) } : answer) }, "filters.longest-span"],
  ["more than 1,000 rows", { answer: body((text, asked) => (isList(asked) && asked.format === "xml" ? thousandAndOne(text) : text)) }, "filters.thousand"],
  ["empty arguments that hide everything", { answer: (answer, asked) => (asked.params.get("status") === "" ? { ...answer, body: asked.format === "xml" ? toXml("requests", []) : "[]" } : answer) }, "filters.empty-is-absent"],
  ["200 for an unknown service", { answer: (answer, asked) => (asked.path.startsWith("/v2/services/tugon") ? { ...answer, status: 200 } : answer) }, "errors.unknown-service-code"],
  ["a web page for an unknown request", { answer: (answer) => (answer.status === 404 ? { status: 404, type: "text/html", body: "<!doctype html><h1>Not found</h1>" } : answer) }, "errors.unknown-service-request-id"],
  ["400 for an unknown token", { answer: (answer, asked) => (asked.path.startsWith("/v2/tokens/tugon") ? { ...answer, status: 400 } : answer) }, "errors.unknown-token"],
  ["401 for an unknown jurisdiction", { answer: (answer, asked) => (asked.params.get("jurisdiction_id") === "tugon-check-no-such-thing" ? { ...answer, status: 401 } : answer) }, "errors.unknown-jurisdiction-id"],
  ["a broken date that is ignored", { asked: (asked) => (asked.params.get("start_date") === "not-a-date" ? without("start_date")(asked) : asked) }, "errors.broken-date"],
  ["a server that fails on many identifiers", { answer: (answer, asked) => ((asked.params.get("service_request_id") ?? "").length > 2000 ? { ...answer, status: 500 } : answer) }, "errors.many-ids"],
  ["401 for a missing key", { answer: (answer) => (answer.status === 403 ? { ...answer, status: 401 } : answer) }, "keys.missing"],
  ["any key will do", { answer: takes((form) => form.get("api_key") === "not-a-key") }, "keys.wrong"],
  ["422 for a missing service", { answer: (answer) => (answer.status === 400 ? { ...answer, status: 422 } : answer) }, "required.service-code"],
  ["an empty service that is taken", { answer: takes((form) => form.get("service_code") === "") }, "required.service-code-empty"],
  ["a request without a place", { answer: takes((form) => !form.has("lat") && !form.has("address_string")) }, "required.place"],
  ["half a place", { answer: takes((form) => form.has("lat") && !form.has("long")) }, "required.both-coordinates"],
  ["a place off the globe", { answer: takes((form) => form.get("lat") === "95") }, "required.coordinates-in-range"],
  ["a place in words", { answer: takes((form) => form.get("lat") === "north") }, "required.coordinates-numeric"],
  ["400 for an unknown service", { answer: onPost((answer) => (answer.status === 404 ? { ...answer, status: 400 } : answer)) }, "required.known-service"],
  ["a description without limit", { answer: takes((form) => form.get("description")?.length === 4001) }, "required.description-length"],
  ["both an identifier and a token", { answer: onPost((answer) => ({ ...answer, body: answer.body.replace("</service_request_id>", "</service_request_id><token>t</token>") })) }, "posting.receipt-xml"],
  ["a receipt that is no array", { answer: onPost((answer) => ({ ...answer, body: answer.body.replace(/^\[(\{"service_request_id.*)\]$/, "$1") })) }, "posting.receipt-json"],
  ["question marks for Hangul", { answer: body((text) => text.replaceAll("도로", "??")) }, "posting.round-trip"],
  ["the e-mail address given out", { answer: body((text, asked) => (asked.method === "GET" ? text.replaceAll("<address/>", "<address>conformance-test@example.org</address>") : text)) }, "posting.contact-not-echoed"],
  ["the e-mail address in the receipt", { answer: onPost((answer, asked) => ({ ...answer, body: answer.body.replace("<service_notice/>", `<service_notice>${asked.form.get("email") ?? ""}</service_notice>`) })) }, "posting.contact-not-echoed"],
  ["an empty field that is refused", { answer: onPost((answer, asked) => (asked.form.get("email") === "" ? { ...answer, status: 400 } : answer)) }, "posting.empty-is-absent"],
  ["descriptions limited to 2,000", { answer: onPost((answer, asked) => (asked.form.get("description")?.length === 4000 ? { ...answer, status: 400 } : answer)) }, "posting.longest-description"],
  ["a required answer that is not required", { answer: takes((form) => form.get("service_code") === "002" && !form.has("attribute[POLE]")) }, "answers.required"],
  ["one value where several are allowed", { answer: onPost((answer, asked) => (asked.form.getAll("attribute[FAULT][]").length > 1 ? { ...answer, status: 400 } : answer)) }, "answers.several-values"],
  ["a token that leads nowhere", { answer: (answer, asked) => (asked.path.startsWith("/v2/tokens/tCLK") ? { ...answer, status: 404 } : answer) }, "tokens.batch"],
];

function spanning(asked: Asked): string {
  const times = [asked.params.get("start_date"), asked.params.get("end_date")];
  const rows = times.map((time, index) => `<request><service_request_id>${index}</service_request_id><status>open</status><requested_datetime>${time ?? ""}</requested_datetime></request>`);
  return `<service_requests>${rows.join("")}</service_requests>`;
}

function thousandAndOne(text: string): string {
  const one = /<request>.*?<\/request>/.exec(text)?.[0] ?? "";
  return `<service_requests>${one.repeat(1001)}</service_requests>`;
}

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

test("the address may be that of the discovery document", async () => {
  const city = await startSampleCity();
  stops.push(city.close);
  const address = city.url.replace("/v2", "/discovery.json");
  expect(await checkServer(address, { fetch, now: NOW })).toMatchObject({ endpoint: city.url, failed: 0 });
});

test("a result is one line with its reason and request", async () => {
  const report = await check({ answer: (answer) => (answer.status === 403 ? { ...answer, status: 401 } : answer) });
  const lines = report.results.map(renderResult);
  expect(lines.find((line) => line.includes("keys.missing"))).toMatch(
    /^FAIL {2}keys\.missing: A new request without a key is answered with 403\. -- POST \S+ answered 401, not 403 \[POST \S+\/v2\/requests\.xml\]$/,
  );
  expect(lines).toContain("pass  discovery.xml: The discovery document is served as XML.");
  expect(renderSummary(report)).toBe(`${report.endpoint}: ${report.passed} passed, 2 failed, 0 skipped`);
});
