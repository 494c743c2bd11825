import { expect, test } from "vitest";
import { uuidv7 } from "#platform/ids";
import { startTestCity, type TestCity } from "#testing/city";
import { fileReport, type Filing } from "./index.ts";

const base: Omit<Filing, "submission"> = {
  service: "street-light",
  words: "The lamp at the corner has been dark for a week.",
  language: "en",
  channel: "web",
  lon: 120.58,
  lat: 15.17,
  place: null,
  address: null,
  attributes: {},
  photos: [],
  contact: { name: null, email: null, phone: null },
};

/** Files a report and lets a minute pass, so that reports have an order. */
async function file(town: TestCity, changes: Partial<Filing> = {}): Promise<string> {
  const now = town.clock.now();
  const filed = await fileReport(
    town.platform,
    town.city,
    { ...base, submission: uuidv7(now), ...changes },
    { person: null, actor: { kind: "resident", id: null }, officer: null, receivedAt: now },
  );
  town.clock.advance(1);
  return filed.case.reference;
}

async function html(town: TestCity, path: string, init?: RequestInit): Promise<string> {
  const response = await town.request(path, init);
  expect(response.status).toBe(200);
  return response.text();
}

const referencesIn = (text: string) =>
  [...text.matchAll(/href="\/reports\/(FIX-\d\d-\w{6})"/g)].map((match) => match[1]);

test("what is late is public by unit and age, and a private case is not even counted", async () => {
  const town = await startTestCity();
  const nothing = await html(town, "/overdue");
  expect(nothing).toContain("Nothing is late");
  const lamp = await file(town);
  await file(town, { service: "harassment" });
  town.clock.advance(20 * 24 * 60);
  const fresh = await file(town);
  const page = await html(town, "/overdue");
  expect(referencesIn(page)).toEqual([lamp]);
  expect(page).not.toContain(fresh);
  expect(page.replaceAll(/<[^>]+>/g, " ")).toMatch(/Public Works\s+0\s+1\s+0/);
  expect(page).not.toContain("Public Safety");
});

test("the list is narrowed by service, place, state and day, and the address says how", async () => {
  const town = await startTestCity();
  const lamp = await file(town);
  const hole = await file(town, {
    service: "pothole",
    lon: 120.45,
    lat: 15.1,
    words: "A deep hole",
  });
  const show = async (query: string) => referencesIn(await html(town, `/reports${query}`));
  expect(await show("")).toEqual([hole, lamp]);
  expect(await show("?service=pothole")).toEqual([hole]);
  expect(await show("?place=malabanias")).toEqual([lamp]);
  expect(await show("?state=open")).toEqual([hole, lamp]);
  expect(await show("?state=done")).toEqual([]);
  expect(await show("?from=2026-11-16&to=2026-11-16")).toHaveLength(2);
  expect(await show("?to=2026-11-15")).toEqual([]);
  expect(await show("?state=late")).toEqual([]);
  town.clock.advance(60 * 24 * 6);
  expect(await show("?state=late")).toEqual([lamp]);
});

test("words are found in any of the three languages, inside Korean words too", async () => {
  const town = await startTestCity();
  const english = await file(town, { words: "The street lamp is broken" });
  const filipino = await file(town, {
    words: "Sira ang ilaw sa kanto, madilim po",
    language: "fil",
  });
  const korean = await file(town, { words: "공원앞가로등이 꺼졌습니다", language: "ko" });
  const search = async (words: string) =>
    referencesIn(await html(town, `/reports?q=${encodeURIComponent(words)}`));
  expect(await search("broken lam")).toEqual([english]);
  expect(await search("ILAW kanto")).toEqual([filipino]);
  expect(await search("가로등")).toEqual([korean]);
  expect(await search("가로등 lamp")).toEqual([]);
  expect(await search("' | !:* \\")).toHaveLength(3);
});

test("a number in the search box leads to its report, unless the report is private", async () => {
  const town = await startTestCity();
  const lamp = await file(town);
  const secret = await file(town, { service: "harassment" });
  const found = await town.request(`/reports?q=${lamp.toLowerCase().replaceAll("-", "")}`);
  expect([found.status, found.headers.get("location")]).toEqual([303, `/reports/${lamp}`]);
  expect((await town.request(`/reports?q=${secret}`)).status).toBe(200);
});

test("older and newer pages join without gap or overlap, there and back", async () => {
  const town = await startTestCity();
  const filed: string[] = [];
  for (let count = 0; count < 45; count += 1) filed.unshift(await file(town));
  const seen: (string | undefined)[][] = [];
  const linkTo = (text: string, rel: string) =>
    new RegExp(`href="([^"]+)" rel="${rel}"`).exec(text)?.[1]?.replaceAll("&amp;", "&");
  let page = await html(town, "/reports");
  expect(linkTo(page, "prev")).toBeUndefined();
  seen.push(referencesIn(page));
  for (let turn = 0; turn < 2; turn += 1) {
    page = await html(town, linkTo(page, "next") ?? "");
    seen.push(referencesIn(page));
  }
  expect(linkTo(page, "next")).toBeUndefined();
  expect(seen.map((references) => references.length)).toEqual([20, 20, 5]);
  expect(seen.flat()).toEqual(filed);
  const back = await html(town, linkTo(page, "prev") ?? "");
  expect(referencesIn(back)).toEqual(seen[1]);
});

test("what a page cannot read it leaves out and says so; a feed refuses", async () => {
  const town = await startTestCity();
  await file(town);
  const page = await html(town, "/reports?service=nothing&from=2026-02-30&before=x_y");
  expect(page).toContain("left them out: service, from, before.");
  for (const feed of ["csv", "geojson", "rss"]) {
    const refused = await town.request(`/reports.${feed}?service=nothing`, {
      headers: { accept: "application/json" },
    });
    expect([refused.status, (await refused.json()).code]).toEqual([400, "report-bad-parameters"]);
  }
});

test("a private report is in no list, feed, map or search, and its page does not exist", async () => {
  const town = await startTestCity();
  const secret = await file(town, { service: "harassment", words: "A guard shouted at me" });
  const paths = [
    "/",
    "/reports",
    "/reports?q=shouted",
    "/reports.csv",
    "/reports.geojson",
    "/reports.rss",
    "/map",
    "/map/reports.json?box=120,15,121,16&zoom=12",
  ];
  for (const path of paths)
    expect(await html(town, path)).not.toMatch(new RegExp(`${secret}|shouted at me`));
  expect((await town.request(`/reports/${secret}`)).status).toBe(404);
  expect((await town.post(`/reports/${secret}/support`, {})).status).toBe(404);
  expect((await town.post(`/reports/${secret}/follow`, { email: "a@example.org" })).status).toBe(
    404,
  );
});

test("a report's page is found by any form of its number and shows masked words in their language", async () => {
  const town = await startTestCity();
  const reference = await file(town, {
    words: "Tawagan ako sa 0917 123 4567, sira ang ilaw",
    language: "fil",
  });
  const typed = await town.request(`/reports/${reference.toLowerCase().replace("-", "")}`);
  expect([typed.status, typed.headers.get("location")]).toEqual([301, `/reports/${reference}`]);
  const page = await html(town, `/reports/${reference}`);
  expect(page).not.toContain("123 4567");
  expect(page).toContain('lang="fil"');
  expect(page).toContain("Received and given to Public Works");
  expect(page).toContain("Written in Filipino");
  expect((await town.request("/reports/FIX-26-AAAAAA")).status).toBe(404);
});

test("every public page answers in each language without a missing text", async () => {
  const town = await startTestCity();
  const reference = await file(town);
  const pages = [
    "/",
    "/reports",
    "/map",
    `/reports/${reference}`,
    "/help",
    "/accessibility",
    "/privacy",
    "/open-data",
  ];
  for (const path of pages)
    for (const lang of ["en", "fil", "ko"]) {
      const page = await html(town, `${path}?lang=${lang}`);
      expect(page).toContain(`<html lang="${lang}"`);
      expect(page).not.toMatch(/(reports|maps|about)_[a-z]+_|undefined|\{[a-z]+\}/);
      expect(page.match(/<h1/g)).toHaveLength(1);
    }
});
