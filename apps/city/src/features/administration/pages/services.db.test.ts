import { expect, test } from "vitest";
import { startTestCity, type TestCity } from "#testing/city";
import { filed, signedInOfficer } from "#testing/desk";

const path = "/desk/admin/services";

const three = (name: string, en: string) => ({
  [`${name}-en`]: en,
  [`${name}-fil`]: `${en} (fil)`,
  [`${name}-ko`]: `${en} (ko)`,
});

const drain = {
  mark: "new",
  do: "save",
  ...three("names", "Blocked drain"),
  ...three("group", "Streets"),
  ...three("descriptions", "Water that does not run off."),
  "words-en": "drain, flood",
  ...three("charterItem", "WORKS-09 Drains"),
  unit: "works",
  lawClass: "simple",
  petition: "other",
  promiseCount: "2",
  promiseUnit: "working-days",
  isPublic: "yes",
  evidenceRequired: "yes",
  kind: "realtime",
};

const depth = {
  question: "1",
  ...three("attributes-0-description", "How deep is it?"),
  "attributes-0-code": "",
  "attributes-0-datatype": "singlevaluelist",
  "attributes-0-values": "Ankle | Bukung-bukong | 발목\nknee = Knee | Tuhod | 무릎",
  "attributes-0-required": "yes",
  "attributes-0-asked": "yes",
};

const serviceNow = async (town: TestCity, code: string) =>
  (await town.app.cities.get(town.city.slug)).services.find((each) => each.code === code);

async function settingEvents(town: TestCity) {
  return town.platform.db
    .selectFrom("events")
    .select(["type", "public", "private"])
    .where("city", "=", town.city.slug)
    .where("type", "like", "administration.%")
    .orderBy("id")
    .execute();
}

/** The mark that an open form carries. */
const markIn = (html: string) => /name="mark" value="([^"]+)"/.exec(html)?.[1] ?? "";

test("a service is previewed, then saved closed, with its questions and an event", async () => {
  const town = await startTestCity();
  const { browser } = await signedInOfficer(town, { role: "city-admin" });
  const preview = await browser.post(`${path}/new`, { ...drain, ...depth, do: "preview" });
  const html = await preview.text();
  expect(preview.status).toBe(200);
  expect(html).toContain('<option value="ankle">Ankle</option>');
  expect(html).toContain("&quot;service_code&quot;: &quot;blocked-drain&quot;");
  expect(await serviceNow(town, "blocked-drain")).toBeUndefined();

  const saved = await browser.post(`${path}/new`, { ...drain, ...depth });
  expect(saved.headers.get("location")).toBe(`${path}/blocked-drain?saved=1`);
  const service = await serviceNow(town, "blocked-drain");
  expect(service).toMatchObject({
    names: { en: "Blocked drain", fil: "Blocked drain (fil)", ko: "Blocked drain (ko)" },
    words: { en: ["drain", "flood"], fil: [], ko: [] },
    promise: { unit: "working-days", count: 2 },
    isOpen: false,
    evidenceRequired: true,
    attributes: [
      {
        code: "how-deep-is-it",
        datatype: "singlevaluelist",
        required: true,
        order: 1,
        asked: true,
        values: [
          { key: "ankle", name: { en: "Ankle", fil: "Bukung-bukong", ko: "발목" } },
          { key: "knee", name: { en: "Knee", fil: "Tuhod", ko: "무릎" } },
        ],
      },
    ],
  });
  expect(await settingEvents(town)).toEqual([
    {
      type: "administration.service-added",
      public: { code: "blocked-drain" },
      private: { before: null, after: service },
    },
  ]);
});

test("a refused form keeps what was typed and says what to mend, field by field", async () => {
  const town = await startTestCity();
  const { browser } = await signedInOfficer(town, { role: "city-admin" });
  const wrong = { ...drain, ...depth, "names-ko": "", "attributes-0-values": "", unit: "nobody" };
  const refused = await browser.post(`${path}/new`, wrong);
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(html).toContain('href="#field-names-ko">Name · Korean: Fill this in.');
  expect(html).toContain('href="#field-attributes-0-values"');
  expect(html).toContain('value="Blocked drain"');
  const unknown = await browser.post(`${path}/new`, { ...drain, unit: "nobody" });
  expect(await unknown.text()).toContain('href="#field-unit"');
});

test("questions are added, moved and removed by buttons that save nothing", async () => {
  const town = await startTestCity();
  const { browser } = await signedInOfficer(town, { role: "city-admin" });
  const press = async (fields: Record<string, string>, button: string) =>
    (await browser.post(`${path}/new`, { ...drain, ...fields, do: button })).text();
  expect(await press(depth, "add")).toContain('name="attributes-1-description-en"');
  expect(await press(depth, "remove-0")).not.toContain('name="attributes-0-code"');
  expect(await settingEvents(town)).toEqual([]);
});

test("of two edits of the same service the second is refused and shows both versions", async () => {
  const town = await startTestCity();
  const one = await signedInOfficer(town, { role: "city-admin" });
  const other = await signedInOfficer(town, { role: "city-admin" });
  const mark = markIn(await (await one.browser.get(`${path}/street-light`)).text());
  const edit = { ...drain, mark };
  const first = await one.browser.post(`${path}/street-light`, {
    ...edit,
    "names-en": "Lamp post",
  });
  expect(first.status).toBe(303);
  const second = await other.browser.post(`${path}/street-light`, {
    ...edit,
    "names-en": "Street lamp",
  });
  const html = await second.text();
  expect(second.status).toBe(409);
  expect(html).toContain("Lamp post");
  expect(html).toContain('value="Street lamp"');
  expect((await serviceNow(town, "street-light"))?.names.en).toBe("Lamp post");
  // Having seen both, the second may write over the first.
  const again = await other.browser.post(`${path}/street-light`, {
    ...edit,
    mark: markIn(html),
    "names-en": "Street lamp",
  });
  expect(again.status).toBe(303);
  expect((await serviceNow(town, "street-light"))?.names.en).toBe("Street lamp");
});

test("editing leaves open what is open, and the list is put in order", async () => {
  const town = await startTestCity();
  const { browser } = await signedInOfficer(town, { role: "city-admin" });
  const mark = markIn(await (await browser.get(`${path}/pothole`)).text());
  await browser.post(`${path}/pothole`, { ...drain, mark });
  expect(await serviceNow(town, "pothole")).toMatchObject({ isOpen: true, attributes: [] });
  await browser.post(`${path}/pothole/move`, { to: "up" });
  const { services } = await town.app.cities.get(town.city.slug);
  expect(services.map(({ code }) => code).slice(0, 2)).toEqual(["pothole", "street-light"]);
  expect((await settingEvents(town)).map(({ type }) => type)).toEqual([
    "administration.service-changed",
    "administration.order-changed",
  ]);
});

test("an auditor reads, an administrator changes, nobody else sees any of it", async () => {
  const town = await startTestCity();
  const auditor = await signedInOfficer(town, { role: "auditor" });
  const html = await (await auditor.browser.get(`${path}/pothole`)).text();
  expect(html).toContain('<fieldset class="bare" disabled>');
  expect((await auditor.browser.post(`${path}/pothole`, drain)).status).toBe(403);
  const head = await signedInOfficer(town, { role: "unit-head" });
  for (const page of ["services/pothole", "units", "places", "calendar", "notices", "changes"])
    expect([page, (await head.browser.get(`/desk/admin/${page}`)).status]).toEqual([page, 403]);
});

test("answers to a question that was removed stay with their case", async () => {
  const town = await startTestCity();
  const admin = await signedInOfficer(town, { role: "city-admin" });
  const subject = await filed(town, {
    service: "pothole",
    attributes: { size: "large" },
  });
  const mark = markIn(await (await admin.browser.get(`${path}/pothole`)).text());
  await admin.browser.post(`${path}/pothole`, { ...drain, mark });
  const page = await (await admin.browser.get(`/desk/cases/${subject.reference}`)).text();
  expect(page.replaceAll(/<[^>]+>/g, " ")).toMatch(/size\s+large/);
});
