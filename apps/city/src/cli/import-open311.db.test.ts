import { once } from "node:events";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "@hono/node-server";
import { expect, test } from "vitest";
import { startTestCity, type TestCity } from "#testing/city";
import { fileFor } from "#testing/open311";
import { commands } from "./commands.ts";

const request = (id: string, changes: object = {}) => ({
  service_request_id: id,
  status: "open",
  service_name: "Pothole",
  service_code: "pothole",
  description: `A hole, number ${id}`,
  requested_datetime: "2025-03-03T18:30:00+08:00",
  updated_datetime: null,
  address: "Main Road",
  lat: 15.17,
  long: 120.58,
  ...changes,
});

async function runImport(city: TestCity, text: string, more: readonly string[] = []) {
  const cwd = await mkdtemp(path.join(tmpdir(), "tugon-import-"));
  await writeFile(path.join(cwd, "requests"), text);
  return { ...(await runImportOf(city, cwd, ["requests", ...more])), cwd };
}

async function runImportOf(city: TestCity, cwd: string, what: readonly string[]) {
  let said = "";
  const write = (words: string) => {
    said += words;
  };
  const code = await commands["import"]?.run({
    platform: city.platform,
    app: city.app,
    config: city.platform.config,
    io: { stdout: write, stderr: write, cwd },
    args: ["open311", ...what, "--city", city.city.slug, "--unit", "safety"],
  });
  // On a slow machine an import also tells how far it has come.
  return { code, said: said.replaceAll(/^[\d,]+ (?:of [\d,]+ )?rows, .*[\r\n]+/gm, "") };
}

async function stored(city: TestCity) {
  const { db } = city.platform;
  const cases = await db
    .selectFrom("cases")
    .innerJoin("reports", (on) =>
      on.onRef("reports.city", "=", "cases.city").onRef("reports.caseId", "=", "cases.id"),
    )
    .select([
      "sourceId",
      "state",
      "version",
      "service",
      "unit",
      "place",
      "lon",
      "words",
      "receivedAt",
      "dueAt",
      "closedAt",
    ])
    .where("cases.city", "=", city.city.slug)
    .orderBy("sourceId")
    .execute();
  const events = await db
    .selectFrom("events")
    .select(["type", "at", "actor"])
    .where("city", "=", city.city.slug)
    .orderBy("id")
    .execute();
  return { cases, events };
}

test("open and closed requests become cases as they stood, with their own dates", async () => {
  const city = await startTestCity();
  const closed = request("2", {
    status: "closed",
    service_code: "Old Signs/7",
    service_name: "Old signs",
    status_notes: "A new sign is up.",
    updated_datetime: "2025-03-10T09:00:00+08:00",
    lat: 0,
    long: 0,
  });
  const { code, said } = await runImport(city, JSON.stringify([request("1"), closed]));
  expect({ code, said }).toEqual({
    code: 0,
    said: "2 reports came in, 0 were here already, 0 were refused.\n",
  });
  const importer = { kind: "system", id: "import" };
  expect(await stored(city)).toEqual({
    cases: [
      {
        sourceId: "1",
        state: "received",
        version: 1,
        service: "pothole",
        unit: "works",
        place: "malabanias",
        lon: 120.58,
        words: "A hole, number 1",
        receivedAt: new Date("2025-03-03T10:30:00Z"),
        dueAt: new Date("2025-03-13T09:00:00Z"),
        closedAt: null,
      },
      {
        sourceId: "2",
        state: "closed",
        version: 2,
        service: "old-signs-7",
        unit: "safety",
        place: null,
        lon: null,
        words: "A hole, number 2",
        receivedAt: new Date("2025-03-03T10:30:00Z"),
        dueAt: new Date("2025-03-13T09:00:00Z"),
        closedAt: new Date("2025-03-10T01:00:00Z"),
      },
    ],
    events: [
      { type: "case.received", at: new Date("2025-03-03T10:30:00Z"), actor: importer },
      { type: "case.received", at: new Date("2025-03-03T10:30:00Z"), actor: importer },
      { type: "case.closed", at: new Date("2025-03-10T01:00:00Z"), actor: importer },
    ],
  });
  await city.drain();
  const notices = await city.platform.db
    .selectFrom("notices")
    .select("id")
    .where("city", "=", city.city.slug)
    .execute();
  expect(notices).toEqual([]);
  const services = (await city.app.cities.get(city.city.slug)).services.map(({ code: c }) => c);
  expect(services).toContain("old-signs-7");
});

test("an import that is run again brings only what is new", async () => {
  const city = await startTestCity();
  const many = Array.from({ length: 1100 }, (_, index) => request(String(index)));
  await runImport(city, JSON.stringify(many.slice(0, 700)));
  const { said } = await runImport(city, JSON.stringify({ requests: many }));
  expect(said).toBe("400 reports came in, 700 were here already, 0 were refused.\n");
  expect((await stored(city)).events).toHaveLength(1100);
});

test("broken rows are refused by reason and cost no other row", async () => {
  const city = await startTestCity();
  const good = JSON.stringify(request("1"));
  const late = JSON.stringify(request("3", { requested_datetime: "2031-01-01T00:00:00Z" }));
  const { code, said } = await runImport(
    city,
    `[${good}, {"service_request_id": nonsense}, ${late}, {}]`,
  );
  expect(code).toBe(3);
  expect(said).toContain("1 reports came in, 0 were here already, 3 were refused.");
  expect(said).toContain("1 x Its date lies in the future.\n      3\n");
});

test("every refused row is listed with its place, and no cell is a formula", async () => {
  const city = await startTestCity();
  const { said, cwd } = await runImport(
    city,
    JSON.stringify([
      request("=1+1", { requested_datetime: "@SUM(1), yesterday" }),
      request("2"),
      request("3", { service_code: null, service_name: null }),
      request("4", { requested_datetime: null }),
      request("5", { status: "closed", updated_datetime: "2031-01-01T00:00:00Z" }),
      request("6", { description: "a".repeat(20_001) }),
      request("7".repeat(300)),
    ]),
    ["--refused", "refused.csv"],
  );
  expect(said).toContain("Each of them is listed in refused.csv.");
  const list = (await readFile(path.join(cwd, "refused.csv"), "utf8")).split("\r\n");
  expect(list).toEqual([
    "\ufeffsource_id,page,row,code,reason,value",
    `'=1+1,requests,1,bad-date,"A date and time with its zone was expected, such as 2026-11-05T08:15:30+08:00.","'@SUM(1), yesterday"`,
    "3,requests,3,no-service,It names no service.,",
    "4,requests,4,no-date,It does not say when it was filed.,",
    "5,requests,5,future-date,Its date of closing lies in the future.,2031-01-01T00:00:00.000Z",
    `6,requests,6,too-long,Its text is longer than 20000 characters.,${"a".repeat(200)}`,
    `${"7".repeat(200)},requests,7,too-long,Its number is longer than 200 characters.,${"7".repeat(200)}`,
    "",
  ]);
});

test("nothing that a text may hold stops an import", async () => {
  const city = await startTestCity();
  const odd = [
    "\u0000 and \ud800",
    "x".repeat(20_000),
    Array.from({ length: 5000 }, (_, index) => `w${index}`)
      .join(" ")
      .slice(0, 20_000),
    "\u202e\u{1f573}\ufe0f".repeat(500),
    "",
  ];
  const { said } = await runImport(
    city,
    JSON.stringify(
      odd.map((description, index) =>
        request(String(index), { description, service_code: `\u0000<${index}>\ud800` }),
      ),
    ),
  );
  expect(said).toBe("5 reports came in, 0 were here already, 0 were refused.\n");
});

test("a folder of pages is read in the order of its names, as one import", async () => {
  const city = await startTestCity();
  const cwd = await mkdtemp(path.join(tmpdir(), "tugon-import-"));
  const pages = path.join(cwd, "pages");
  await mkdir(pages);
  const bad = (id: string) => request(id, { requested_datetime: null });
  await writeFile(path.join(pages, "page-10.json"), JSON.stringify([request("1"), bad("ten")]));
  await writeFile(path.join(pages, "page-2.json"), JSON.stringify([request("1"), bad("two")]));
  await writeFile(path.join(cwd, "more.json"), JSON.stringify([request("3")]));
  const { said } = await runImportOf(city, cwd, ["pages", "more.json"]);
  expect(said).toBe(
    "2 reports came in, 1 were here already, 2 were refused.\n" +
      "  2 x It does not say when it was filed.\n      two\n      ten\n",
  );
});

test("what a city serves over Open311 comes into another one by its address", async () => {
  const there = await startTestCity();
  for (let count = 0; count < 3; count += 1) {
    await fileFor(there, { words: `Dark lamp ${count}` });
    there.clock.advance(-100 * 24 * 60);
  }
  const here = await startTestCity();
  const server = serve({
    fetch: ({ url }: Request) => there.request(url.slice(new URL(url).origin.length)),
    hostname: "127.0.0.1",
    port: 0,
  });
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}/open311/v2`;
  try {
    const first = await runImportOf(here, tmpdir(), [base]);
    expect(first).toEqual({
      code: 0,
      said: "3 reports came in, 0 were here already, 0 were refused.\n",
    });
    const again = await runImportOf(here, tmpdir(), [
      `${base}/requests.xml`,
      "--from",
      "2026-04-01",
    ]);
    expect(again.said).toBe("0 reports came in, 3 were here already, 0 were refused.\n");
    const both = [base, "more.json", "--source", "there"];
    await expect(runImportOf(here, tmpdir(), both)).rejects.toThrow("by itself");
    expect((await stored(here)).cases.map(({ words }) => words).toSorted()).toEqual([
      "Dark lamp 0",
      "Dark lamp 1",
      "Dark lamp 2",
    ]);
  } finally {
    server.close();
  }
});

test("XML is read with its sections of raw text", async () => {
  const city = await startTestCity();
  const xml = `<?xml version="1.0" encoding="utf-8"?><service_requests>
    <!-- <request>not this one</request> is only said -->
    <request><service_request_id>77</service_request_id><status>closed</status>
      <service_code>pothole</service_code><service_name>Pothole</service_name>
      <description><![CDATA[It said </request> here, 구멍]]></description>
      <requested_datetime>2024-02-01T08:00:00+08:00</requested_datetime>
      <updated_datetime>2024-02-02T08:00:00+08:00</updated_datetime>
      <address/><address_id/><zipcode/><lat/><long/><media_url/></request>
  </service_requests>`;
  const { said } = await runImport(city, xml);
  expect(said).toBe("1 reports came in, 0 were here already, 0 were refused.\n");
  expect((await stored(city)).cases[0]).toMatchObject({
    sourceId: "77",
    words: "It said </request> here, 구멍",
    state: "closed",
  });
});

test("a download is one file, and what goes wrong names where", async () => {
  const city = await startTestCity();
  const server = serve({
    fetch: ({ url }: Request) =>
      url.endsWith("/old.json")
        ? Response.json([request("1")])
        : new Response("[{", { status: url.endsWith("/cut.json") ? 200 : 410 }),
    hostname: "127.0.0.1",
    port: 0,
  });
  await once(server, "listening");
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const said = async (...what: string[]) =>
    runImportOf(city, tmpdir(), what).then(
      (result) => result.said,
      (error: unknown) => String(error).replaceAll(host, "host"),
    );
  try {
    expect(await said(`http://${host}/old.json`)).toContain("1 reports came in");
    expect(await said(`http://${host}/cut.json`)).toBe(
      "Error: host/cut.json: The file ends in the middle: the list of requests is not closed.",
    );
    expect(await said(`http://${host}/gone.json`)).toBe(
      "Error: host/gone.json: the answer has status 410",
    );
    expect(await said("here.json", `http://${host}/old.json`)).toContain("--source");
    expect(await said(`http://${host}/old.json`, "--from", "2024-01-01")).toContain(
      "--from is for",
    );
  } finally {
    server.close();
  }
});
