import { expect, test } from "vitest";
import { uuidv7 } from "#platform/ids";
import { openBrowser, signInOfficer, type Browser } from "#testing/browser";
import { startTestCity, type TestCity } from "#testing/city";
import { checkApiKey } from "./api-keys.ts";
import { createOfficer, findOfficer, insertOfficer, listOfficers, type Role } from "./index.ts";

async function signedIn(town: TestCity, role: Role): Promise<{ browser: Browser; id: string }> {
  const id = uuidv7(town.clock.now());
  const email = `${role}@city.example`;
  await insertOfficer(
    town.platform.db,
    {
      id,
      city: town.city.slug,
      name: "Ana Reyes",
      designation: "City Administrator",
      email,
      role,
      unit: "works",
      services: [],
      locale: "en",
      isActive: true,
    },
    town.clock.now(),
  );
  const browser = openBrowser(town);
  await signInOfficer(town, browser, email);
  return { browser, id };
}

async function typesOf(town: TestCity) {
  const rows = await town.platform.db
    .selectFrom("events")
    .select("type")
    .where("city", "=", town.city.slug)
    .where("type", "not in", [
      "identity.code-requested",
      "identity.officer-signed-in",
      "identity.second-factor-set",
    ])
    .orderBy("id")
    .execute();
  return rows.map((row) => row.type);
}

const admins = ["/desk/admin/officers", "/desk/admin/api-keys", "/desk/admin/privacy"];

test("only an administrator opens the administration", async () => {
  const town = await startTestCity();
  for (const path of admins)
    expect((await town.request(path)).headers.get("location")).toMatch(/^\/sign-in\?next=/);
  for (const role of ["officer", "unit-head", "auditor"] as const) {
    const { browser } = await signedIn(town, role);
    for (const path of admins) expect((await browser.get(path)).status).toBe(403);
    expect(
      (await browser.post("/desk/admin/api-keys", { name: "x", scopes: "open311-write" })).status,
    ).toBe(403);
    expect((await browser.post("/desk/admin/privacy", { who: "x" })).status).toBe(403);
  }
  const { browser } = await signedIn(town, "city-admin");
  for (const path of admins) expect((await browser.get(path)).status).toBe(200);
});

test("a key is shown once, works for its scope in its city, and not after it is revoked", async () => {
  const town = await startTestCity();
  const other = await startTestCity();
  const { browser } = await signedIn(town, "city-admin");
  const refused = await browser.post("/desk/admin/api-keys", { name: "" });
  expect(refused.status).toBe(422);
  const made = await browser.post("/desk/admin/api-keys", {
    name: "Hotline",
    scopes: "open311-write",
  });
  const key = /<code>(tugon_[\w-]+)<\/code>/.exec(await made.text())?.[1] ?? "";
  const use = { scope: "open311-write", now: town.clock.now(), processIsDemo: false } as const;
  const { db } = town.platform;
  const holder = await checkApiKey(db, town.city, key, use);
  expect(holder).toEqual({ id: expect.any(String), name: "Hotline" });
  expect(await checkApiKey(db, other.city, key, use)).toBeNull();
  expect(await checkApiKey(db, town.city, `${key}x`, use)).toBeNull();
  const list = await (await browser.get("/desk/admin/api-keys")).text();
  expect([list.includes("Hotline"), list.includes(key)]).toEqual([true, false]);
  await browser.post("/desk/admin/api-keys/revoke", { id: holder?.id ?? "" });
  expect(await checkApiKey(db, town.city, key, use)).toBeNull();
  expect(await typesOf(town)).toEqual(["identity.api-key-created", "identity.api-key-revoked"]);
});

test("the key demo works in the demo only", async () => {
  const town = await startTestCity((city) => ({ ...city, isDemo: true }));
  const earnest = await startTestCity();
  const { db } = town.platform;
  const use = { scope: "open311-write", now: town.clock.now() } as const;
  const check = (city: typeof town.city, processIsDemo: boolean) =>
    checkApiKey(db, city, "demo", { ...use, processIsDemo });
  expect(await check(town.city, true)).toEqual({ id: "demo", name: "demo" });
  expect(await check(town.city, false)).toBeNull();
  expect(await check(earnest.city, true)).toBeNull();
});

const lina = {
  name: "Lina Santos",
  designation: "Engineer II",
  email: "Lina@city.example",
  role: "officer",
  unit: "works",
};

test("staff are added, changed and closed, each with its event", async () => {
  const town = await startTestCity();
  const { browser } = await signedIn(town, "city-admin");
  const path = "/desk/admin/officers";
  expect((await browser.post(`${path}/new`, lina)).headers.get("location")).toBe(path);
  const twice = await browser.post(`${path}/new`, lina);
  expect([twice.status, await twice.text()]).toEqual([
    409,
    expect.stringContaining("has this email already"),
  ]);
  const officers = await listOfficers(town.platform.db, town.city.slug);
  const added = officers.find((each) => each.name === lina.name);
  expect(added).toMatchObject({ email: "lina@city.example", role: "officer", isActive: true });
  const at = `${path}/${added?.id}`;
  const foreign = await browser.post(at, { ...lina, services: "harassment" });
  expect(foreign.status).toBe(422);
  await browser.post(at, { ...lina, role: "unit-head", services: "pothole" });
  await browser.post(`${at}/active`, { active: "no" });
  expect(await findOfficer(town.platform.db, town.city.slug, added?.id ?? "")).toMatchObject({
    role: "unit-head",
    services: ["pothole"],
    isActive: false,
  });
  expect(await typesOf(town)).toEqual([
    "identity.officer-added",
    "identity.officer-changed",
    "identity.officer-deactivated",
  ]);
});

test("the last administrator cannot close or demote the own account", async () => {
  const town = await startTestCity();
  const { browser, id } = await signedIn(town, "city-admin");
  const at = `/desk/admin/officers/${id}`;
  expect((await browser.post(`${at}/active`, { active: "no" })).status).toBe(409);
  const demoted = await browser.post(at, { ...lina, email: "city-admin@city.example" });
  expect([demoted.status, await demoted.text()]).toEqual([
    409,
    expect.stringContaining("at least one active administrator"),
  ]);
});

test("an officer made on the command line belongs to a unit of the city", async () => {
  const town = await startTestCity();
  const by = { kind: "system", id: "cli" } as const;
  const input = { ...lina, role: "city-admin", services: [], locale: "fil" } as const;
  const make = (unit: string) =>
    createOfficer(town.platform, town.city, { ...input, services: [], unit }, by);
  await expect(make("moon")).rejects.toMatchObject({ code: "identity-unknown-unit" });
  expect(await make("safety")).toMatchObject({ role: "city-admin", unit: "safety" });
});
