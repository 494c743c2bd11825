import { expect, test } from "vitest";
import { locales } from "#platform/locale";
import { startTestCity, type TestCity } from "#testing/city";
import { filed, signedInOfficer } from "#testing/desk";
import { fillTemplate, unknownFields } from "./rules.ts";
import { defaultTemplates } from "./templates/index.ts";
import { templateSchema } from "./schema.ts";

const own = {
  action: "answer",
  service: "street-light",
  "names-en": "Lamp ordered",
  "names-fil": "Na-order na ang ilaw",
  "names-ko": "등 주문",
  "words-en": "{officer} of {unit} ordered a lamp for {place} ({reference}).",
  "words-fil": "Nag-order si {officer} ng {unit} ng ilaw para sa {place} ({reference}).",
  "words-ko": "{unit} {officer}이(가) {place}의 등을 주문했습니다 ({reference}).",
};

async function eventsOf(town: TestCity) {
  const rows = await town.platform.db
    .selectFrom("events")
    .select(["type", "seq"])
    .where("city", "=", town.city.slug)
    .where("type", "like", "desk.template%")
    .orderBy("id")
    .execute();
  return rows.map(({ type, seq }) => `${type} ${seq}`);
}

test("every template that comes along is whole, in three languages, with known fields", () => {
  expect(defaultTemplates.length).toBeGreaterThanOrEqual(10);
  expect(new Set(defaultTemplates.map(({ id }) => id)).size).toBe(defaultTemplates.length);
  for (const template of defaultTemplates) {
    expect(templateSchema.safeParse(template).error).toBeUndefined();
    for (const locale of locales) expect(unknownFields(template.words[locale])).toEqual([]);
  }
});

test("a field that does not exist stays as it was written", () => {
  const fields = {
    reference: "R",
    service: "S",
    place: "P",
    due: "D",
    today: "T",
    officer: "O",
    unit: "U",
  };
  expect(fillTemplate("{reference} {constructor} {x}", fields)).toBe("R {constructor} {x}");
});

test("a template begins the answer in the language the resident wrote in", async () => {
  const town = await startTestCity();
  const admin = await signedInOfficer(town, { role: "city-admin" });
  expect((await admin.browser.post("/desk/admin/templates/new", own)).status).toBe(303);
  const row = await town.platform.db
    .selectFrom("templates")
    .select("id")
    .where("city", "=", town.city.slug)
    .executeTakeFirstOrThrow();
  const me = await signedInOfficer(town);
  const subject = await filed(town, { words: "가로등이 꺼졌습니다", language: "ko" });
  const address = `/desk/cases/${subject.reference}?do=answer&template=`;
  const page = await (await me.browser.get(address + row.id)).text();
  const expected = `Public Works (ko) Lina Santos이(가) Malabanias (ko)의 등을 주문했습니다 (${subject.reference}).`;
  expect(page).toContain(`${expected}</textarea>`);
  expect(page).toContain("What the resident reads, in Korean");
  const builtIn = await (await me.browser.get(`${address}inspected`)).text();
  expect(builtIn).toContain("Malabanias (ko) 현장을 확인했고");
  // Another action's template is not this one's.
  expect(await (await me.browser.get(`${address}repaired`)).text()).toContain("></textarea>");
});

test("templates are added, changed and deleted, each time with an event", async () => {
  const town = await startTestCity();
  const admin = await signedInOfficer(town, { role: "city-admin" });
  const { browser } = admin;
  await browser.post("/desk/admin/templates/new", own);
  const list = await (await browser.get("/desk/admin/templates")).text();
  const path = /\/desk\/admin\/templates\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
  const changed = await browser.post(path, { ...own, service: "", "names-en": "Lamp on its way" });
  expect(changed.status).toBe(303);
  expect(await (await browser.get("/desk/admin/templates")).text()).toContain("Lamp on its way");
  expect((await browser.post(`${path}/delete`, {})).status).toBe(303);
  expect((await browser.get(path)).status).toBe(404);
  expect(await eventsOf(town)).toEqual([
    "desk.template-saved 1",
    "desk.template-saved 2",
    "desk.template-deleted 3",
  ]);
});

test("missing words and misspelt fields come back at their places", async () => {
  const town = await startTestCity();
  const { browser } = await signedInOfficer(town, { role: "city-admin" });
  const refused = await browser.post("/desk/admin/templates/new", {
    ...own,
    "names-fil": "",
    "words-ko": "{refrence}",
  });
  const page = await refused.text();
  expect(refused.status).toBe(422);
  expect(page).toContain('href="#field-names-fil"');
  expect(page).toContain("There is no field {refrence}");
  expect(page).toContain('value="Lamp ordered"');
});

test("a unit head writes for the services of the unit only, an officer for none", async () => {
  const town = await startTestCity();
  const head = await signedInOfficer(town, { role: "unit-head", unit: "safety" });
  expect((await head.browser.post("/desk/admin/templates/new", own)).status).toBe(422);
  const theirs = { ...own, service: "harassment" };
  expect((await head.browser.post("/desk/admin/templates/new", theirs)).status).toBe(303);
  const me = await signedInOfficer(town);
  expect((await me.browser.get("/desk/admin/templates")).status).toBe(403);
});
