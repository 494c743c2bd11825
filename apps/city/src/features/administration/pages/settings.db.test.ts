import { expect, test } from "vitest";
import { readClocks } from "#features/cases";
import { readStream } from "#platform/events";
import { startTestCity, type TestCity } from "#testing/city";
import { caseNow, filed, signedInOfficer } from "#testing/desk";

const admin = "/desk/admin";
const markIn = (html: string) => /name="mark" value="([^"]+)"/.exec(html)?.[1] ?? "";
const three = (name: string, en: string) => ({
  [`${name}-en`]: en,
  [`${name}-fil`]: en,
  [`${name}-ko`]: en,
});

async function adminOf(town: TestCity) {
  const { browser } = await signedInOfficer(town, { role: "city-admin", unit: "safety" });
  return {
    text: async (path: string) => (await browser.get(`${admin}/${path}`)).text(),
    send: async (path: string, fields: Record<string, string>, open = path) => {
      const mark = markIn(await (await browser.get(`${admin}/${open}`)).text());
      return browser.post(`${admin}/${path}`, { mark, ...fields });
    },
    upload: async (path: string, fields: Record<string, string | File>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      return town.post(`${admin}/${path}`, form, { headers: { cookie } });
    },
  };
}

const cityNow = (town: TestCity) => town.app.cities.get(town.city.slug);

async function eventTypes(town: TestCity): Promise<string[]> {
  const rows = await town.platform.db
    .selectFrom("events")
    .select("type")
    .where("city", "=", town.city.slug)
    .where("type", "like", "administration.%")
    .orderBy("id")
    .execute();
  return rows.map(({ type }) => type);
}

test("a unit is added, renamed and moved to another institution", async () => {
  const town = await startTestCity();
  const me = await adminOf(town);
  const institution = { ...three("names", "Water District"), hotline: "yes" };
  expect((await me.send("institutions/new", institution)).status).toBe(303);
  const unit = { ...three("names", "Water"), institution: "water-district", contact: "local 9" };
  expect((await me.send("units/new", unit)).status).toBe(303);
  const renamed = { ...unit, ...three("names", "Water and Sewer") };
  expect((await me.send("units/water", renamed)).status).toBe(303);
  const city = await cityNow(town);
  expect(city.institutions.at(-1)).toMatchObject({ code: "water-district", hotline: true });
  expect(city.units.at(-1)).toMatchObject({
    code: "water",
    institution: "water-district",
    names: { en: "Water and Sewer" },
  });
  const held = await me.send(
    "institutions/water-district/remove",
    {},
    "institutions/water-district",
  );
  expect([held.status, await held.text()]).toEqual([
    422,
    expect.stringContaining("still has units"),
  ]);
  expect(await eventTypes(town)).toEqual([
    "administration.institution-added",
    "administration.unit-added",
    "administration.unit-changed",
  ]);
});

test("a unit with open cases, officers or services stays, and the page says what holds it", async () => {
  const town = await startTestCity();
  const me = await adminOf(town);
  await filed(town);
  await signedInOfficer(town);
  const refused = await me.send("units/works/remove", {}, "units/works");
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("open cases 1, officers 1, services 4");
  const unit = { ...three("names", "Water"), institution: "city-hall", contact: "local 9" };
  await me.send("units/new", unit);
  expect((await me.send("units/water/remove", {}, "units/water")).status).toBe(303);
  expect((await cityNow(town)).units.map(({ code }) => code)).toEqual([
    "works",
    "safety",
    "estate",
  ]);
});

test("a place gets its boundary from a file, checked, and its point from the boundary", async () => {
  const town = await startTestCity();
  const me = await adminOf(town);
  const ring = [
    [120.5, 15.1],
    [120.54, 15.1],
    [120.54, 15.14],
    [120.5, 15.1],
  ];
  const fileOf = (coordinates: unknown) =>
    new File([JSON.stringify({ type: "Polygon", coordinates })], "area.geojson");
  const place = {
    ...three("names", "Cutcut"),
    kind: "barangay",
    parent: "malabanias",
    psgc: "0354010 09",
    lon: "",
    lat: "",
    boundary: "upload",
    mark: "new",
  };
  const short = await me.upload("places/new", { ...place, outline: fileOf([ring]) });
  expect([short.status, await short.text()]).toEqual([
    422,
    expect.stringContaining("The code has ten digits"),
  ]);
  const digits = { ...place, psgc: "035401 0099" };
  const bad = await me.upload("places/new", { ...digits, outline: fileOf([ring.slice(0, 3)]) });
  expect([bad.status, await bad.text()]).toEqual([422, expect.stringContaining("not closed")]);
  expect((await me.upload("places/new", { ...digits, outline: fileOf([ring]) })).status).toBe(303);
  expect((await cityNow(town)).places.at(-1)).toEqual({
    code: "cutcut",
    kind: "barangay",
    names: { en: "Cutcut", fil: "Cutcut", ko: "Cutcut" },
    parent: "malabanias",
    psgc: "0354010099",
    lon: 120.526667,
    lat: 15.113333,
    outline: [ring],
  });
  const held = await me.send("places/malabanias/remove", {}, "places/malabanias");
  expect(held.status).toBe(422);
  expect((await me.send("places/cutcut/remove", {}, "places/cutcut")).status).toBe(303);
});

test("a day off is previewed, saved, and moves no date that a resident was told", async () => {
  const town = await startTestCity();
  const me = await adminOf(town);
  const subject = await filed(town);
  const told = subject.dueAt;
  const day = {
    day: "2026-11-18",
    ...three("names", "City day"),
    from: "",
    dayService: "street-light",
  };
  const preview = await (
    await me.send("calendar/days", { ...day, do: "preview" }, "calendar")
  ).text();
  expect(preview).toContain("As it is: due November 19, 2026");
  expect(preview).toContain("With the change: due November 20, 2026");
  expect((await cityNow(town)).closures).toEqual([]);
  expect((await me.send("calendar/days", { ...day, do: "save" }, "calendar")).status).toBe(303);
  const city = await cityNow(town);
  expect(city.closures).toEqual([
    { day: "2026-11-18", names: { en: "City day", fil: "City day", ko: "City day" } },
  ]);
  expect((await caseNow(town, subject)).dueAt).toEqual(told);
  const events = await readStream(town.platform.db, town.city.slug, subject.id);
  const [clock] = readClocks(city, subject, events, town.clock.now());
  expect(clock?.clock).toMatchObject({ due: told });
  const later = await filed({ ...town, city });
  expect(later.dueAt.getTime() - told.getTime()).toBe(24 * 3_600_000);

  const removal = await me.send(
    "calendar/days/remove",
    { day: "2026-11-18", do: "preview" },
    "calendar",
  );
  expect(await removal.text()).toContain("Remove November 18, 2026");
  await me.send("calendar/days/remove", { day: "2026-11-18", do: "save" }, "calendar");
  expect((await cityNow(town)).closures).toEqual([]);
  expect(await eventTypes(town)).toEqual([
    "administration.calendar-changed",
    "administration.calendar-changed",
  ]);
});

test("hours are checked, and an older form does not write over a newer one", async () => {
  const town = await startTestCity();
  const me = await adminOf(town);
  const hours = { opensAt: "09:00", closesAt: "18:00", breaks: "12:00-13:00", service: "pothole" };
  const wrong = await me.send(
    "calendar/hours",
    { ...hours, closesAt: "07:00", do: "save" },
    "calendar",
  );
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining("field-closesAt-error"),
  ]);
  const old = markIn(await me.text("calendar"));
  expect((await me.send("calendar/hours", { ...hours, do: "save" }, "calendar")).status).toBe(303);
  expect(await cityNow(town)).toMatchObject({
    opensAt: "09:00",
    closesAt: "18:00",
    breaks: [{ from: "12:00", to: "13:00" }],
  });
  const late = await me.send(
    "calendar/hours",
    { ...hours, opensAt: "07:00", do: "save", mark: old },
    "calendar",
  );
  expect(late.status).toBe(409);
  expect(await late.text()).toContain('value="07:00"');
});

test("a resident reads the city's own wording; taking it back brings ours again", async () => {
  const town = await startTestCity();
  const me = await adminOf(town);
  const path = "notices/case.received";
  const wrong = await me.send(path, { "opening-en": "Hello {nobody}", do: "save" });
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining("there is no fact {nobody}"),
  ]);
  const own = { "opening-en": "Mabuhay from {city}, about {reference}.", do: "preview" };
  expect(await (await me.send(path, own)).text()).toContain(
    "Mabuhay from Fixture City, about FIX-26",
  );
  expect((await me.send(path, { ...own, do: "save" })).status).toBe(303);
  expect((await cityNow(town)).wording).toEqual({
    "case.received": {
      subject: { en: "", fil: "", ko: "" },
      opening: { en: "Mabuhay from {city}, about {reference}.", fil: "", ko: "" },
      closing: { en: "", fil: "", ko: "" },
    },
  });
  expect((await me.send(`${path}/back`, {}, path)).status).toBe(303);
  expect((await cityNow(town)).wording).toEqual({});
  expect(await eventTypes(town)).toEqual([
    "administration.wording-added",
    "administration.wording-removed",
  ]);
});

test("settings are carried from one city to another, after a look at the differences", async () => {
  const from = await startTestCity((city) => ({
    ...city,
    services: city.services.slice(0, 2),
    closures: [{ day: "2026-12-04", names: { en: "Fiesta", fil: "Pista", ko: "축제" } }],
  }));
  const file = await (await adminOf(from)).text("settings-file/download");
  expect(JSON.parse(file)).toMatchObject({
    format: "tugon-settings",
    city: { slug: from.city.slug },
  });
  const town = await startTestCity();
  const me = await adminOf(town);
  await filed(town, { service: "harassment" });
  const look = await me.upload("settings-file", { file: new File([file], "settings.json") });
  const html = await look.text();
  expect(html).toContain("Service harassment: it has reports (1)");
  expect((await cityNow(town)).closures).toEqual([]);
  const mark = markIn(html);
  expect((await me.upload("settings-file/apply", { mark, text: file })).status).toBe(303);
  const city = await cityNow(town);
  expect(city.slug).toBe(town.city.slug);
  expect(city.closures).toEqual(from.city.closures);
  expect(city.services.map(({ code }) => code)).toEqual(["street-light", "pothole", "harassment"]);
  expect(await eventTypes(town)).toEqual([
    "administration.calendar-changed",
    "administration.service-removed",
    "administration.service-removed",
  ]);
  const closed = await town.platform.db
    .selectFrom("events")
    .select("public")
    .where("city", "=", town.city.slug)
    .where("type", "=", "desk.service-closed")
    .execute();
  expect(closed).toEqual([{ public: { service: "tree-cutting" } }]);
  // The city is another one now: an old look cannot be carried out.
  expect((await me.upload("settings-file/apply", { mark, text: file })).status).toBe(409);
  const broken = file.replace('"unit": "works"', '"unit": "nobody"');
  const refused = await me.upload("settings-file", { file: new File([broken], "s.json") });
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining("there is no unit nobody"),
  ]);
});

test("the record of changes says who set what, with old and new, and goes on by pages", async () => {
  const town = await startTestCity();
  const me = await adminOf(town);
  const unit = { ...three("names", "Water"), institution: "city-hall", contact: "local 9" };
  await me.send("units/new", unit);
  for (let count = 0; count < 31; count += 1)
    await me.send("units/water", { ...unit, contact: `local ${100 + count}` });
  const page = await me.text("changes");
  expect(page).toContain("Unit: Changed (water)");
  expect(page).toContain("Lina Santos");
  expect(page.replaceAll(/<[^>]+>/g, " ")).toMatch(/local 129\s+local 130/);
  const older = /changes\?before=(\d+)/.exec(page)?.[1];
  expect(await me.text(`changes?before=${older}`)).toContain("Unit: Added (water)");
});
