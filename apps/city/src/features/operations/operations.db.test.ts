import { expect, test } from "vitest";
import { insertOfficer, type Officer, type Role } from "#features/identity";
import { buryLetter, listDeadLetters } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { openBrowser, signInOfficer, type Browser } from "#testing/browser";
import { startTestCity, type TestCity } from "#testing/city";

async function signIn(town: TestCity, role: Role): Promise<Browser> {
  const officer: Officer = {
    id: uuidv7(town.clock.now()),
    city: town.city.slug,
    name: "Rosa Reyes",
    designation: "Head",
    email: `${role}@${town.city.slug}.example`,
    role,
    unit: "works",
    services: [],
    locale: "en",
    isActive: true,
  };
  await insertOfficer(town.platform.db, officer, town.clock.now());
  const browser = openBrowser(town);
  await signInOfficer(town, browser, officer.email);
  return browser;
}

async function bury(town: TestCity, source: string, subject: object): Promise<string> {
  const id = uuidv7(town.clock.now());
  const at = town.clock.now();
  await buryLetter(town.platform.db, {
    city: town.city.slug,
    id,
    source,
    subject,
    error: "no luck",
    at,
  });
  return id;
}

test("an administrator sees what was given up and settles it", async () => {
  const town = await startTestCity();
  const { db } = town.platform;
  const id = await bury(town, "subscriber:notices", {
    stream: uuidv7(new Date()),
    seq: 1,
    type: "x",
  });
  const admin = await signIn(town, "city-admin");
  const page = await (await admin.get("/desk/operations")).text();
  expect(page).toContain("subscriber:notices");
  expect(page).toContain("no luck");
  const settled = await admin.post(`/desk/operations/${id}/settle`, {});
  expect(settled.headers.get("location")).toBe("/desk/operations?done=settled");
  expect(await listDeadLetters(db, town.city.slug, 10)).toEqual([]);
});

test("a job that is tried again is queued anew", async () => {
  const town = await startTestCity();
  const { db, database } = town.platform;
  const subject = { city: town.city.slug, notice: uuidv7(new Date()) };
  const id = await bury(town, "job:notices.deliver", subject);
  const admin = await signIn(town, "city-admin");
  await admin.post(`/desk/operations/${id}/try-again`, {});
  await admin.post(`/desk/operations/${id}/try-again`, {});
  expect(await listDeadLetters(db, town.city.slug, 10)).toEqual([]);
  const { rows } = await database.execute(
    "select name, data from jobs.job where data->>'city' = $1",
    [town.city.slug],
  );
  expect(rows).toEqual([{ name: "notices.deliver", data: subject }]);
});

test("nobody else gets in", async () => {
  const town = await startTestCity();
  const officer = await signIn(town, "officer");
  expect((await officer.get("/desk/operations")).status).toBe(403);
  const visitor = openBrowser(town);
  expect((await visitor.get("/desk/operations")).status).toBe(303);
});

test("machines learn that the server lives, is ready, and what it has done", async () => {
  const town = await startTestCity();
  expect(await (await town.request("/health")).json()).toEqual({ status: "ok" });
  const ready = await town.request("/ready");
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { status: "ready", checks: { database: true, schema: true, disk: true, jobs: true } },
  ]);
  const metrics = await town.request("/metrics");
  expect(await metrics.text()).toContain("# TYPE tugon_http_request_seconds histogram");
  const outside = await town.request("/metrics", { headers: { "x-forwarded-for": "203.0.113.9" } });
  expect(outside.status).toBe(404);
});
