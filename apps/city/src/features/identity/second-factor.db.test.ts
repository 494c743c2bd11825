import { expect, test } from "vitest";
import { uuidv7 } from "#platform/ids";
import { authenticatorCode, enterCode, openBrowser, signInOfficer } from "#testing/browser";
import { startTestCity, type TestCity } from "#testing/city";
import { insertOfficer, type Officer } from "./index.ts";

async function officerOf(town: TestCity, changes: Partial<Officer> = {}): Promise<Officer> {
  const officer: Officer = {
    id: uuidv7(town.clock.now()),
    city: town.city.slug,
    name: "Lina Santos",
    designation: "Engineer II",
    email: "lina@city.example",
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

const path = "/sign-in/second-factor";

test("an e-mail code alone opens nothing for an officer", async () => {
  const town = await startTestCity();
  const officer = await officerOf(town);
  const browser = openBrowser(town);
  const entered = await enterCode(town, browser, officer.email);
  expect(entered.headers.get("location")).toBe(path);
  const account = await browser.get("/account");
  expect(account.headers.get("location")).toBe("/sign-in?next=%2Faccount");
});

test("the first sign-in sets up the authenticator and hands out eight recovery codes once", async () => {
  const town = await startTestCity();
  const officer = await officerOf(town);
  const browser = openBrowser(town);
  await enterCode(town, browser, officer.email);
  const setUp = await (await browser.get(path)).text();
  const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(setUp)?.[1] ?? "").replaceAll(" ", "");
  expect([setUp.includes("<svg"), secret.length]).toEqual([true, 32]);
  const before = browser.cookies.get("tugon_session");
  const done = await browser.post(path, {
    code: authenticatorCode(town, secret),
    next: "/account",
  });
  const codes = [...(await done.text()).matchAll(/<code>([a-z2-7]{5}-[a-z2-7]{5})<\/code>/g)];
  expect([done.status, codes.length]).toEqual([200, 8]);
  expect(done.headers.get("cache-control")).toContain("no-store");
  expect(browser.cookies.get("tugon_session")).not.toBe(before);
  expect(await (await browser.get("/account")).text()).toContain("Engineer II");
  const rows = await town.platform.db
    .selectFrom("secondFactors")
    .selectAll()
    .where("city", "=", town.city.slug)
    .execute();
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test("a time step that was used is refused, the next one accepted", async () => {
  const town = await startTestCity();
  const officer = await officerOf(town);
  const secret = await signInOfficer(town, openBrowser(town), officer.email);
  const browser = openBrowser(town);
  await enterCode(town, browser, officer.email);
  const replayed = await browser.post(path, { code: authenticatorCode(town, secret) });
  expect([replayed.status, await replayed.text()]).toEqual([
    422,
    expect.stringContaining("This code was used already"),
  ]);
  town.clock.advance(0.5);
  const entered = await browser.post(path, { code: authenticatorCode(town, secret) });
  expect([entered.status, entered.headers.get("location")]).toEqual([303, "/desk"]);
});

test("five wrong codes in a row close the door for a quarter of an hour", async () => {
  const town = await startTestCity();
  const officer = await officerOf(town);
  const secret = await signInOfficer(town, openBrowser(town), officer.email);
  const browser = openBrowser(town);
  town.clock.advance(5);
  await enterCode(town, browser, officer.email);
  const right = authenticatorCode(town, secret);
  const wrong = right === "000000" ? "000001" : "000000";
  for (let count = 0; count < 5; count += 1)
    expect((await browser.post(path, { code: wrong })).status).toBe(422);
  const blocked = await browser.post(path, { code: right });
  expect([blocked.status, await blocked.text()]).toEqual([
    429,
    expect.stringContaining("Wait 15 minutes"),
  ]);
  town.clock.advance(15.5);
  await enterCode(town, browser, officer.email);
  const entered = await browser.post(path, { code: authenticatorCode(town, secret) });
  expect(entered.status).toBe(303);
});

test("a recovery code works once, however it is typed", async () => {
  const town = await startTestCity();
  const officer = await officerOf(town, { email: "recover@city.example" });
  const first = openBrowser(town);
  await signInOfficer(town, first, officer.email);
  const renewed = await (await first.post("/account/recovery-codes", {})).text();
  const code = /<code>([a-z2-7]{5}-[a-z2-7]{5})<\/code>/.exec(renewed)?.[1] ?? "";
  const enter = async () => {
    const browser = openBrowser(town);
    await enterCode(town, browser, officer.email);
    const recovery = ` ${code.toUpperCase().replace("-", " ")} `;
    return browser.post(`${path}/recovery`, { recovery, next: "/account" });
  };
  const entered = await enter();
  expect([entered.status, entered.headers.get("location")]).toEqual([303, "/account"]);
  expect((await enter()).status).toBe(422);
});

test("an officer's session ends after twelve hours, and at once when the account is closed", async () => {
  const town = await startTestCity();
  const officer = await officerOf(town);
  const admin = await officerOf(town, { email: "admin@city.example", role: "city-admin" });
  const [browser, office] = [openBrowser(town), openBrowser(town)];
  const secret = await signInOfficer(town, browser, officer.email);
  await signInOfficer(town, office, admin.email);
  expect((await browser.get("/account")).status).toBe(200);
  await office.post(`/desk/admin/officers/${officer.id}/active`, { active: "no" });
  expect((await browser.get("/account")).status).toBe(303);
  await office.post(`/desk/admin/officers/${officer.id}/active`, { active: "yes" });
  town.clock.advance(1);
  await enterCode(town, browser, officer.email);
  await browser.post(path, { code: authenticatorCode(town, secret) });
  expect((await browser.get("/account")).status).toBe(200);
  town.clock.advance(12 * 60);
  expect((await browser.get("/account")).status).toBe(303);
});

test("what changes accounts needs the second factor of the last ten minutes", async () => {
  const town = await startTestCity();
  const admin = await officerOf(town, { email: "admin@city.example", role: "city-admin" });
  const browser = openBrowser(town);
  const secret = await signInOfficer(town, browser, admin.email);
  expect((await browser.get("/desk/admin/officers")).status).toBe(200);
  town.clock.advance(11);
  const asked = await browser.get("/desk/admin/officers");
  expect(asked.headers.get("location")).toBe(
    "/sign-in/second-factor?next=%2Fdesk%2Fadmin%2Fofficers",
  );
  expect((await browser.post("/desk/admin/api-keys", { name: "App" })).status).toBe(401);
  await browser.post(path, { code: authenticatorCode(town, secret) });
  expect((await browser.get("/desk/admin/officers")).status).toBe(200);
});

test("a lost phone is answered by an administrator: all sessions end, the set-up begins anew", async () => {
  const town = await startTestCity();
  const officer = await officerOf(town);
  const admin = await officerOf(town, { email: "admin@city.example", role: "city-admin" });
  const [browser, office] = [openBrowser(town), openBrowser(town)];
  const old = await signInOfficer(town, browser, officer.email);
  await signInOfficer(town, office, admin.email);
  await office.post(`/desk/admin/officers/${officer.id}/reset-factor`, {});
  expect((await browser.get("/account")).status).toBe(303);
  town.clock.advance(1);
  const fresh = await signInOfficer(town, browser, officer.email);
  expect(fresh).not.toBe(old);
  expect((await browser.get("/account")).status).toBe(200);
});
