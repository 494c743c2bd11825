import { expect, test } from "vitest";
import { actAsResident } from "#features/cases";
import { supportReport } from "#features/reports";
import { startTestCity, type TestCity } from "#testing/city";
import { caseNow, filed, sendForm, signedInOfficer, type SignedIn } from "#testing/desk";
import { rankOf } from "./queue/rank.ts";

async function pageOf({ browser }: SignedIn, address: string): Promise<string> {
  return (await browser.get(address)).text();
}

async function listed(me: SignedIn, address: string): Promise<string[]> {
  const html = await pageOf(me, address);
  return [...html.matchAll(/id="case-([A-Z0-9-]+)"/g)].map(([, reference = ""]) => reference);
}

async function supported(town: TestCity, caseId: string, by: number): Promise<void> {
  for (let count = 0; count < by; count += 1)
    await supportReport(town.platform, town.city, caseId, {
      person: null,
      device: `${caseId} ${count}`,
    });
}

/** Says that it is not fixed, as the resident who filed would. */
async function reopened(town: TestCity, me: SignedIn, id: string, reference: string) {
  await sendForm(me, { reference }, { kind: "finish", seen: "1", words: "Replaced." });
  await actAsResident(town.platform, null, {
    city: town.city,
    id,
    seenVersion: 2,
    action: { kind: "not-fixed", words: "Still dark.", photos: [] },
  });
}

test("a case that opened again and one that many support stand before what is due as soon", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const [plain, popular, again] = [await filed(town), await filed(town), await filed(town)];
  await supported(town, popular.id, 10);
  await reopened(town, me, again.id, again.reference);
  expect(await listed(me, "/desk?view=unit")).toEqual([
    again.reference,
    popular.reference,
    plain.reference,
  ]);
  expect(await listed(me, "/desk?view=unit&order=due")).toHaveLength(3);
  const html = await pageOf(me, "/desk?view=unit");
  expect(html).toContain("opened again");
  expect(html).toContain("10 people support it");
});

test("the database ranks as the rule does", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const [plain, popular, again] = [await filed(town), await filed(town), await filed(town)];
  await supported(town, popular.id, 31);
  await reopened(town, me, again.id, again.reference);
  const rows = await town.platform.db
    .selectFrom("cases")
    .select(["id", "rank", "dueAt", "pause", "reopenings", "supporters", "help"])
    .where("city", "=", town.city.slug)
    .execute();
  expect(rows.map(({ id }) => id).toSorted()).toEqual([plain.id, popular.id, again.id].toSorted());
  for (const row of rows) expect(row.rank).toBe(rankOf(row));
  await town.platform.db
    .updateTable("cases")
    .set({ pause: "waiting-for-papers" })
    .where("id", "=", plain.id)
    .execute();
  const paused = await caseNow(town, plain);
  const [kept] = await town.platform.db
    .selectFrom("cases")
    .select("rank")
    .where("id", "=", plain.id)
    .execute();
  expect(kept?.rank).toBe(rankOf({ ...paused, supporters: 0 }));
});

test("each filter narrows the list, stands as a chip, and its chip leads to the list without it", async () => {
  const town = await startTestCity();
  const admin = await signedInOfficer(town, { role: "city-admin" });
  const elsewhere = { lon: null, lat: null, address: "Behind the market" };
  const lamp = await filed(town);
  const hole = await filed(town, {
    service: "pothole",
    channel: "phone",
    language: "fil",
    ...elsewhere,
  });
  const other = await filed(town, { service: "harassment", ...elsewhere });
  await reopened(town, admin, lamp.id, lamp.reference);
  const expected: [string, string[]][] = [
    ["service=pothole", [hole.reference]],
    ["unit=safety", [other.reference]],
    ["place=malabanias", [lamp.reference]],
    ["channel=phone", [hole.reference]],
    ["language=fil", [hole.reference]],
    ["reopened=yes", [lamp.reference]],
    ["photo=yes", []],
    ["due=late", []],
    ["state=reopened", [lamp.reference]],
  ];
  for (const [filter, references] of expected)
    expect([filter, await listed(admin, `/desk?view=unit&${filter}`)]).toEqual([
      filter,
      references,
    ]);
  const html = await pageOf(admin, "/desk?view=unit&channel=phone&language=fil");
  expect(html).toContain('href="/desk?view=unit&amp;language=fil">Filed by phone');
  expect(html).toContain('href="/desk?view=unit&amp;channel=phone">Filipino');
  town.clock.advance(5 * 24 * 60);
  // Nobody stays signed in for so long.
  const later = await signedInOfficer(town, { role: "city-admin" });
  expect(await listed(later, "/desk?view=unit&due=late")).toContain(lamp.reference);
});

test("what residents have not confirmed is listed and counted for a month", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const { reference } = await filed(town);
  await sendForm(me, { reference }, { kind: "finish", seen: "1", words: "Replaced." });
  expect(await listed(me, "/desk?view=unconfirmed")).toEqual([reference]);
  expect(await pageOf(me, "/desk")).toContain('Not confirmed<span class="count">1<');
  town.clock.advance(31 * 24 * 60);
  const later = await signedInOfficer(town);
  expect(await listed(later, "/desk?view=unconfirmed")).toEqual([]);
  expect(await pageOf(later, "/desk")).toContain('Not confirmed<span class="count">0<');
});

/** The tabs of the officer's own lists, with their numbers. */
function savedTabs(html: string): [string, number][] {
  const tabs = html.matchAll(/<a href="\/desk\?[^"]*"[^>]*>([^<]*)<span class="count">(\d+)/g);
  return [...tabs].map(([, name = "", count]): [string, number] => [name, Number(count)]).slice(6);
}

test("a list is kept under a name with its exact number, renamed, made the start and deleted", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  await filed(town);
  await filed(town, { service: "pothole" });
  await filed(town, { service: "pothole", language: "fil" });
  const kept = "view=unit&service=pothole&language=fil";
  const saved = await me.browser.post("/desk/views", { name: "Holes", query: `${kept}&x=1` });
  expect([saved.status, saved.headers.get("location")]).toEqual([303, `/desk?${kept}`]);
  expect(savedTabs(await pageOf(me, "/desk?view=mine"))).toEqual([["Holes", 1]]);

  const id = /action="\/desk\/views\/([0-9a-f-]{36})"/.exec(await pageOf(me, "/desk/views"))?.[1];
  await me.browser.post(`/desk/views/${id}`, { [`name-${id}`]: "Butas" });
  expect(savedTabs(await pageOf(me, "/desk?view=mine"))).toEqual([["Butas", 1]]);
  await me.browser.post("/desk/views/start", { id: id ?? "" });
  expect(await listed(me, "/desk")).toHaveLength(1);
  await me.browser.post(`/desk/views/${id}/delete`, {});
  expect(await listed(me, "/desk?view=unit")).toHaveLength(3);
  expect(savedTabs(await pageOf(me, "/desk"))).toEqual([]);
});

test("a unit head shares a list with the unit; an officer cannot, and nobody changes another's", async () => {
  const town = await startTestCity();
  const head = await signedInOfficer(town, { role: "unit-head" });
  const [same, other] = [
    await signedInOfficer(town),
    await signedInOfficer(town, { unit: "safety" }),
  ];
  await head.browser.post("/desk/views", { name: "Late", query: "view=late", shared: "yes" });
  await same.browser.post("/desk/views", { name: "Own", query: "view=mine", shared: "yes" });
  const namesFor = async (who: SignedIn) =>
    savedTabs(await pageOf(who, "/desk?view=unit")).map(([name]) => name);
  expect(await namesFor(head)).toEqual(["Late"]);
  expect(await namesFor(same)).toEqual(["Own", "Late"]);
  expect(await namesFor(other)).toEqual([]);
  const id = /action="\/desk\/views\/([0-9a-f-]{36})"/.exec(await pageOf(head, "/desk/views"))?.[1];
  const taken = await same.browser.post(`/desk/views/${id}`, { [`name-${id}`]: "Mine now" });
  const deleted = await same.browser.post(`/desk/views/${id}/delete`, {});
  expect([taken.status, deleted.status]).toEqual([404, 404]);
});

test("a list without a name comes back with the field named", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const refused = await me.browser.post("/desk/views", { name: " ", query: "view=late" });
  const html = await refused.text();
  expect([refused.status, html.includes('href="#field-name"')]).toEqual([422, true]);
  expect(html).toContain('name="query" value="view=late"');
});

test("single keys can be turned off for good", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  expect(await pageOf(me, "/desk")).toContain('data-keys="on"');
  await me.browser.post("/desk/keys", { keys: "no" });
  expect(await pageOf(me, "/desk")).toContain('data-keys="off"');
  await me.browser.post("/desk/keys", { keys: "yes" });
  expect(await pageOf(me, "/desk")).toContain('data-keys="on"');
});

test("the panel shows a case to whoever may see it, with the resident's other open cases", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const stranger = await signedInOfficer(town, { unit: "safety" });
  const subject = await filed(town, { words: "The lamp at the gate" });
  const html = await pageOf(me, `/desk/cases/${subject.reference}/panel`);
  expect(html).toContain("The lamp at the gate");
  expect(html).toContain("/map/base.svg?lon=120.58000");
  expect(html).not.toContain("<html");
  const address = `/desk/cases/${subject.reference}/panel`;
  expect((await stranger.browser.get(address)).status).toBe(403);
});
