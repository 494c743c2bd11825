import { expect, test } from "vitest";
import { uuidv7 } from "#platform/ids";
import { createAuthenticator, type Authenticator, type Ceremony } from "#testing/authenticator";
import { enterCode, openBrowser, signInOfficer, type Browser } from "#testing/browser";
import { startTestCity, type TestCity } from "#testing/city";
import { insertOfficer } from "./index.ts";
import { relyingPartyOf } from "./passkeys.ts";

function authenticatorFor(town: TestCity): Authenticator {
  const host = `${town.city.slug}.test`;
  return createAuthenticator({
    rpId: host,
    origin: `http://${host}`,
    counter: 1,
    isVerified: true,
  });
}

async function send(browser: Browser, path: string, body: object) {
  const response = await browser.get(path, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { "content-type": "application/json", accept: "application/json" },
  });
  return { status: response.status, body: await response.json() };
}

async function add(browser: Browser, key: Authenticator, changes?: Partial<Ceremony>) {
  const asked = await send(browser, "/account/passkeys/options", {});
  if (asked.status !== 200) return asked;
  const response = key.create(asked.body.options.challenge, changes);
  return send(browser, "/account/passkeys", { id: asked.body.id, response });
}

async function enter(browser: Browser, key: Authenticator, changes?: Partial<Ceremony>) {
  const asked = await send(browser, "/sign-in/passkey/options", {});
  const response = key.get(asked.body.options.challenge, changes);
  return send(browser, "/sign-in/passkey?next=/account", { id: asked.body.id, response });
}

async function residentWithPasskey() {
  const town = await startTestCity();
  const browser = openBrowser(town);
  await enterCode(town, browser, "maria@mail.example");
  const key = authenticatorFor(town);
  expect(await add(browser, key)).toEqual({ status: 200, body: { next: "/account?saved=1" } });
  return { town, browser, key };
}

const refused = {
  status: 422,
  body: expect.objectContaining({ code: "identity-passkey-refused" }),
};

test("a resident adds a passkey and signs in with nothing else", async () => {
  const { town, key } = await residentWithPasskey();
  const fresh = openBrowser(town);
  expect(await enter(fresh, key, { counter: 2 })).toEqual({
    status: 200,
    body: { next: "/account" },
  });
  expect(await (await fresh.get("/account")).text()).toContain("maria@mail.example");
});

test("an answer works once, and a counter that does not grow means a copied key", async () => {
  const { town, key } = await residentWithPasskey();
  const browser = openBrowser(town);
  const asked = await send(browser, "/sign-in/passkey/options", {});
  const answer = {
    id: asked.body.id,
    response: key.get(asked.body.options.challenge, { counter: 5 }),
  };
  expect((await send(browser, "/sign-in/passkey", answer)).status).toBe(200);
  expect(await send(openBrowser(town), "/sign-in/passkey", answer)).toEqual(refused);
  expect(await enter(openBrowser(town), key, { counter: 5 })).toEqual(refused);
  expect((await enter(openBrowser(town), key, { counter: 6 })).status).toBe(200);
});

test("another site's answer, an unverified holder and a late answer are refused", async () => {
  const { town, browser, key } = await residentWithPasskey();
  const visitor = openBrowser(town);
  expect(await enter(visitor, key, { counter: 2, origin: "https://evil.example" })).toEqual(
    refused,
  );
  expect(await enter(visitor, key, { counter: 2, rpId: "evil.example" })).toEqual(refused);
  expect(await enter(visitor, key, { counter: 2, isVerified: false })).toEqual(refused);
  expect(await enter(visitor, authenticatorFor(town), { counter: 2 })).toEqual(refused);
  expect(await add(browser, authenticatorFor(town), { isVerified: false })).toEqual(refused);
  const asked = await send(visitor, "/sign-in/passkey/options", {});
  town.clock.advance(5);
  const response = key.get(asked.body.options.challenge, { counter: 2 });
  expect(await send(visitor, "/sign-in/passkey", { id: asked.body.id, response })).toEqual(refused);
  expect((await visitor.get("/account")).status).toBe(303);
});

test("a removed passkey opens nothing, and only its owner removes it", async () => {
  const { town, browser, key } = await residentWithPasskey();
  const stranger = openBrowser(town);
  await enterCode(town, stranger, "stranger@mail.example");
  await stranger.post("/account/passkeys/remove", { id: key.id });
  expect((await enter(openBrowser(town), key, { counter: 2 })).status).toBe(200);
  await browser.post("/account/passkeys/remove", { id: key.id });
  expect(await enter(openBrowser(town), key, { counter: 3 })).toEqual(refused);
});

test("for an officer a passkey is both factors, and adding one needs a fresh second factor", async () => {
  const town = await startTestCity();
  const email = "lina@city.example";
  await insertOfficer(
    town.platform.db,
    {
      id: uuidv7(town.clock.now()),
      city: town.city.slug,
      name: "Lina Santos",
      designation: "Engineer II",
      email,
      role: "officer",
      unit: "works",
      services: [],
      locale: "en",
      isActive: true,
    },
    town.clock.now(),
  );
  const browser = openBrowser(town);
  await signInOfficer(town, browser, email);
  const key = authenticatorFor(town);
  expect((await add(browser, key)).status).toBe(200);
  town.clock.advance(11);
  const second = authenticatorFor(town);
  const stale = { status: 401, body: expect.objectContaining({ code: "identity-factor-too-old" }) };
  expect(await add(browser, second)).toEqual(stale);
  const fresh = openBrowser(town);
  expect((await enter(fresh, key, { counter: 2 })).status).toBe(200);
  expect(await (await fresh.get("/account")).text()).toContain("Engineer II");
  expect((await add(fresh, second)).status).toBe(200);
});

test("the passkey's address follows the public one's scheme and the city's own host", () => {
  expect(relyingPartyOf("https://tugon.example", "clark.example:8443")).toEqual({
    id: "clark.example",
    origin: "https://clark.example:8443",
  });
  expect(relyingPartyOf("https://tugon.example", "clark.example")).toEqual({
    id: "clark.example",
    origin: "https://clark.example",
  });
});
