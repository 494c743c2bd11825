import { expect, test } from "vitest";
import { readPerson } from "#features/identity";
import { uuidv7 } from "#platform/ids";
import { startTestCity, type TestCity } from "#testing/city";
import {
  caseOfToken,
  exactWordsOf,
  fileReport,
  findReport,
  listReports,
  statusToken,
  type Filing,
} from "../index.ts";

function filingOf(town: TestCity, changes: Partial<Filing> = {}): Filing {
  return {
    submission: uuidv7(town.clock.now()),
    service: "street-light",
    words: "The lamp at the corner has been dark for a week.",
    language: "en",
    channel: "web",
    lon: 120.58,
    lat: 15.17,
    place: null,
    address: "Beside the bakery",
    attributes: {},
    photos: [],
    contact: { name: null, email: null, phone: null },
    ...changes,
  };
}

const by = (town: TestCity) => ({
  person: null,
  actor: { kind: "resident", id: null } as const,
  officer: null,
  receivedAt: town.clock.now(),
});

test("a report is filed once, however often the same submission is sent", async () => {
  const town = await startTestCity();
  const filing = filingOf(town);
  const send = () => fileReport(town.platform, town.city, filing, by(town));
  const sent = await Promise.all([send(), send(), send()]);
  expect(new Set(sent.map((filed) => filed.case.reference)).size).toBe(1);
  expect(sent.filter((filed) => !filed.isRepeat)).toHaveLength(1);
  const listed = await listReports(town.platform.db, town.city.slug, {}, { limit: 20 });
  expect(listed).toHaveLength(1);
  expect(listed[0]).toMatchObject({
    case: { place: "malabanias", state: "received" },
    report: { words: filing.words, address: "Beside the bakery", supporters: 0 },
  });
});

test("a contact is kept sealed and never appears in what the public reads", async () => {
  const town = await startTestCity();
  const contact = { name: "Maria Cruz", email: "maria@example.org", phone: null };
  const filed = await fileReport(town.platform, town.city, filingOf(town, { contact }), by(town));
  const person = filed.case.person ?? "";
  const stored = await town.platform.db
    .selectFrom("people")
    .selectAll()
    .where("id", "=", person)
    .execute();
  expect(
    JSON.stringify(stored.map((row) => Buffer.from(row.contact ?? []).toString("utf8"))),
  ).not.toContain("Maria");
  const known = await readPerson(town.platform.db, town.platform.vault, town.city.slug, person);
  expect(known?.contact).toEqual(contact);
});

test("a private service's words are sealed and the case is in no list", async () => {
  const town = await startTestCity();
  const filed = await fileReport(
    town.platform,
    town.city,
    filingOf(town, { service: "harassment", words: "A guard shouted at me." }),
    by(town),
  );
  expect(await listReports(town.platform.db, town.city.slug, {}, { limit: 20 })).toEqual([]);
  const found = await findReport(town.platform.db, town.city.slug, filed.case.id);
  expect(found?.report).toMatchObject({ words: "", address: null });
  expect(await exactWordsOf(town.platform, town.city, filed.case.id)).toBe(
    "A guard shouted at me.\nBeside the bakery",
  );
  const rows = await town.platform.db
    .selectFrom("reports")
    .selectAll()
    .where("caseId", "=", filed.case.id)
    .execute();
  expect(JSON.stringify(rows)).not.toMatch(/guard|bakery/);
});

test.each([
  ["an unknown service", { service: "nothing" }, "report-unknown-service"],
  ["a closed service", { service: "pool" }, "report-closed-service"],
  ["a place outside the city", { lon: 127, lat: 37.5 }, "report-outside-city"],
  ["no place at all", { lon: null, lat: null, address: null }, "report-place-needed"],
] as const)("%s is refused", async (_name, changes, code) => {
  const town = await startTestCity();
  const filed = fileReport(town.platform, town.city, filingOf(town, changes), by(town));
  await expect(filed).rejects.toMatchObject({ code });
});

test("a status link opens its own case only, and only in its city", async () => {
  const town = await startTestCity();
  const filed = await fileReport(town.platform, town.city, filingOf(town), by(town));
  const token = statusToken(town.platform.vault, town.city.slug, filed.case.id);
  expect(caseOfToken(town.platform.vault, town.city.slug, token)).toBe(filed.case.id);
  expect(caseOfToken(town.platform.vault, "elsewhere", token)).toBeNull();
  const forged = statusToken(town.platform.vault, "elsewhere", filed.case.id);
  expect(caseOfToken(town.platform.vault, town.city.slug, forged)).toBeNull();
});
