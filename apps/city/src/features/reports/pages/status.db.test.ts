import sharp from "sharp";
import { expect, test } from "vitest";
import { actAsOfficer, findCase } from "#features/cases";
import { insertOfficer, readPerson, type Officer } from "#features/identity";
import { readStream } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { openBrowser, signInOfficer } from "#testing/browser";
import { startTestCity, type TestCity } from "#testing/city";
import { caseOfToken } from "../index.ts";

const words = "The lamp is dark. Call me at 0917 123 4567.";

async function filed(town: TestCity, fields: Record<string, string> = {}) {
  const sent = await town.post("/report", {
    words,
    service: "street-light",
    place: "malabanias",
    submission: uuidv7(town.clock.now()),
    ...fields,
  });
  const path = sent.headers.get("location") ?? "";
  const id = caseOfToken(town.platform.vault, town.city.slug, path.slice("/s/".length)) ?? "";
  const subject = async () => {
    const found = await findCase(town.platform.db, town.city.slug, id);
    if (!found) throw new Error("no case");
    return found;
  };
  const page = async () => (await town.request(path)).text();
  return { path, id, subject, page };
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

const picture = () =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: "#385" } })
    .jpeg()
    .toBuffer();

test("the receipt names number, office, officer in charge, moment, due date and charter item", async () => {
  const town = await startTestCity();
  town.clock.set("2026-11-16T10:00:00+08:00");
  await officerOf(town, { name: "Ramon Dizon", designation: "Head", role: "unit-head" });
  const { path, subject } = await filed(town);
  const receipt = await (await town.request(`${path}/receipt`)).text();
  for (const fact of [
    (await subject()).reference,
    "Public Works, City Hall",
    "Ramon Dizon, Head",
    "November 16, 2026 at 10:00",
    "November 19, 2026",
    "3 working days",
    "WORKS-01 Street light",
  ])
    expect(receipt).toContain(fact);
});

test("the resident reads their exact words; the public reads them masked", async () => {
  const town = await startTestCity();
  const { page, subject } = await filed(town);
  expect(await page()).toContain("0917 123 4567");
  const open = await (await town.request(`/reports/${(await subject()).reference}`)).text();
  expect(open).not.toContain("4567");
});

test("a question is read and answered with a photo that nobody else sees", async () => {
  const town = await startTestCity();
  const { path, id, page, subject } = await filed(town);
  const at = { city: town.city, id, seenVersion: 1 };
  const ask = { kind: "ask", words: "Which pole is it?" } as const;
  await actAsOfficer(town.platform, await officerOf(town), { ...at, action: ask });
  expect(await page()).toContain("Which pole is it?");
  const form = new FormData();
  form.set("seenVersion", "2");
  form.set("reply", "Pole 12.");
  form.append("photo", new Blob([await picture()]), "pole.jpg");
  const sent = await town.post(`${path}/reply`, form);
  expect([sent.status, sent.headers.get("location")]).toEqual([303, path]);
  expect(await subject()).toMatchObject({ version: 3, askedAt: null });
  const shown = await page();
  expect(shown).toContain("Pole 12.");
  const photo = /\/photos\/[0-9a-f-]{36}/.exec(shown)?.[0];
  expect((await town.request(`${photo}.jpg`)).status).toBe(404);
  const open = await (await town.request(`/reports/${(await subject()).reference}`)).text();
  expect(open).not.toContain("Pole 12.");
});

test("an empty reply is refused, and a photo that came with it is kept", async () => {
  const town = await startTestCity();
  const { path, id } = await filed(town);
  const ask = { kind: "ask", words: "Which pole?" } as const;
  await actAsOfficer(town.platform, await officerOf(town), {
    city: town.city,
    id,
    seenVersion: 1,
    action: ask,
  });
  const form = new FormData();
  form.set("seenVersion", "2");
  form.set("reply", " ");
  form.append("photo", new Blob([await picture()]), "pole.jpg");
  const sent = await town.post(`${path}/reply`, form);
  expect(sent.status).toBe(422);
  expect(await sent.text()).toMatch(/name="photos" value="[0-9a-f-]{36}"/);
});

test("confirming twice is confirming once", async () => {
  const town = await startTestCity();
  const { path, id, subject } = await filed(town);
  const finish = { kind: "finish", words: "Replaced.", photos: [] } as const;
  await actAsOfficer(town.platform, await officerOf(town), {
    city: town.city,
    id,
    seenVersion: 1,
    action: finish,
  });
  const press = () => town.post(`${path}/confirm`, { seenVersion: "2" });
  expect([(await press()).status, (await press()).status]).toEqual([303, 303]);
  expect(await subject()).toMatchObject({ state: "confirmed", version: 3 });
});

test("not fixed opens the case again, once", async () => {
  const town = await startTestCity();
  const { path, id, subject, page } = await filed(town);
  const officer = await officerOf(town);
  const finish = { kind: "finish", words: "Replaced.", photos: [] } as const;
  await actAsOfficer(town.platform, officer, {
    city: town.city,
    id,
    seenVersion: 1,
    action: finish,
  });
  expect((await town.post(`${path}/not-fixed`, { seenVersion: "2", "not-fixed": "" })).status).toBe(
    422,
  );
  await town.post(`${path}/not-fixed`, { seenVersion: "2", "not-fixed": "Still dark." });
  expect(await subject()).toMatchObject({ state: "reopened", reopenings: 1 });
  await actAsOfficer(town.platform, await officerOf(town), {
    city: town.city,
    id,
    seenVersion: 3,
    action: finish,
  });
  expect(await page()).not.toContain("/not-fixed");
});

test("a page that was too old keeps the words and shows what changed", async () => {
  const town = await startTestCity();
  const { path, id } = await filed(town);
  const officer = await officerOf(town);
  const act = { city: town.city, id };
  await actAsOfficer(town.platform, officer, {
    ...act,
    seenVersion: 1,
    action: { kind: "ask", words: "Which?" },
  });
  await actAsOfficer(town.platform, officer, {
    ...act,
    seenVersion: 2,
    action: { kind: "accept" },
  });
  const sent = await town.post(`${path}/reply`, { seenVersion: "2", reply: "Pole twelve" });
  expect(sent.status).toBe(409);
  const page = await sent.text();
  expect(page).toContain("Pole twelve");
  expect(page).toContain("Something changed meanwhile");
  expect(page).toContain('name="seenVersion" value="3"');
});

test("an e-mail can be added later, and is kept sealed", async () => {
  const town = await startTestCity();
  const { path, subject } = await filed(town);
  expect((await town.post(`${path}/email`, { email: "maria@" })).status).toBe(422);
  expect((await town.post(`${path}/email`, { email: "maria@example.org" })).status).toBe(303);
  const { person, version } = await subject();
  const { db, vault } = town.platform;
  const known = await readPerson(db, vault, town.city.slug, person ?? "");
  expect(known?.contact.email).toBe("maria@example.org");
  expect(version).toBe(1);
});

test("private words and contact can be taken back; the report stays", async () => {
  const town = await startTestCity();
  const { path, id, page, subject } = await filed(town, { email: "maria@example.org" });
  const { person } = await subject();
  const ask = { kind: "ask", words: "Which?" } as const;
  await actAsOfficer(town.platform, await officerOf(town), {
    city: town.city,
    id,
    seenVersion: 1,
    action: ask,
  });
  await town.post(`${path}/reply`, { seenVersion: "2", reply: "My secret reply" });
  await actAsOfficer(town.platform, await officerOf(town), {
    city: town.city,
    id,
    seenVersion: 3,
    action: { kind: "mark", ground: "disability" },
  });
  expect((await town.post(`${path}/erase`, {})).status).toBe(303);
  const { db, vault } = town.platform;
  expect(await readPerson(db, vault, town.city.slug, person ?? "")).toBeNull();
  expect((await subject()).person).toBeNull();
  expect(JSON.stringify(await readStream(db, town.city.slug, id))).not.toContain("secret");
  expect(JSON.stringify(await readStream(db, town.city.slug, id))).not.toContain("disability");
  expect((await subject()).help).toBeNull();
  const shown = await page();
  expect(shown).toContain("The lamp is dark");
  expect(shown).not.toContain("4567");
});

test("a link that is none of ours opens nothing", async () => {
  const town = await startTestCity();
  const { path } = await filed(town);
  const last = path.endsWith("A") ? "B" : "A";
  for (const wrong of ["/s/x", `${path.slice(0, -3)}${last}aa`, `/s/${"A".repeat(43)}`])
    expect((await town.request(wrong)).status).toBe(404);
});

test("an officer at the counter files for somebody, with the same number, clock and history", async () => {
  const town = await startTestCity();
  town.clock.set("2026-11-16T10:00:00+08:00");
  const officer = await officerOf(town);
  const browser = openBrowser(town);
  await signInOfficer(town, browser, officer.email);
  const wrong = await browser.post("/desk/new", { words, received: "tomorrow", help: "senior" });
  expect(wrong.status).toBe(422);
  const page = await wrong.text();
  for (const shown of [
    "The lamp is dark",
    "tomorrow",
    "not in the future",
    "Choose what it is about",
    '<option value="senior" selected>Senior citizen</option>',
  ])
    expect(page).toContain(shown);
  const sent = await browser.post("/desk/new", {
    words,
    service: "street-light",
    place: "balibago",
    channel: "paper",
    language: "fil",
    received: "2026-11-13 09:30",
    name: "Lola Ising",
    help: "senior",
  });
  const receiptPath = sent.headers.get("location") ?? "";
  const receipt = await (await browser.get(receiptPath)).text();
  for (const fact of [
    "Received by",
    "Lina Santos, Engineer II",
    "November 13, 2026 at 9:30",
    "November 18, 2026",
  ])
    expect(receipt).toContain(fact);
  const token = receiptPath.split("/")[2] ?? "";
  const id = caseOfToken(town.platform.vault, town.city.slug, token) ?? "";
  const [received] = await readStream(town.platform.db, town.city.slug, id);
  expect(received).toMatchObject({
    actor: { kind: "officer", id: officer.id },
    public: { channel: "paper" },
    private: { help: "senior" },
  });
});

test("the counter is for officers", async () => {
  const town = await startTestCity();
  const page = await town.request("/desk/new");
  expect([page.status, page.headers.get("location")]).toEqual([303, "/sign-in?next=%2Fdesk%2Fnew"]);
  expect((await town.post("/desk/new", {})).status).toBe(401);
});
