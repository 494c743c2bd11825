import { expect, test } from "vitest";
import { uuidv7 } from "#platform/ids";
import { openBrowser, type Browser } from "#testing/browser";
import { startTestCity, type TestCity } from "#testing/city";
import { createApp } from "../../app.ts";
import { createPerson, insertOfficer } from "./index.ts";

/** The same city, served by a process that was started as a demo. */
function asDemo(town: TestCity): Browser {
  const app = createApp(town.platform, { demo: true });
  const host = `${town.city.slug}.test`;
  const request: TestCity["request"] = async (path, init = {}) =>
    app.request(`http://${host}${path}`, {
      ...init,
      headers: { host, origin: `http://${host}`, "accept-language": "en", ...init.headers },
    });
  const post: TestCity["post"] = (path, fields, init = {}) =>
    request(path, {
      method: "POST",
      body: fields instanceof FormData ? fields : new URLSearchParams(fields),
      ...init,
    });
  return openBrowser({ request, post });
}

async function demoTown(isDemo: boolean) {
  const town = await startTestCity((city) => ({ ...city, isDemo }));
  const now = town.clock.now();
  const officer = uuidv7(now);
  await insertOfficer(
    town.platform.db,
    {
      id: officer,
      city: town.city.slug,
      name: "Ana Reyes",
      designation: "City Administrator",
      email: "ana@city.example",
      role: "city-admin",
      unit: "works",
      services: [],
      locale: "en",
      isActive: true,
    },
    now,
  );
  const person = (name: string, demo: boolean) =>
    createPerson(town.platform.db, town.platform.vault, {
      city: town.city.slug,
      contact: { name, email: null, phone: null },
      locale: "en",
      now,
      isDemo: demo,
    });
  return {
    town,
    officer,
    resident: await person("Demo Resident", true),
    real: await person("Real Resident", false),
  };
}

test("in the demo each account is one button, and needs no factor", async () => {
  const { town, officer, resident, real } = await demoTown(true);
  const browser = asDemo(town);
  const page = await (await browser.get("/sign-in")).text();
  expect(page).toContain("Sign in as Ana Reyes");
  expect(page).toContain("Sign in as Demo Resident");
  expect(page).not.toContain("Real Resident");
  const entered = await browser.post("/sign-in/demo", { officer, next: "/desk/admin/officers" });
  expect(entered.headers.get("location")).toBe("/desk/admin/officers");
  town.clock.advance(60);
  expect((await browser.get("/desk/admin/officers")).status).toBe(200);
  const visitor = asDemo(town);
  await visitor.post("/sign-in/demo", { resident });
  expect(await (await visitor.get("/account")).text()).toContain("Demo Resident");
  expect((await asDemo(town).post("/sign-in/demo", { resident: real })).status).toBe(404);
});

test("outside the demo there are no demo accounts, and demo sessions open nothing", async () => {
  const { town, officer } = await demoTown(true);
  const page = await (await town.request("/sign-in")).text();
  expect(page).not.toContain("Ana Reyes");
  expect((await town.post("/sign-in/demo", { officer })).status).toBe(404);
  const demo = asDemo(town);
  await demo.post("/sign-in/demo", { officer });
  const earnest = openBrowser(town);
  for (const [name, value] of demo.cookies) earnest.cookies.set(name, value);
  expect((await demo.get("/account")).status).toBe(200);
  expect((await earnest.get("/account")).status).toBe(303);
});

test("a real city has no demo accounts, even in a process that serves the demo", async () => {
  const { town, officer } = await demoTown(false);
  const browser = asDemo(town);
  expect(await (await browser.get("/sign-in")).text()).not.toContain("Ana Reyes");
  expect((await browser.post("/sign-in/demo", { officer })).status).toBe(404);
});
