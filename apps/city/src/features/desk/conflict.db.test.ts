import { expect, test } from "vitest";
import { readStream } from "#platform/events";
import { startTestCity } from "#testing/city";
import { caseNow, filed, sendForm, signedInOfficer } from "#testing/desk";

const reason = "The owner is my brother.";
const conflict = { kind: "conflict", words: reason };
const nobody = { name: null, email: null, phone: null };

test("a case leaves the officer who has a conflict, and is closed to them from then on", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const colleague = await signedInOfficer(town, { name: "Ben Cruz" });
  const head = await signedInOfficer(town, { role: "unit-head", name: "Ramon Dizon" });
  const subject = await filed(town, { contact: { ...nobody, email: "ana@example.ph" } });
  const path = `/desk/cases/${subject.reference}`;
  await sendForm(me, subject, { kind: "take", seen: "1" });
  const wordless = await sendForm(me, subject, { ...conflict, words: "", seen: "2" });
  expect(wordless.status).toBe(422);
  const aside = await sendForm(me, subject, { ...conflict, seen: "2" });
  expect([aside.status, aside.headers.get("location")]).toEqual([303, "/desk"]);
  expect(await caseNow(town, subject)).toMatchObject({
    officer: null,
    unit: "works",
    conflicts: [me.officer.id],
    version: 3,
  });

  for (const way of ["", "/panel"]) expect((await me.browser.get(path + way)).status).toBe(403);
  expect((await me.browser.post(`${path}/look`, { what: "words" })).status).toBe(403);
  const contact = { what: "contact", purpose: "Call back" };
  expect((await me.browser.post(`${path}/look`, contact)).status).toBe(403);
  expect((await sendForm(me, subject, { kind: "take", seen: "3" })).status).toBe(403);
  for (const view of ["mine", "unassigned", "unit", "all"])
    expect(await (await me.browser.get(`/desk?view=${view}`)).text()).not.toContain(
      subject.reference,
    );
  const queue = await (await me.browser.get("/desk?view=unit")).text();
  expect(queue).toContain('My unit<span class="count">0</span>');

  const toHim = { kind: "assign", seen: "3", assignTo: `works ${me.officer.id}` };
  const refused = await sendForm(head, subject, toHim);
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.stringContaining("This officer has a conflict of interest in this case."),
  ]);
  const read = async (by: typeof me) => (await by.browser.get(path)).text();
  expect(await read(head)).toContain(reason);
  const shown = await read(colleague);
  expect(shown).toContain("Stepped aside: conflict of interest");
  expect(shown).not.toContain(reason);
  const outside = await (await town.request(`/reports/${subject.reference}`)).text();
  expect(outside).not.toContain("onflict");
  expect((await sendForm(colleague, subject, { kind: "take", seen: "3" })).status).toBe(303);
  const events = await readStream(town.platform.db, town.city.slug, subject.id);
  expect(events.map(({ type }) => type)).toEqual([
    "case.received",
    "case.taken",
    "case.conflict-declared",
    "case.taken",
  ]);
  expect(events[2]).toMatchObject({ public: {}, private: { words: reason, holder: null } });
});

test("where nobody else is left in the unit, its head has the case", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const head = await signedInOfficer(town, { role: "unit-head" });
  const subject = await filed(town);
  await sendForm(me, subject, { ...conflict, seen: "1" });
  expect(await caseNow(town, subject)).toMatchObject({ officer: head.officer.id });
  await town.app.subscribers.drain(town.city.slug);
  const told = await town.platform.db.selectFrom("notices").select("template").execute();
  expect(told).toContainEqual({ template: "officer:case.conflict-declared" });
});

test("an answer of theirs that waits for signatures goes with them", async () => {
  const town = await startTestCity((city) => ({
    ...city,
    services: city.services.map((each) => ({ ...each, signatures: 1 })),
  }));
  const me = await signedInOfficer(town);
  await signedInOfficer(town);
  const subject = await filed(town);
  await sendForm(me, subject, { kind: "finish", seen: "1", words: "Replaced." });
  await sendForm(me, subject, { ...conflict, seen: "2" });
  expect(await caseNow(town, subject)).toMatchObject({ proposal: null, officer: null });
});

test("an officer neither takes nor answers a report of their own, nor is it given to them", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town, { email: "lina@fixture.example" });
  const colleague = await signedInOfficer(town);
  const contact = { ...nobody, email: "lina@fixture.example" };
  const subject = await filed(town, { contact });
  for (const action of [
    { kind: "take" },
    { kind: "accept" },
    { kind: "answer", words: "Done soon." },
    { kind: "finish", words: "Replaced." },
    { kind: "decline", reason: "not-possible", words: "No." },
  ]) {
    const refused = await sendForm(me, subject, { ...action, seen: "1" });
    expect([action.kind, refused.status]).toEqual([action.kind, 409]);
  }
  const page = await (await me.browser.get(`/desk/cases/${subject.reference}`)).text();
  expect(page).toContain("Nobody handles a report of their own.");
  expect(page).not.toContain('value="take"');
  const toHer = { kind: "assign", seen: "1", assignTo: `works ${me.officer.id}` };
  expect((await sendForm(colleague, subject, toHer)).status).toBe(409);
  expect(await caseNow(town, subject)).toMatchObject({ officer: null, version: 1 });
  expect(
    (await sendForm(me, subject, { kind: "assign", seen: "1", assignTo: "safety" })).status,
  ).toBe(303);
});
