import { expect, test } from "vitest";
import { actAsOfficer, actAsResident, type Case, type CaseAction } from "#features/cases";
import { createPerson } from "#features/identity";
import { statusPath } from "#features/reports";
import { startTestCity, type TestCity } from "#testing/city";
import { caseNow, filed, signedInOfficer, type SignedIn } from "#testing/desk";

const minutesPerDay = 24 * 60;

async function act(town: TestCity, { officer }: SignedIn, subject: Case, action: CaseAction) {
  const { version: seenVersion } = await caseNow(town, subject);
  return actAsOfficer(town.platform, officer, {
    city: town.city,
    id: subject.id,
    seenVersion,
    action,
  });
}

const finish = { kind: "finish", words: "The lamp is replaced.", photos: [] } as const;
const replacement = { kind: "decline", reason: "not-possible", words: "No line." } as const;

/** A case that an officer has ended, and its resident's page. */
async function endedCase(town: TestCity, action: CaseAction = finish) {
  const subject = await filed(town);
  const answerer = await signedInOfficer(town);
  await act(town, answerer, subject, action);
  const path = statusPath(town.platform.vault, town.city.slug, subject.id);
  return {
    subject,
    answerer,
    path,
    page: async () => (await town.request(path)).text(),
    rate: (score: string) => town.post(`${path}/rating`, { score }),
    fill: (fields: Record<string, string>) => town.post(`${path}/satisfaction`, fields),
  };
}

async function events(town: TestCity) {
  const rows = await town.platform.db
    .selectFrom("events")
    .select(["type", "public", "private"])
    .where("city", "=", town.city.slug)
    .where("type", "like", "satisfaction.%")
    .orderBy("id")
    .execute();
  return rows.map(({ type }) => type);
}

test("nobody is asked before the case has ended; then one tap answers", async () => {
  const town = await startTestCity();
  const open = await filed(town);
  const openPath = statusPath(town.platform.vault, town.city.slug, open.id);
  expect(await (await town.request(openPath)).text()).not.toContain("How was it?");
  expect((await town.post(`${openPath}/rating`, { score: "1" })).status).toBe(409);

  const { page, path, rate } = await endedCase(town);
  expect(await page()).toContain("How was it?");
  const sent = await rate("2");
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `${path}#rating`]);
  const after = await page();
  expect(after).toContain("You said: Good. Thank you.");
  expect(after).toContain("You can change it until November 30, 2026.");
  expect(after).toContain(`${path}/satisfaction`);
  expect(await events(town)).toEqual(["satisfaction.rated"]);
});

test("a link from a mail shows its answer and records nothing", async () => {
  const town = await startTestCity();
  const { path, page } = await endedCase(town);
  const followed = await (await town.request(`${path}?rating=4`)).text();
  expect(followed).toContain("In the message you chose “Bad”.");
  expect(followed).toContain("Send: Bad");
  expect(await page()).not.toContain("You said");
  expect(await events(town)).toEqual([]);
  expect(await (await town.request(`${path}?rating=9`)).text()).toContain("One tap is enough");
});

test("an answer is changed for fourteen days, then it counts; the same one twice is one", async () => {
  const town = await startTestCity();
  const { page, rate } = await endedCase(town);
  await rate("1");
  await rate("1");
  town.clock.advance(13 * minutesPerDay);
  expect((await rate("2")).status).toBe(303);
  town.clock.advance(minutesPerDay);
  expect((await rate("3")).status).toBe(409);
  const late = await page();
  expect(late).toContain("You said: Good.");
  expect(late).not.toContain("Change my answer");
  expect(await events(town)).toEqual(["satisfaction.rated", "satisfaction.rated"]);
});

test("each end of a case has an answer of its own", async () => {
  const town = await startTestCity();
  const { subject, answerer, page, rate } = await endedCase(town);
  await rate("5");
  const { version: seenVersion } = await caseNow(town, subject);
  await actAsResident(town.platform, null, {
    city: town.city,
    id: subject.id,
    seenVersion,
    action: { kind: "not-fixed", words: "Still dark.", photos: [] },
  });
  expect(await page()).not.toContain("How was it?");
  expect((await rate("1")).status).toBe(409);
  const second = await signedInOfficer(town);
  await act(town, second, subject, finish);
  expect(await page()).toContain("One tap is enough");
  await rate("1");
  expect(await page()).toContain("You said: Very good.");
  const rows = await town.platform.db
    .selectFrom("satisfactionClosings")
    .select(["round", "score", "answeredBy"])
    .where("city", "=", town.city.slug)
    .orderBy("round")
    .execute();
  expect(rows).toEqual([
    { round: 0, score: 5, answeredBy: answerer.officer.id },
    { round: 1, score: 1, answeredBy: second.officer.id },
  ]);
});

test("a refused form keeps what was typed, and a sent one what was not private", async () => {
  const town = await startTestCity();
  const { path, page, fill } = await endedCase(town);
  const typed = { sqd1: "4", age: "35-49", region: "03", suggestion: "Call me at 0917 123 4567." };
  const refused = await fill(typed);
  const html = await refused.text();
  expect(refused.status).toBe(422);
  expect(html).toContain('href="#field-sqd0"');
  expect(html).toMatch(/name="sqd1" value="4" checked/);
  expect(html).toMatch(/value="35-49"[^>]*checked|checked[^>]*value="35-49"/);
  expect(html).toContain("0917 123 4567");

  expect((await fill({ ...typed, sqd0: "5", cc1: "4", cc2: "1" })).status).toBe(303);
  const { form, suggestion } = await town.platform.db
    .selectFrom("satisfactionClosings")
    .select(["form", "suggestion"])
    .where("city", "=", town.city.slug)
    .executeTakeFirstOrThrow();
  expect(form).toEqual({ sqd0: "5", sqd1: "4", age: "35-49", region: "03", cc1: "4" });
  expect(suggestion).not.toContain("4567");
  expect(await events(town)).toEqual(["satisfaction.form-filled"]);
  expect(await page()).toContain("How was it?");
  expect(await (await town.request(`${path}/satisfaction`)).text()).toMatch(
    /name="sqd0" value="5" checked/,
  );
  town.clock.advance(14 * minutesPerDay);
  expect((await town.request(`${path}/satisfaction`)).status).toBe(303);
  expect((await fill({ sqd0: "1" })).status).toBe(409);
});

test("a city elsewhere asks the one question only", async () => {
  const town = await startTestCity((city) => ({ ...city, holidays: "korea" }));
  const { path, page, rate } = await endedCase(town);
  await rate("1");
  expect(await page()).not.toContain(`${path}/satisfaction`);
  expect((await town.request(`${path}/satisfaction`)).status).toBe(404);
});

test("a bad score is looked at again in three working days, by somebody else", async () => {
  const town = await startTestCity();
  const head = await signedInOfficer(town, { role: "unit-head", name: "Ramon Dizon" });
  const { subject, page, rate, fill, answerer } = await endedCase(town, replacement);
  await rate("5");
  await fill({ sqd0: "1", suggestion: "Nobody came." });
  expect(await page()).toContain("looked at once more by November 19, 2026");
  expect(await events(town)).toEqual([
    "satisfaction.rated",
    "satisfaction.second-look-opened",
    "satisfaction.form-filled",
  ]);

  expect((await answerer.browser.get("/desk/second-looks")).status).toBe(403);
  const list = await (await head.browser.get("/desk/second-looks")).text();
  expect(list).toContain(subject.reference);
  const look = /\/desk\/second-looks\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
  const shown = await (await head.browser.get(look)).text();
  expect(shown).toContain("Very bad");
  expect(shown).toContain("Nobody came.");
  expect(shown).toContain("the resident can open the case again on their own page");

  const refused = await head.browser.post(look, { note: "Visited." });
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain("Visited.</textarea>");
  const settled = { finding: "answered-anew", note: "Visited, and called." };
  expect((await head.browser.post(look, settled)).status).toBe(303);
  expect((await head.browser.post(look, settled)).status).toBe(409);
  expect(await page()).toContain("You were given a new answer.");
  const closed = await (await head.browser.get(look)).text();
  expect(closed).toContain("Ramon Dizon");
  expect((await events(town)).at(-1)).toBe("satisfaction.second-look-closed");
});

test("a head of unit who gave the answer leaves the second look to the administrator", async () => {
  const town = await startTestCity();
  const head = await signedInOfficer(town, { role: "unit-head" });
  const other = await signedInOfficer(town, { role: "unit-head", unit: "safety" });
  const admin = await signedInOfficer(town, { role: "city-admin" });
  const auditor = await signedInOfficer(town, { role: "auditor" });
  const subject = await filed(town);
  await act(town, head, subject, finish);
  const path = statusPath(town.platform.vault, town.city.slug, subject.id);
  await town.post(`${path}/rating`, { score: "4" });
  const list = await (await head.browser.get("/desk/second-looks")).text();
  const look = /\/desk\/second-looks\/[0-9a-f-]{36}/.exec(list)?.[0] ?? "";
  expect(await (await head.browser.get(look)).text()).toContain("You gave this answer yourself");
  const settled = { finding: "right-as-it-was", note: "It was right." };
  expect((await head.browser.post(look, settled)).status).toBe(403);
  expect((await other.browser.get(look)).status).toBe(403);
  expect((await auditor.browser.get(look)).status).toBe(200);
  expect((await auditor.browser.post(look, settled)).status).toBe(403);
  expect((await admin.browser.post(look, settled)).status).toBe(303);
});

test("erasing a person takes their words along and leaves what they ticked", async () => {
  const town = await startTestCity();
  const { db, vault, clock } = town.platform;
  const contact = { name: null, email: "ana@home.example", phone: null };
  const { subject, path, rate, fill } = await endedCase(town);
  const person = await createPerson(db, vault, {
    city: town.city.slug,
    contact,
    locale: "en",
    now: clock.now(),
  });
  await db
    .updateTable("cases")
    .set({ person })
    .where("city", "=", town.city.slug)
    .where("id", "=", subject.id)
    .execute();
  await rate("1");
  await fill({ sqd0: "5", suggestion: "My neighbour Ben helped." });
  expect((await town.post(`${path}/erase`, {})).status).toBe(303);
  const rows = await db
    .selectFrom("satisfactionClosings")
    .select(["score", "form", "suggestion"])
    .where("city", "=", town.city.slug)
    .execute();
  expect(rows).toEqual([{ score: 1, form: { sqd0: "5" }, suggestion: null }]);
});

test("words about a case without a person go with its private words", async () => {
  const town = await startTestCity();
  const { path, fill } = await endedCase(town);
  await fill({ sqd0: "5", suggestion: "Ben helped." });
  await town.post(`${path}/erase`, {});
  await town.drain();
  const row = await town.platform.db
    .selectFrom("satisfactionClosings")
    .select("suggestion")
    .where("city", "=", town.city.slug)
    .executeTakeFirst();
  expect(row).toEqual({ suggestion: null });
});
