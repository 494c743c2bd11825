import { expect, test } from "vitest";
import { actAsResident, type Case } from "#features/cases";
import { findReport, followersOf, supportReport } from "#features/reports";
import { readStream } from "#platform/events";
import { startTestCity, type TestCity } from "#testing/city";
import { openBrowser } from "#testing/browser";
import { caseNow, filed, sendForm, signedInOfficer } from "#testing/desk";

const merge = (into: string) => ({ kind: "merge", seen: "1", into, words: "The same lamp." });

async function filedBy(town: TestCity, email: string): Promise<Case> {
  const contact = { name: "Maria Cruz", email, phone: null };
  return filed(town, { contact });
}

test("who filed, supports or follows a merged case stands behind the main one", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const [main, copy] = [
    await filedBy(town, "ana@example.ph"),
    await filedBy(town, "ben@example.ph"),
  ];
  await supportReport(town.platform, town.city, copy.id, { person: null, device: "phone-1" });
  await supportReport(town.platform, town.city, main.id, { person: null, device: "phone-1" });
  await supportReport(town.platform, town.city, copy.id, { person: null, device: "phone-2" });

  const sent = await sendForm(me, copy, merge(main.reference.toLowerCase()));
  expect(sent.headers.get("location")).toBe(`/desk/cases/${copy.reference}?did=merge`);
  const ended = await caseNow(town, copy);
  expect(ended).toMatchObject({ state: "closed", mergedInto: main.id, chaseAt: null });
  expect(await caseNow(town, main)).toMatchObject({ state: "received", version: 2 });
  const followers = await followersOf(town.platform.db, town.city.slug, main.id);
  expect(followers.map(({ person }) => person)).toEqual([ended.person]);
  // Two phones and whoever filed the copy; one phone stood behind both.
  const reported = await findReport(town.platform.db, town.city.slug, main.id);
  expect(reported?.report.supporters).toBe(3);
  const copied = await (await openBrowser(town).get(`/reports/${copy.reference}`)).text();
  expect(copied).toContain(`/reports/${main.reference}`);
  const history = await readStream(town.platform.db, town.city.slug, main.id);
  expect(history.at(-1)).toMatchObject({
    type: "case.joined",
    public: { caseId: copy.id, reference: copy.reference },
  });

  await town.app.subscribers.drain(town.city.slug);
  const told = await town.platform.db
    .selectFrom("notices")
    .select(["template", "person"])
    .where("city", "=", town.city.slug)
    .where("template", "=", "case.merged")
    .execute();
  expect(told).toEqual([{ template: "case.merged", person: ended.person }]);
});

test("a case is merged with an open, public case only, and the form says what to mend", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const subject = await filed(town);
  const secret = await filed(town, { service: "harassment" });
  const over = await filed(town);
  await sendForm(me, over, { kind: "close", seen: "1", reason: "withdrawn", words: "Taken back." });
  const tries = [
    ["FIX-26-000000", "There is no case with this number"],
    [subject.reference, "this very case"],
    [over.reference, "has ended"],
    ["", "Choose a near case"],
  ] as const;
  for (const [into, problem] of tries) {
    const refused = await sendForm(me, subject, merge(into));
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain(problem);
    expect(html).toContain("The same lamp.");
  }
  const admin = await signedInOfficer(town, { role: "city-admin" });
  const refused = await sendForm(admin, subject, merge(secret.reference));
  expect(await refused.text()).toContain("That case is private");
  expect(await caseNow(town, subject)).toMatchObject({ state: "received", version: 1 });
});

test("a resident who does not think it is the same gets their own case back", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const [main, copy] = [await filed(town), await filedBy(town, "cora@example.ph")];
  await sendForm(me, copy, merge(main.reference));
  const { person } = await caseNow(town, copy);
  const back = await actAsResident(town.platform, person, {
    city: town.city,
    id: copy.id,
    seenVersion: 2,
    action: { kind: "not-fixed", words: "Mine is another street.", photos: [] },
  });
  expect(back).toMatchObject({ state: "reopened", mergedInto: null, officer: null });
});

test("what was seen on a visit stays inside, that somebody came is public", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const subject = await filed(town);
  const words = "The owner keeps a dog at the gate.";
  const sent = await sendForm(me, subject, { kind: "visit", seen: "1", words });
  expect(sent.status).toBe(303);
  const inside = await (await me.browser.get(`/desk/cases/${subject.reference}`)).text();
  expect(inside).toContain(words);
  const outside = await (await openBrowser(town).get(`/reports/${subject.reference}`)).text();
  expect(outside).toContain("Somebody from the city was at the place");
  expect(outside).not.toContain("dog");
});

test("a colleague named in a note is told of it, without the note, and nobody else is", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const tess = await signedInOfficer(town, { name: "Tess Guevarra" });
  await signedInOfficer(town, { name: "Ana Reyes", unit: "safety" });
  const subject = await filedBy(town, "dina@example.ph");
  const words = "@Tess Guevarra, @Ana Reyes: the ladder is at the depot.";
  await sendForm(me, subject, { kind: "note", seen: "1", words });
  await town.app.subscribers.drain(town.city.slug);
  const told = await town.platform.db
    .selectFrom("notices")
    .select(["template", "recipientIndex"])
    .where("city", "=", town.city.slug)
    .where("template", "=", "officer:case.noted")
    .execute();
  expect(told).toHaveLength(1);
  const index = town.platform.vault.blindIndex("notice", tess.officer.email);
  expect(Buffer.from(told[0]?.recipientIndex ?? []).equals(Buffer.from(index))).toBe(true);
});

test("an institution sends back what is not theirs, with a reason, until they have acted on it", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const theirs = await signedInOfficer(town, { unit: "estate" });
  const subject = await filed(town);
  const pass = (seen: string) => ({ kind: "assign", seen, assignTo: "estate" });
  const back = { kind: "return", words: "The lamp stands on a city road." };

  expect((await sendForm(me, subject, { ...back, seen: "1" })).status).toBe(409);
  await sendForm(me, subject, pass("1"));
  expect(await caseNow(town, subject)).toMatchObject({ unit: "estate", passedFrom: "works" });
  await sendForm(theirs, subject, { ...back, seen: "2" });
  expect(await caseNow(town, subject)).toMatchObject({
    unit: "works",
    officer: null,
    passedFrom: null,
  });
  const outside = await openBrowser(town).get(`/reports/${subject.reference}`);
  expect(await outside.text()).toContain("The lamp stands on a city road.");

  await sendForm(me, subject, pass("3"));
  await sendForm(theirs, subject, { kind: "accept", seen: "4" });
  expect((await sendForm(theirs, subject, { ...back, seen: "5" })).status).toBe(409);
  expect(await caseNow(town, subject)).toMatchObject({ unit: "estate", state: "accepted" });
});

test("a report of two things becomes two cases, both of the day on which it came", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const subject = await filedBy(town, "eva@example.ph");
  town.clock.advance(180);
  const split = { kind: "split", seen: "1", service: "pothole", words: "And there is a hole." };
  expect((await sendForm(me, subject, split)).status).toBe(303);
  // Sent twice, split once.
  expect((await sendForm(me, subject, split)).status).toBe(303);
  const { version, person } = await caseNow(town, subject);
  expect(version).toBe(2);
  const [part] = await town.platform.db
    .selectFrom("cases")
    .select("id")
    .where("city", "=", town.city.slug)
    .where("id", "<>", subject.id)
    .execute();
  expect(await caseNow(town, { id: part?.id ?? "" })).toMatchObject({
    service: "pothole",
    state: "received",
    person,
    receivedAt: subject.receivedAt,
  });
  const refused = await sendForm(me, subject, { ...split, seen: "2", service: "", words: "" });
  expect(refused.status).toBe(422);
  const count = await town.platform.db
    .selectFrom("cases")
    .select("id")
    .where("city", "=", town.city.slug)
    .execute();
  expect(count).toHaveLength(2);
});
