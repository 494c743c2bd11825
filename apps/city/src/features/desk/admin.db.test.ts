import { expect, test } from "vitest";
import { startTestCity } from "#testing/city";
import { filed, signedInOfficer } from "#testing/desk";

test("closing a service stops new reports and leaves an event; only an administrator may", async () => {
  const town = await startTestCity();
  const head = await signedInOfficer(town, { role: "unit-head" });
  const change = { service: "street-light", open: "no" };
  expect((await head.browser.post("/desk/admin/services", change)).status).toBe(403);
  const admin = await signedInOfficer(town, { role: "city-admin" });
  expect((await admin.browser.post("/desk/admin/services", change)).status).toBe(303);
  // Closed already: nothing happens again.
  await admin.browser.post("/desk/admin/services", change);
  const city = await town.app.cities.get(town.city.slug);
  expect(city.services.find(({ code }) => code === "street-light")?.isOpen).toBe(false);
  await expect(filed({ ...town, city })).rejects.toMatchObject({ code: "report-closed-service" });
  const events = await town.platform.db
    .selectFrom("events")
    .select(["type", "public"])
    .where("city", "=", town.city.slug)
    .where("type", "like", "desk.service%")
    .execute();
  expect(events).toEqual([{ type: "desk.service-closed", public: { service: "street-light" } }]);
});

test("the settings show what each role may open", async () => {
  const town = await startTestCity();
  const linksOf = async (role: "officer" | "unit-head" | "city-admin" | "auditor") => {
    const { browser } = await signedInOfficer(town, { role });
    const html = await (await browser.get("/desk/admin")).text();
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    const links = [...main.matchAll(/href="(\/[^"]+)"/g)].map(([, href = ""]) => href);
    for (const href of links) expect((await browser.get(href)).status).toBe(200);
    return links;
  };
  expect(await linksOf("officer")).toEqual(["/desk/leave"]);
  expect(await linksOf("unit-head")).toEqual([
    "/desk/leave",
    "/desk/overdue",
    "/desk/second-looks",
    "/desk/admin/templates",
    "/desk/admin/services",
  ]);
  expect(await linksOf("auditor")).toEqual([
    "/desk/overdue",
    "/desk/second-looks",
    "/desk/admin/services",
    "/desk/admin/units",
    "/desk/admin/places",
    "/desk/admin/calendar",
    "/desk/admin/notices",
    "/desk/admin/settings-file",
    "/desk/admin/changes",
  ]);
  expect(await linksOf("city-admin")).toHaveLength(16);
});

test("a unit head sees age, lateness, reopenings and transfers in one view; nobody below does", async () => {
  const town = await startTestCity();
  const late = await filed(town);
  town.clock.advance(20 * 24 * 60);
  const fresh = await filed(town);
  const head = await signedInOfficer(town, { role: "unit-head" });
  const page = await (await head.browser.get("/desk/overdue")).text();
  expect(page).toContain(late.reference);
  // One of today, one of twenty days ago that is late; none stands still, came back or was handed on.
  expect(page.replaceAll(/<[^>]+>/g, " ")).toMatch(/Public Works\s+1\s+0\s+1\s+0\s+1\s+0\s+0\s+0/);
  expect(page).not.toContain(fresh.reference);
  const me = await signedInOfficer(town);
  expect((await me.browser.get("/desk/overdue")).status).toBe(403);
});
