import { expect, test } from "vitest";
import { startTestCity, type TestCity } from "#testing/city";
import { signedInOfficer } from "#testing/desk";
import { isUuid } from "#platform/ids";
import { maxEndpoints } from "./rules.ts";
import { selectEndpoints } from "./repo/endpoints.ts";
import { listDeliveries } from "./repo/deliveries.ts";

const path = "/desk/admin/webhooks";
const form = { name: "Province", url: "https://hooks.example/in?key=abc", types: "all" };

const secretIn = (html: string) => /<code>(whsec_[A-Za-z0-9+/=]+)<\/code>/.exec(html)?.[1];

async function theOnlyEndpoint(town: TestCity) {
  const [endpoint, ...others] = await selectEndpoints(town.platform.db, town.city.slug);
  if (!endpoint || others.length > 0) throw new RangeError("not one endpoint");
  return endpoint;
}

async function eventsOf(town: TestCity, stream: string) {
  return town.platform.db
    .selectFrom("events")
    .select(["type", "public", "private"])
    .where("city", "=", town.city.slug)
    .where("stream", "=", stream)
    .orderBy("seq")
    .execute();
}

test("only an administrator with a fresh second factor opens the pages", async () => {
  const town = await startTestCity();
  expect((await town.request(path)).headers.get("location")).toMatch(/^\/sign-in\?next=/);
  for (const role of ["officer", "unit-head", "auditor"] as const) {
    const { browser } = await signedInOfficer(town, { role });
    expect((await browser.get(path)).status).toBe(403);
    expect((await browser.post(`${path}/new`, form)).status).toBe(403);
  }
  const { browser } = await signedInOfficer(town, { role: "city-admin" });
  expect((await browser.get(path)).status).toBe(200);
  town.clock.advance(11);
  expect((await browser.get(path)).headers.get("location")).toMatch(
    /^\/sign-in\/second-factor\?next=/,
  );
  expect((await browser.post(`${path}/new`, form)).status).toBe(401);
});

test("a secret is shown once, each change is an event, and the events do not tell the address", async () => {
  const town = await startTestCity();
  const { browser } = await signedInOfficer(town, { role: "city-admin" });
  const made = await browser.post(`${path}/new`, form);
  expect(made.headers.get("cache-control")).toContain("no-store");
  const secret = secretIn(await made.text()) ?? "";
  expect(secret).toMatch(/^whsec_/);
  const endpoint = await theOnlyEndpoint(town);
  const page = `${path}/${endpoint.id}`;
  for (const address of [path, page, `${page}/edit`]) {
    const html = await (await browser.get(address)).text();
    expect([html.includes("Province"), html.includes("whsec_")]).toEqual([true, false]);
  }
  const changed = await browser.post(`${page}/edit`, {
    ...form,
    types: "chosen",
    "types-case": "case.done",
  });
  expect(changed.headers.get("location")).toBe(`${page}?done=saved`);
  const rotated = secretIn(await (await browser.post(`${page}/rotate`, {})).text());
  expect(rotated).toMatch(/^whsec_/);
  expect(rotated).not.toBe(secret);
  await browser.post(`${page}/turn-off`, {});
  expect(await (await browser.get(page)).text()).toContain("Turned off by an administrator");
  await browser.post(`${page}/turn-on`, {});
  expect(await theOnlyEndpoint(town)).toMatchObject({
    isOn: true,
    types: ["case.done"],
    version: 5,
  });
  await browser.post(`${page}/delete`, {});
  expect((await browser.get(page)).status).toBe(404);
  const { id } = endpoint;
  const told = { endpoint: id, name: "Province", host: "hooks.example" };
  expect(await eventsOf(town, id)).toEqual(
    [
      { type: "webhooks.endpoint-added", public: { ...told, types: null } },
      { type: "webhooks.endpoint-changed", public: { ...told, types: ["case.done"] } },
      {
        type: "webhooks.secret-rotated",
        public: {
          endpoint: id,
          oldSecretUntil: new Date(town.clock.now().getTime() + 24 * 3_600_000).toISOString(),
        },
      },
      { type: "webhooks.endpoint-turned-off", public: { endpoint: id, reason: "officer" } },
      { type: "webhooks.endpoint-turned-on", public: { endpoint: id } },
      { type: "webhooks.endpoint-removed", public: { endpoint: id } },
    ].map((event) => ({ ...event, private: null })),
  );
});

test.each([
  [{ name: "" }, "field-name"],
  [{ url: "hooks.example" }, "field-url"],
  [{ url: "http://hooks.example" }, "field-url"],
  [{ url: "https://169.254.169.254/latest" }, "field-url"],
  [{ url: "https://localhost:5432" }, "field-url"],
  [{ types: "chosen" }, "field-types"],
  [{ types: "chosen", "types-case": "case.noted" }, "field-types"],
])("a form with %o comes back with what was typed and what to mend", async (typed, field) => {
  const town = await startTestCity();
  const { browser } = await signedInOfficer(town, { role: "city-admin" });
  const answer = await browser.post(`${path}/new`, { ...form, ...typed });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html.match(/href="#field-[\w-]+"/g)).toEqual([`href="#${field}"`]);
  expect(html).toContain(`id="${field}"`);
  expect(await selectEndpoints(town.platform.db, town.city.slug)).toEqual([]);
});

test("a test and a replay are asked for on the page; a time that is none is refused there", async () => {
  const town = await startTestCity();
  const { browser } = await signedInOfficer(town, { role: "city-admin" });
  await browser.post(`${path}/new`, form);
  const { id } = await theOnlyEndpoint(town);
  const page = `${path}/${id}`;
  expect((await browser.post(`${page}/test`, {})).headers.get("location")).toBe(
    `${page}?done=test`,
  );
  const since = { day: "2026-11-16", time: "09:30", which: "missing" };
  expect((await browser.post(`${page}/replay`, since)).headers.get("location")).toBe(
    `${page}?done=replay`,
  );
  expect((await eventsOf(town, id)).at(-1)).toMatchObject({
    type: "webhooks.replay-asked",
    public: { endpoint: id, since: "2026-11-16T01:30:00.000Z", which: "missing" },
  });
  const refused = await browser.post(`${page}/replay`, { ...since, time: "half past" });
  expect([refused.status, (await refused.text()).includes('href="#field-time"')]).toEqual([
    422,
    true,
  ]);
  expect(await (await browser.get(page)).text()).toContain("Test");
  const [delivery] = await listDeliveries(town.platform.db, town.city.slug, id, 1);
  const again = `${page}/deliveries/${delivery?.id}/replay`;
  expect((await browser.post(again, {})).status).toBe(303);
  expect((await browser.post(`${page}/deliveries/x/replay`, {})).status).toBe(404);
  await browser.post(`${page}/turn-off`, {});
  expect((await browser.post(again, {})).status).toBe(409);
});

test("an endpoint of another city does not exist here", async () => {
  const [town, other] = [await startTestCity(), await startTestCity()];
  const { browser } = await signedInOfficer(town, { role: "city-admin" });
  await browser.post(`${path}/new`, form);
  const { id } = await theOnlyEndpoint(town);
  expect(isUuid(id)).toBe(true);
  const stranger = await signedInOfficer(other, { role: "city-admin" });
  for (const way of ["rotate", "delete", "turn-off", "test"])
    expect((await stranger.browser.post(`${path}/${id}/${way}`, {})).status).toBe(404);
  expect((await stranger.browser.get(`${path}/${id}`)).status).toBe(404);
  expect(await theOnlyEndpoint(town)).toMatchObject({ isOn: true, version: 1 });
});

test("a city has a bounded number of endpoints", async () => {
  const town = await startTestCity();
  const { browser } = await signedInOfficer(town, { role: "city-admin" });
  for (let count = 0; count < maxEndpoints; count += 1) await browser.post(`${path}/new`, form);
  const refused = await browser.post(`${path}/new`, form);
  expect([refused.status, (await refused.text()).includes(`up to ${maxEndpoints}`)]).toEqual([
    409,
    true,
  ]);
});
