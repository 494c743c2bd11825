import { expect, test } from "vitest";
import { readStream } from "#platform/events";
import { startTestCity } from "#testing/city";
import { caseNow, filed, sendForm, signedInOfficer } from "#testing/desk";

/** A city whose street lights need so many signatures. */
const cityWith = (signatures: number) =>
  startTestCity((city) => ({
    ...city,
    services: city.services.map((each) => ({ ...each, signatures })),
  }));

const finish = { kind: "finish", words: "The lamp is replaced." };

test("an answer that ends a case waits for as many signatures as its service asks for", async () => {
  const town = await cityWith(2);
  const officer = await signedInOfficer(town);
  const head = await signedInOfficer(town, { role: "unit-head", name: "Ramon Dizon" });
  const stranger = await signedInOfficer(town, { role: "unit-head", unit: "safety" });
  const admin = await signedInOfficer(town, { role: "city-admin" });
  const subject = await filed(town, {
    contact: { name: null, email: "ana@example.ph", phone: null },
  });

  await sendForm(officer, subject, { ...finish, seen: "1" });
  expect(await caseNow(town, subject)).toMatchObject({ state: "received", closedAt: null });
  // Not by its author, nor by the head of another unit.
  expect((await sendForm(officer, subject, { kind: "sign", seen: "2" })).status).toBe(409);
  expect((await sendForm(stranger, subject, { kind: "sign", seen: "2" })).status).toBe(403);
  const page = await (await head.browser.get(`/desk/cases/${subject.reference}`)).text();
  expect(page).toContain("The lamp is replaced.");
  await sendForm(head, subject, { kind: "sign", seen: "2" });
  expect(await caseNow(town, subject)).toMatchObject({ state: "received", version: 3 });
  // The same head counts once.
  expect((await sendForm(head, subject, { kind: "sign", seen: "3" })).status).toBe(409);
  await sendForm(admin, subject, { kind: "sign", seen: "3" });
  expect(await caseNow(town, subject)).toMatchObject({
    state: "done",
    proposal: null,
    endedBy: officer.officer.id,
  });

  const events = await readStream(town.platform.db, town.city.slug, subject.id);
  expect(events.map(({ type }) => type)).toEqual([
    "case.received",
    "case.proposed",
    "case.signed",
    "case.done",
  ]);
  await town.app.subscribers.drain(town.city.slug);
  const told = await town.platform.db
    .selectFrom("notices")
    .select("template")
    .where("city", "=", town.city.slug)
    .orderBy("template")
    .execute();
  expect(told.map(({ template }) => template)).toEqual([
    "case.done",
    "case.received",
    "officer:case.proposed",
  ]);
});

test("what is sent back tells nobody outside, and can be written again", async () => {
  const town = await cityWith(1);
  const officer = await signedInOfficer(town);
  const head = await signedInOfficer(town, { role: "unit-head" });
  const subject = await filed(town);
  await sendForm(officer, subject, { ...finish, seen: "1" });
  await sendForm(head, subject, { kind: "send-back", seen: "2", words: "Say when." });
  expect(await caseNow(town, subject)).toMatchObject({ state: "received", proposal: null });
  expect((await sendForm(head, subject, { kind: "sign", seen: "3" })).status).toBe(409);
  const page = await (await officer.browser.get(`/desk/cases/${subject.reference}`)).text();
  expect(page).toContain("Say when.");
  // A head's own word is a signature.
  await sendForm(head, subject, { ...finish, seen: "3" });
  expect(await caseNow(town, subject)).toMatchObject({ state: "done" });
});
