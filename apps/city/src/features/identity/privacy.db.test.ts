import { sql } from "kysely";
import { expect, test } from "vitest";
import { AppError } from "#platform/errors";
import { uuidv7 } from "#platform/ids";
import { enterCode, openBrowser, signInOfficer } from "#testing/browser";
import { startTestCity, type TestCity } from "#testing/city";
import {
  createPerson,
  createPrivacy,
  insertOfficer,
  lookAtContact,
  openForPerson,
  personByEmail,
  readPerson,
  sealForPerson,
  type Officer,
} from "./index.ts";
import { erasePerson, exportPerson } from "./privacy.ts";

const email = "maria.cruz@mail.example";
const contact = { name: "Maria Cruz", email, phone: "0917 555 1234" };

async function mariaOf(town: TestCity): Promise<string> {
  const { db, vault, clock } = town.platform;
  return createPerson(db, vault, { city: town.city.slug, contact, locale: "en", now: clock.now() });
}

async function officerOf(town: TestCity, changes: Partial<Officer> = {}): Promise<Officer> {
  const officer: Officer = {
    id: uuidv7(town.clock.now()),
    city: town.city.slug,
    name: "Ana Reyes",
    designation: "City Administrator",
    email: "ana@city.example",
    role: "city-admin",
    unit: "works",
    services: [],
    locale: "en",
    isActive: true,
    ...changes,
  };
  await insertOfficer(town.platform.db, officer, town.clock.now());
  return officer;
}

/** Every row of every table that holds this city's data, as text. */
async function dump(town: TestCity): Promise<string> {
  const { db } = town.platform;
  const { rows } = await sql<{ name: string }>`select table_name as name
    from information_schema.columns
    where table_schema = current_schema() and column_name = 'city'`.execute(db);
  const tables = await Promise.all(
    rows.map(({ name }) =>
      sql`select t::text from ${sql.table(name)} t where city = ${town.city.slug}`.execute(db),
    ),
  );
  return JSON.stringify(tables.map((table) => table.rows));
}

/** In the open, and as bytea prints it. */
function tracesOf(text: string): string[] {
  return [text, Buffer.from(text).toString("hex"), Buffer.from(text).toString("base64")];
}

async function eventsOf(town: TestCity, type: string) {
  return town.platform.db
    .selectFrom("events")
    .select(["actor", "public", "private"])
    .where("city", "=", town.city.slug)
    .where("type", "=", type)
    .execute();
}

test("each look at a contact is an event with its purpose; without one there is no look", async () => {
  const town = await startTestCity();
  const person = await mariaOf(town);
  const officer = await officerOf(town, { role: "officer" });
  const caseId = uuidv7(town.clock.now());
  const look = { city: town.city.slug, caseId, person, purpose: "Ask which gate she means" };
  expect(await lookAtContact(town.platform, officer, look)).toEqual(contact);
  for (const [who, what] of [
    [officer, { ...look, purpose: "  " }],
    [{ ...officer, city: "another-city" }, look],
    [{ ...officer, isActive: false }, look],
    [officer, { ...look, person: uuidv7(town.clock.now()) }],
  ] as const)
    await expect(lookAtContact(town.platform, who, what)).rejects.toBeInstanceOf(AppError);
  expect(await eventsOf(town, "identity.contact-seen")).toEqual([
    {
      actor: { kind: "officer", id: officer.id },
      public: { caseId },
      private: { purpose: look.purpose, person },
    },
  ]);
});

test("names and contacts are nowhere in the open, not even before the erasure", async () => {
  const town = await startTestCity();
  await mariaOf(town);
  await openBrowser(town).post("/sign-in", { email });
  const rows = await dump(town);
  for (const secret of [contact.name, email, contact.phone])
    for (const trace of tracesOf(secret)) expect(rows).not.toContain(trace);
});

test("a resident downloads everything, other features' share included", async () => {
  const town = await startTestCity();
  const person = await mariaOf(town);
  const privacy = createPrivacy();
  privacy.register({
    section: "reports",
    collect: async () => [{ words: "The lamp is dark" }],
    erase: async () => undefined,
  });
  const request = {
    city: town.city,
    people: [person],
    by: { kind: "resident", id: person },
    purpose: "own request",
  } as const;
  expect(await exportPerson(town.platform, privacy, request)).toEqual({
    city: town.city.slug,
    exportedAt: town.clock.now().toISOString(),
    records: [
      {
        id: person,
        contact,
        locale: "en",
        passkeys: [],
        sessions: [],
        reports: [{ words: "The lamp is dark" }],
      },
    ],
  });
  expect(await eventsOf(town, "identity.person-exported")).toHaveLength(1);
});

test("an erased person is gone from every row, and what was sealed for them is noise", async () => {
  const town = await startTestCity();
  const { db, vault } = town.platform;
  const first = await mariaOf(town);
  town.clock.advance(1);
  const second = await mariaOf(town);
  const words = "It is in front of my house";
  const sealed = await sealForPerson(db, vault, town.city.slug, first, words);
  const browser = openBrowser(town);
  await enterCode(town, browser, email);
  const file = await browser.post("/account/data", {});
  expect(await file.json()).toMatchObject({ records: [{ contact }, { contact }] });
  expect((await browser.get("/account/erase")).status).toBe(200);
  await browser.post("/account/erase", {});
  expect(await personByEmail(db, vault, town.city.slug, email)).toBe(first);
  const erased = await browser.post("/account/erase", { confirmed: "yes" });
  expect(await erased.text()).toContain("Your data is erased");
  const rows = await dump(town);
  for (const trace of [contact.name, email, contact.phone, words].flatMap(tracesOf))
    expect(rows).not.toContain(trace);
  const indexes = [vault.blindIndex("email", email), vault.blindIndex("phone", "+639175551234")];
  for (const index of indexes) expect(rows).not.toContain(Buffer.from(index).toString("hex"));
  const people = await db
    .selectFrom("people")
    .select(["id", "key", "contact", "emailIndex", "phoneIndex", "erasedAt"])
    .where("city", "=", town.city.slug)
    .orderBy("id")
    .execute();
  const nothing = { key: null, contact: null, emailIndex: null, phoneIndex: null };
  expect(people).toEqual(
    [first, second].map((id) => ({ id, ...nothing, erasedAt: town.clock.now() })),
  );
  expect(await openForPerson(db, vault, town.city.slug, first, sealed ?? Buffer.of())).toBeNull();
  expect((await browser.get("/account")).status).toBe(303);
  expect(await eventsOf(town, "identity.person-erased")).toHaveLength(2);
});

test("when one feature cannot forget, nothing is forgotten", async () => {
  const town = await startTestCity();
  const { db, vault } = town.platform;
  const person = await mariaOf(town);
  const privacy = createPrivacy();
  privacy.register({
    section: "reports",
    collect: async () => [],
    erase: () => Promise.reject(new Error("disk")),
  });
  const by = { kind: "resident", id: person } as const;
  const request = { city: town.city, people: [person], by, purpose: "own request" };
  await expect(erasePerson(town.platform, privacy, request)).rejects.toThrow("disk");
  expect(await readPerson(db, vault, town.city.slug, person)).toMatchObject({ contact });
  expect(await eventsOf(town, "identity.person-erased")).toEqual([]);
});

test("an administrator answers requests, with a reason and in two steps", async () => {
  const town = await startTestCity();
  const person = await mariaOf(town);
  const admin = await officerOf(town);
  const browser = openBrowser(town);
  await signInOfficer(town, browser, admin.email);
  const post = (fields: Record<string, string>) => browser.post("/desk/admin/privacy", fields);
  const noReason = await post({ who: person, act: "export" });
  expect([noReason.status, (await noReason.text()).includes(person)]).toEqual([422, true]);
  expect(
    (await post({ who: "nobody@mail.example", purpose: "Letter", act: "export" })).status,
  ).toBe(404);
  const purpose = "Letter of 16 November";
  const file = await post({ who: email, purpose, act: "export" });
  expect(file.headers.get("content-disposition")).toContain("attachment");
  expect(await file.json()).toMatchObject({ records: [{ id: person, contact }] });
  const asked = await post({ who: person, purpose, act: "erase" });
  expect(await asked.text()).toContain("Records found: 1");
  expect(await eventsOf(town, "identity.person-erased")).toEqual([]);
  const done = await post({ who: person, purpose, act: "erase-confirmed" });
  expect(done.headers.get("location")).toBe("/desk/admin/privacy?erased=1");
  const by = { actor: { kind: "officer", id: admin.id }, public: {}, private: { person, purpose } };
  expect(await eventsOf(town, "identity.person-exported")).toEqual([by]);
  expect(await eventsOf(town, "identity.person-erased")).toEqual([by]);
});
