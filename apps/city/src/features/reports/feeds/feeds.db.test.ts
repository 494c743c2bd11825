import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { caseColumns } from "#features/cases";
import { uuidv7 } from "#platform/ids";
import { startTestCity, type TestCity } from "#testing/city";
import { fileReport } from "../index.ts";

async function file(
  town: TestCity,
  words: string,
  place: { lon: number | null; lat: number | null },
) {
  const now = town.clock.now();
  const filed = await fileReport(
    town.platform,
    town.city,
    {
      submission: uuidv7(now),
      service: "street-light",
      words,
      language: "en",
      channel: "web",
      ...place,
      place: null,
      address: "Beside the bakery",
      attributes: {},
      photos: [],
      contact: { name: null, email: null, phone: null },
    },
    { person: null, actor: { kind: "resident", id: null }, officer: null, receivedAt: now },
  );
  town.clock.advance(1);
  return filed.case.reference;
}

test("CSV can be read back, and no cell is a formula", async () => {
  const town = await startTestCity();
  const first = await file(town, '=HYPERLINK("http://x")\nsecond, "quoted" line', {
    lon: 120.58,
    lat: 15.17,
  });
  const second = await file(town, "가로등 ñ", { lon: null, lat: null });
  const response = await town.request("/reports.csv");
  expect(response.headers.get("content-type")).toContain("text/csv");
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows: Record<string, string>[] = parse(Buffer.from(bytes), { bom: true, columns: true });
  expect(
    rows.map(({ reference, words, longitude, place, late }) => ({
      reference,
      words,
      longitude,
      place,
      late,
    })),
  ).toEqual([
    { reference: second, words: "가로등 ñ", longitude: "", place: "", late: "false" },
    {
      reference: first,
      words: '\'=HYPERLINK("http://x")\nsecond, "quoted" line',
      longitude: "120.58",
      place: "malabanias",
      late: "false",
    },
  ]);
});

test("GeoJSON is one document, a report without a point included", async () => {
  const town = await startTestCity();
  const first = await file(town, "Dark", { lon: 120.58, lat: 15.17 });
  const second = await file(town, "Dark too", { lon: null, lat: null });
  const response = await town.request("/reports.geojson?service=street-light");
  expect(response.headers.get("content-type")).toContain("application/geo+json");
  const { type, features } = await response.json();
  expect(type).toBe("FeatureCollection");
  expect(features).toMatchObject([
    { id: second, geometry: null },
    {
      id: first,
      geometry: { type: "Point", coordinates: [120.58, 15.17] },
      properties: { words: "Dark", state: "received", url: `http://tugon.test/reports/${first}` },
    },
  ]);
});

test("RSS escapes what people wrote", async () => {
  const town = await startTestCity();
  const reference = await file(town, "<b>Dark</b> & \u0007loud", { lon: 120.58, lat: 15.17 });
  const xml = await (await town.request("/reports.rss")).text();
  expect(xml).toContain("&lt;b&gt;Dark&lt;/b&gt; &amp; loud");
  expect(xml).toContain(`<guid isPermaLink="true">http://tugon.test/reports/${reference}</guid>`);
  expect(xml).not.toContain("\u0007");
});

test("a feed of more than one batch has every report once", async () => {
  const town = await startTestCity();
  const { db } = town.platform;
  const reference = await file(town, "Dark", { lon: 120.58, lat: 15.17 });
  const [subject] = await db
    .selectFrom("cases")
    .select(caseColumns)
    .where("city", "=", town.city.slug)
    .execute();
  const [report] = await db
    .selectFrom("reports")
    .selectAll()
    .where("city", "=", town.city.slug)
    .execute();
  if (!subject || !report) throw new Error(`${reference} was not filed`);
  const copies = Array.from({ length: 1100 }, (_, index) => ({
    ...subject,
    id: uuidv7(town.clock.now()),
    reference: `COPY-${index}`,
  }));
  await db.insertInto("cases").values(copies).execute();
  await db
    .insertInto("reports")
    .values(copies.map(({ id }) => ({ ...report, caseId: id, submission: null, attributes: "{}" })))
    .execute();
  const { features } = await (await town.request("/reports.geojson")).json();
  expect(new Set(features.map(({ id }: { id: string }) => id)).size).toBe(1101);
  expect(features).toHaveLength(1101);
});
