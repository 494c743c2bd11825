import { expect, test } from "vitest";
import { digest } from "#platform/secrets";
import { enterCode, latestCode, openBrowser } from "#testing/browser";
import { startTestCity, type TestCity } from "#testing/city";
import { forgetStale } from "./clean-up.ts";
import { createPerson, readPerson } from "./index.ts";
import { emailIndexOf } from "./people.ts";
import { peopleWithEmail } from "./repo/people.ts";
import { selectSession } from "./repo/sessions.ts";

const email = "maria@mail.example";

async function peopleBehind(town: TestCity, address = email) {
  const { db, vault } = town.platform;
  return peopleWithEmail(db, town.city.slug, emailIndexOf(vault, address));
}

function wrongFor(code: string): string {
  return code === "000000" ? "000001" : "000000";
}

test("a code signs a new resident in and makes their account, sealed", async () => {
  const town = await startTestCity();
  const browser = openBrowser(town);
  const asked = await browser.post("/sign-in", { email: " Maria@Mail.example ", next: "/account" });
  expect([asked.status, asked.headers.get("location")]).toEqual([
    303,
    "/sign-in/code?next=%2Faccount",
  ]);
  const sent = await latestCode(town);
  expect(sent).toEqual({ email, code: expect.stringMatching(/^\d{6}$/) });
  const page = await (await browser.get("/sign-in/code")).text();
  expect(page).toContain('autocomplete="one-time-code"');
  // Pasted as some mail programs give it.
  const typed = ` ${sent.code.slice(0, 3)} ${sent.code.slice(3)} `;
  const entered = await browser.post("/sign-in/code", { code: typed });
  expect([entered.status, entered.headers.get("location")]).toEqual([303, "/account"]);
  const account = await browser.get("/account");
  expect([account.status, account.headers.get("cache-control")]).toEqual([
    200,
    "private, no-store",
  ]);
  const [person = ""] = await peopleBehind(town);
  const known = await readPerson(town.platform.db, town.platform.vault, town.city.slug, person);
  expect(known?.contact).toEqual({ name: null, email, phone: null });
});

test("the session cookie is for this site and this browser only", async () => {
  const town = await startTestCity();
  const entered = await enterCode(town, openBrowser(town), email);
  const line = entered.headers.getSetCookie().find((each) => each.startsWith("tugon_session="));
  expect(line).toMatch(/HttpOnly/);
  expect(line).toMatch(/SameSite=Lax/);
  const token = /=([^;]+)/.exec(line ?? "")?.[1] ?? "";
  const { db } = town.platform;
  const now = town.clock.now();
  expect(await selectSession(db, town.city.slug, digest(token), now)).toBeDefined();
  expect(await selectSession(db, "another-city", digest(token), now)).toBeUndefined();
});

test("whoever gave the address with a report before is the same person", async () => {
  const town = await startTestCity();
  const contact = { name: "Maria Cruz", email: "MARIA@mail.example", phone: null };
  const known = await createPerson(town.platform.db, town.platform.vault, {
    city: town.city.slug,
    contact,
    locale: "fil",
    now: town.clock.now(),
  });
  const browser = openBrowser(town);
  await enterCode(town, browser, email);
  expect(await peopleBehind(town)).toEqual([known]);
  expect(await (await browser.get("/account")).text()).toContain("Maria Cruz");
});

test("the answer says nothing about who has an account", async () => {
  const town = await startTestCity();
  await enterCode(town, openBrowser(town), email);
  const texts = await Promise.all(
    [email, "stranger@mail.example"].map(async (address) => {
      const browser = openBrowser(town);
      const asked = await browser.post("/sign-in", { email: address });
      const page = await (await browser.get("/sign-in/code")).text();
      return [asked.status, page.replaceAll(address, "X")];
    }),
  );
  expect(texts[0]).toEqual(texts[1]);
});

test("a wrong code says how many tries are left, and the fifth one ends it", async () => {
  const town = await startTestCity();
  const browser = openBrowser(town);
  await browser.post("/sign-in", { email });
  const { code } = await latestCode(town);
  for (const left of [4, 3, 2, 1]) {
    const refused = await browser.post("/sign-in/code", { code: wrongFor(code), next: "/account" });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain(`Tries left: ${left}`);
    expect(page).toContain('value="/account"');
  }
  const spent = await browser.post("/sign-in/code", { code: wrongFor(code) });
  expect(await spent.text()).toContain("five wrong tries");
  const late = await browser.post("/sign-in/code", { code });
  expect([late.status, await peopleBehind(town)]).toEqual([422, []]);
});

test("a code has expired after ten minutes, and the page offers a new one", async () => {
  const town = await startTestCity();
  const browser = openBrowser(town);
  await browser.post("/sign-in", { email });
  const { code } = await latestCode(town);
  town.clock.advance(10);
  const refused = await browser.post("/sign-in/code", { code });
  const page = await refused.text();
  expect(refused.status).toBe(422);
  expect(page).toContain("This code has expired");
  expect(page).toContain(`value="${email}"`);
});

test("a code works once, even when it comes twice at the same time", async () => {
  const town = await startTestCity();
  const browser = openBrowser(town);
  await browser.post("/sign-in", { email });
  const { code } = await latestCode(town);
  const answers = await Promise.all([
    town.post("/sign-in/code", { code }, { headers: cookieOf(browser) }),
    town.post("/sign-in/code", { code }, { headers: cookieOf(browser) }),
  ]);
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([303, 422]);
  const again = await browser.post("/sign-in/code", { code });
  expect(await again.text()).toContain("was used already");
});

function cookieOf(browser: ReturnType<typeof openBrowser>) {
  return { cookie: [...browser.cookies].map((pair) => pair.join("=")).join("; ") };
}

test("a code is worth nothing in another browser", async () => {
  const town = await startTestCity();
  await openBrowser(town).post("/sign-in", { email });
  const { code } = await latestCode(town);
  const refused = await openBrowser(town).post("/sign-in/code", { code });
  expect([refused.status, await peopleBehind(town)]).toEqual([422, []]);
});

test("a mailbox gets at most five codes in a quarter of an hour", async () => {
  const town = await startTestCity();
  const ask = () => openBrowser(town).post("/sign-in", { email });
  for (let count = 0; count < 5; count += 1) expect((await ask()).status).toBe(303);
  const refused = await ask();
  const page = await refused.text();
  expect(refused.status).toBe(429);
  expect(page).toContain("We sent several codes already");
  expect(page).toContain(`value="${email}"`);
  expect((await openBrowser(town).post("/sign-in", { email: "b@mail.example" })).status).toBe(303);
  town.clock.advance(15);
  expect((await ask()).status).toBe(303);
});

test("one address cannot ask for codes without end", async () => {
  const town = await startTestCity();
  const statuses: number[] = [];
  for (let count = 0; count < 32; count += 1)
    statuses.push((await town.post("/sign-in", { email: `p${count}@mail.example` })).status);
  expect(statuses.filter((status) => status === 303)).toHaveLength(30);
  expect(statuses.at(-1)).toBe(429);
});

test("what is not an e-mail address comes back with its mistake named", async () => {
  const town = await startTestCity();
  const refused = await town.post("/sign-in", { email: "maria@mail" });
  const page = await refused.text();
  expect(refused.status).toBe(422);
  expect(page).toContain("Enter an email address");
  expect(page).toContain('value="maria@mail"');
});

test("a page that needs a sign-in leads there and back", async () => {
  const town = await startTestCity();
  const asked = await town.request("/account?from=mail");
  expect([asked.status, asked.headers.get("location")]).toEqual([
    303,
    "/sign-in?next=%2Faccount%3Ffrom%3Dmail",
  ]);
  const posted = await town.post("/account", { name: "Maria" });
  expect(posted.status).toBe(401);
});

test("signing out ends the session, everywhere when asked", async () => {
  const town = await startTestCity();
  const [phone, laptop] = [openBrowser(town), openBrowser(town)];
  for (const browser of [phone, laptop]) await enterCode(town, browser, email);
  const stolen = openBrowser(town);
  for (const [name, value] of phone.cookies) stolen.cookies.set(name, value);
  await phone.post("/sign-out", {});
  expect((await stolen.get("/account")).status).toBe(303);
  expect((await laptop.get("/account")).status).toBe(200);
  await enterCode(town, phone, email);
  await laptop.post("/sign-out/everywhere", {});
  expect((await phone.get("/account")).status).toBe(303);
});

test("a resident's session lasts thirty days after its last use", async () => {
  const town = await startTestCity();
  const browser = openBrowser(town);
  await enterCode(town, browser, email);
  const days = (count: number) => town.clock.advance(count * 24 * 60);
  days(29);
  expect((await browser.get("/account")).status).toBe(200);
  days(29);
  expect((await browser.get("/account")).status).toBe(200);
  days(31);
  expect((await browser.get("/account")).status).toBe(303);
});

test("stale codes are forgotten, in the events too", async () => {
  const town = await startTestCity();
  await openBrowser(town).post("/sign-in", { email });
  town.clock.advance(71);
  await forgetStale(town.platform, town.city.slug);
  const { db } = town.platform;
  const events = await db
    .selectFrom("events")
    .select(["type", "private"])
    .where("city", "=", town.city.slug)
    .execute();
  const attempts = await db
    .selectFrom("signInAttempts")
    .select("id")
    .where("city", "=", town.city.slug)
    .execute();
  expect(events).toEqual([{ type: "identity.code-requested", private: {} }]);
  expect(attempts).toEqual([]);
});

test("a resident changes details at once, and the e-mail only with the code sent there", async () => {
  const town = await startTestCity();
  const browser = openBrowser(town);
  await enterCode(town, browser, email);
  const bad = await browser.post("/account", { name: "Maria", phone: "call me", locale: "ko" });
  const page = await bad.text();
  expect([bad.status, page.includes('value="call me"')]).toEqual([422, true]);
  await browser.post("/account", { name: "Maria Cruz", phone: "0917 123 4567", locale: "ko" });
  await browser.post("/account/email", { email: "new@mail.example" });
  expect(await peopleBehind(town, "new@mail.example")).toEqual([]);
  const { code } = await latestCode(town);
  await browser.post("/account/email/code", { code });
  const [person = ""] = await peopleBehind(town, "new@mail.example");
  const known = await readPerson(town.platform.db, town.platform.vault, town.city.slug, person);
  expect(known).toEqual({
    id: person,
    contact: { name: "Maria Cruz", email: "new@mail.example", phone: "0917 123 4567" },
    locale: "ko",
  });
  expect(await peopleBehind(town)).toEqual([]);
});
