import { expect, test } from "vitest";
import { startTestCity } from "#testing/city";
import { commands } from "./commands.ts";
import { writeFile, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

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

async function runImport(city: Awaited<ReturnType<typeof startTestCity>>, text: string) {
  const folder = await mkdtemp(path.join(tmpdir(), "tugon-import-"));
  await writeFile(path.join(folder, "requests"), text);
  let said = "";
  const write = (words: string) => {
    said += words;
  };
  const code = await commands["import"]?.run({
    platform: city.platform,
    app: city.app,
    config: city.platform.config,
    io: { stdout: write, stderr: write, cwd: folder },
    args: ["open311", "requests", "--city", city.city.slug, "--unit", "safety"],
  });
  // On a slow machine an import also tells how far it has come.
  return { code, said: said.replaceAll(/^[\d,]+ (?:of [\d,]+ )?rows, .*[\r\n]+/gm, "") };
}

async function stored(city: Awaited<ReturnType<typeof startTestCity>>) {
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
  const { said } = await runImport(
    city,
    `[${good}, {"service_request_id": nonsense}, ${late}, {}]`,
  );
  expect(said).toContain("1 reports came in, 0 were here already, 3 were refused.");
  expect(said).toContain("1 x Its date lies in the future.\n      3\n");
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
