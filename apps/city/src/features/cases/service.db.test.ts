import { expect, test } from "vitest";
import { readStream } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { insertOfficer, type Officer } from "#features/identity";
import { startTestCity, type TestCity } from "#testing/city";
import { actAsOfficer, actAsResident, caseErrors, openCase, type OpenCase } from "./index.ts";

const filing: OpenCase = {
  service: "street-light",
  channel: "web",
  isPublic: true,
  person: null,
  lon: 120.58,
  lat: 15.17,
  place: "malabanias",
  actor: { kind: "resident", id: null },
  receivedAt: new Date("2026-11-16T02:00:00Z"),
};

async function open(town: TestCity, changes: Partial<OpenCase> = {}) {
  return town.platform.db
    .transaction()
    .execute((tx) => openCase(tx, town.city, { ...filing, ...changes }, town.clock.now()));
}

async function officerOf(town: TestCity, changes: Partial<Officer> = {}): Promise<Officer> {
  const officer: Officer = {
    id: uuidv7(town.clock.now()),
    city: town.city.slug,
    name: "Lina Santos",
    designation: "Engineer II",
    email: `${uuidv7(town.clock.now())}@fixture.example`,
    role: "officer",
    unit: "works",
    services: [],
    locale: "en",
    isActive: true,
    ...changes,
  };
  await insertOfficer(town.platform.db, officer, town.clock.now());
  return officer;
}

test("a filing opens a case with a number, an owner, a clock and a first event", async () => {
  const town = await startTestCity();
  const opened = await open(town);
  expect(opened).toMatchObject({ state: "received", unit: "works", version: 1 });
  expect(opened.reference).toMatch(/^FIX-26-[0-9A-Z]{6}$/);
  const [received] = await readStream(town.platform.db, town.city.slug, opened.id);
  expect(received).toMatchObject({ seq: 1, type: "case.received", actor: { kind: "resident" } });
});

test("two officers who act on the same version cannot both win, and nothing is overwritten", async () => {
  const town = await startTestCity();
  const opened = await open(town);
  const [first, second] = [await officerOf(town), await officerOf(town)];
  const deps = { ...town.platform };
  const act = { city: town.city, id: opened.id, seenVersion: 1, action: { kind: "take" } } as const;
  const results = await Promise.allSettled([
    actAsOfficer(deps, first, act),
    actAsOfficer(deps, second, act),
  ]);
  const refused = results.filter((result) => result.status === "rejected");
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toMatchObject({ code: caseErrors.changedMeanwhile.code, status: 409 });
  const events = await readStream(town.platform.db, town.city.slug, opened.id);
  expect(events.map((event) => event.type)).toEqual(["case.received", "case.taken"]);
});

test("done without the photo that the service asks for is refused", async () => {
  const town = await startTestCity();
  const opened = await open(town, { service: "pothole" });
  const officer = await officerOf(town);
  const finish = actAsOfficer(town.platform, officer, {
    city: town.city,
    id: opened.id,
    seenVersion: 1,
    action: { kind: "finish", words: "Filled this morning.", photos: [] },
  });
  await expect(finish).rejects.toMatchObject({ code: "case-evidence-needed" });
});

test("a resident may say once that it is not fixed: the clock starts anew, and somebody else looks", async () => {
  const town = await startTestCity();
  const opened = await open(town);
  const [officer, colleague] = [await officerOf(town), await officerOf(town)];
  const at = { city: town.city, id: opened.id };
  const finish = { kind: "finish", words: "The lamp is replaced.", photos: [] } as const;
  const notFixed = {
    kind: "not-fixed",
    words: "Still dark. Call 0917 123 4567",
    photos: [],
  } as const;
  await actAsOfficer(town.platform, officer, { ...at, seenVersion: 1, action: finish });
  town.clock.advance(60 * 24 * 7);
  const reopened = await actAsResident(town.platform, null, {
    ...at,
    seenVersion: 2,
    action: notFixed,
  });
  expect(reopened).toMatchObject({
    state: "reopened",
    closedAt: null,
    officer: null,
    reopenings: 1,
  });
  expect(reopened.dueAt > town.clock.now()).toBe(true);
  const another = { code: "case-second-look-by-another" };
  const judged = actAsOfficer(town.platform, officer, { ...at, seenVersion: 3, action: finish });
  await expect(judged).rejects.toMatchObject(another);
  const given = actAsOfficer(town.platform, colleague, {
    ...at,
    seenVersion: 3,
    action: { kind: "assign", unit: "works", officer: officer.id },
  });
  await expect(given).rejects.toMatchObject(another);
  await actAsOfficer(town.platform, colleague, { ...at, seenVersion: 3, action: finish });
  const again = actAsResident(town.platform, null, { ...at, seenVersion: 4, action: notFixed });
  await expect(again).rejects.toMatchObject({ code: "case-reopened-often" });
  const events = await readStream(town.platform.db, town.city.slug, opened.id);
  expect(JSON.stringify(events.map((event) => event.public))).not.toContain("4567");
});

test("an auditor and an officer of another unit change nothing", async () => {
  const town = await startTestCity();
  const opened = await open(town);
  const act = {
    city: town.city,
    id: opened.id,
    seenVersion: 1,
    action: { kind: "accept" },
  } as const;
  for (const changes of [{ role: "auditor" }, { unit: "safety" }] as const) {
    const officer = await officerOf(town, changes);
    await expect(actAsOfficer(town.platform, officer, act)).rejects.toMatchObject({
      code: "not-allowed",
    });
  }
});
