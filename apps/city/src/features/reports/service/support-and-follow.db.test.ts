import { expect, test } from "vitest";
import { readStream } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { startTestCity, type TestCity } from "#testing/city";
import { fileReport, followersOf, followPath } from "../index.ts";

async function file(town: TestCity) {
  const now = town.clock.now();
  const filed = await fileReport(
    town.platform,
    town.city,
    {
      submission: uuidv7(now),
      service: "street-light",
      words: "Dark",
      language: "en",
      channel: "web",
      lon: 120.58,
      lat: 15.17,
      place: null,
      address: null,
      attributes: {},
      photos: [],
      contact: { name: null, email: null, phone: null },
    },
    { person: null, actor: { kind: "resident", id: null }, officer: null, receivedAt: now },
  );
  return filed.case;
}

const supporters = async (town: TestCity, id: string) =>
  (
    await town.platform.db
      .selectFrom("reports")
      .select("supporters")
      .where("caseId", "=", id)
      .executeTakeFirstOrThrow()
  ).supporters;

test("one browser supports a report once; another one counts again", async () => {
  const town = await startTestCity();
  const { id, reference, version } = await file(town);
  const press = (cookie = "") =>
    town.post(`/reports/${reference}/support`, {}, { headers: { cookie } });
  const first = await press();
  expect([first.status, first.headers.get("location")]).toEqual([
    303,
    `/reports/${reference}?said=thanks#support`,
  ]);
  const given = first.headers.get("set-cookie") ?? "";
  expect(given).toMatch(/^device=[\w-]+; .*HttpOnly; SameSite=Lax/);
  const cookie = given.split(";")[0] ?? "";
  await press(cookie);
  expect(await supporters(town, id)).toBe(1);
  await press();
  expect(await supporters(town, id)).toBe(2);
  const page = await (await town.request(`/reports/${reference}`, { headers: { cookie } })).text();
  expect(page).toContain("You said so. Thank you.");
  const events = await readStream(town.platform.db, town.city.slug, id);
  expect(events).toHaveLength(version);
});

test("an address follows only after the mailed link was pressed, and can leave again", async () => {
  const town = await startTestCity();
  const { id, reference } = await file(town);
  const { db, vault } = town.platform;
  const ask = () => town.post(`/reports/${reference}/follow`, { email: "Maria@Example.org" });
  const asked = await (await ask()).text();
  expect(asked).toContain("maria@example.org");
  await ask();
  await town.app.prepare();
  await town.drain();
  const mails = await db
    .selectFrom("notices")
    .select("template")
    .where("city", "=", town.city.slug)
    .where("caseId", "=", id)
    .execute();
  expect(mails).toEqual([{ template: "report.followed" }, { template: "report.followed" }]);
  const [follower, ...others] = await db
    .selectFrom("followers")
    .selectAll()
    .where("caseId", "=", id)
    .execute();
  expect(others).toEqual([]);
  expect(follower?.confirmedAt).toBeNull();
  expect(await followersOf(db, town.city.slug, id)).toEqual([]);
  const link = followPath(vault, town.city.slug, follower?.id ?? "");
  // A mail program that looks at the link confirms nothing.
  expect((await town.request(link)).status).toBe(200);
  expect(await followersOf(db, town.city.slug, id)).toEqual([]);
  await town.post(link, { wish: "confirm" });
  await town.post(link, { wish: "confirm" });
  expect(await followersOf(db, town.city.slug, id)).toMatchObject([{ person: follower?.person }]);
  await town.post(link, { wish: "end" });
  expect(await followersOf(db, town.city.slug, id)).toEqual([]);
  expect((await town.request(link)).status).toBe(404);
  const types = await db
    .selectFrom("events")
    .select("type")
    .where("city", "=", town.city.slug)
    .where("type", "like", "report.%")
    .orderBy("id")
    .execute();
  expect(types.map(({ type }) => type)).toEqual([
    "report.followed",
    "report.followed",
    "report.follow-confirmed",
    "report.unfollowed",
  ]);
});

test("a link of another city or a made-up one follows nothing", async () => {
  const town = await startTestCity();
  const elsewhere = followPath(town.platform.vault, "elsewhere", uuidv7(town.clock.now()));
  expect((await town.request(elsewhere)).status).toBe(404);
  expect((await town.request("/follow/nonsense")).status).toBe(404);
});

test("a mistyped address keeps what was typed and says what is wrong", async () => {
  const town = await startTestCity();
  const { reference } = await file(town);
  const refused = await town.post(`/reports/${reference}/follow`, { email: "maria@" });
  const page = await refused.text();
  expect(refused.status).toBe(422);
  expect(page).toContain('value="maria@"');
  expect(page).toContain('href="#field-email"');
});
