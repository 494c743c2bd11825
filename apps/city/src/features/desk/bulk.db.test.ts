import { expect, test } from "vitest";
import type { Case } from "#features/cases";
import { readStream } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { startTestCity, type TestCity } from "#testing/city";
import { caseNow, filed, sendForm, signedInOfficer, type SignedIn } from "#testing/desk";

/** Sends the queue's own form for these cases, as a browser without scripts does. */
async function bulk(
  { browser }: SignedIn,
  action: string,
  marked: readonly { reference: string; version: number }[],
) {
  const form = new FormData();
  form.set("id", uuidv7(new Date()));
  form.set("action", action);
  form.set("back", "view=unit");
  for (const { reference, version } of marked) form.append("case", `${reference}.${version}`);
  const response = await browser.post("/desk/bulk", form);
  const location = response.headers.get("location") ?? "";
  const did = new URLSearchParams(location.split("?")[1]).get("did") ?? "";
  return { response, location, did, page: await (await browser.get(location)).text() };
}

async function undo({ browser }: SignedIn, did: string): Promise<string> {
  const response = await browser.post(`/desk/bulk/${did}/undo`, { back: "view=unit" });
  return (await browser.get(response.headers.get("location") ?? "")).text();
}

async function typesOf(town: TestCity, subject: Pick<Case, "id">): Promise<string[]> {
  const events = await readStream(town.platform.db, town.city.slug, subject.id);
  return events.map((event) => event.type);
}

test("what cannot be done is said case by case, and the rest is done", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const [plain, changed, ended] = [await filed(town), await filed(town), await filed(town)];
  await sendForm(me, changed, { kind: "note", seen: "1", words: "Ladder truck needed." });
  await sendForm(me, ended, { kind: "decline", seen: "1", reason: "not-possible", words: "No." });
  const elsewhere = await filed(town, { service: "harassment" });
  const { page, location, did } = await bulk(me, "take", [
    plain,
    changed,
    { ...ended, version: 2 },
    elsewhere,
  ]);
  expect(location).toBe(`/desk?view=unit&did=${did}`);
  expect(page).toContain("1 case is now yours.");
  expect(page).toContain("3 cases stay as they were:");
  expect(page).toContain(`${changed.reference}</a>: somebody else changed it meanwhile`);
  expect(page).toContain(`${ended.reference}</a>: not possible in its present state`);
  expect(page).toContain(`${elsewhere.reference}</a>: it is no longer in your list`);
  expect(await caseNow(town, plain)).toMatchObject({ officer: me.officer.id, version: 2 });
  expect(await caseNow(town, changed)).toMatchObject({ officer: null, version: 2 });
});

test("many cases handed to another unit come back whole", async () => {
  const town = await startTestCity();
  const head = await signedInOfficer(town, { role: "unit-head" });
  const [one, other] = [await filed(town), await filed(town)];
  const { did, page } = await bulk(head, "assign safety", [one, other]);
  expect(page).toContain("2 cases assigned.");
  // Out of the head's sight by now, and still theirs to take back.
  expect(await caseNow(town, one)).toMatchObject({ unit: "safety" });
  town.clock.advance(0.4);
  expect(await undo(head, did)).toContain("2 cases are as they were before. Nobody was told.");
  for (const subject of [one, other]) {
    expect(await caseNow(town, subject)).toMatchObject({
      unit: "works",
      officer: null,
      version: 3,
    });
    expect(await typesOf(town, subject)).toEqual([
      "case.received",
      "case.assigned",
      "case.assigned",
    ]);
  }
});

test("after half a minute nothing is taken back, and a case touched since stays as it is", async () => {
  const town = await startTestCity();
  const [me, colleague] = [await signedInOfficer(town), await signedInOfficer(town)];
  const [touched, late] = [await filed(town), await filed(town)];
  const first = await bulk(me, "take", [touched]);
  await sendForm(colleague, touched, { kind: "accept", seen: "2" });
  const page = await undo(me, first.did);
  expect(page).not.toContain("as they were before");
  expect(page).toContain(`${touched.reference}</a>: somebody else changed it meanwhile`);
  expect(await caseNow(town, touched)).toMatchObject({ officer: me.officer.id, state: "accepted" });

  const second = await bulk(me, "take", [late]);
  expect(second.page).toContain(`/desk/bulk/${second.did}/undo`);
  town.clock.advance(0.6);
  expect(await undo(me, second.did)).not.toContain("/undo");
  expect(await caseNow(town, late)).toMatchObject({ officer: me.officer.id, version: 2 });
});

test("undoing twice, or what a colleague did, changes nothing", async () => {
  const town = await startTestCity();
  const [me, colleague] = [await signedInOfficer(town), await signedInOfficer(town)];
  const subject = await filed(town);
  const { did } = await bulk(me, "take", [subject]);
  expect((await colleague.browser.post(`/desk/bulk/${did}/undo`, { back: "" })).status).toBe(404);
  await undo(me, did);
  await undo(me, did);
  expect(await caseNow(town, subject)).toMatchObject({ officer: null, version: 3 });
});

test("accepting tells the residents at once and offers no way back", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const subject = await filed(town);
  const { page, did } = await bulk(me, "accept", [subject]);
  expect(page).toContain("1 case accepted. The resident is told.");
  expect(page).not.toContain("/undo");
  await undo(me, did);
  expect(await caseNow(town, subject)).toMatchObject({ state: "accepted", version: 2 });
});

test("an auditor sees no ticks and changes nothing", async () => {
  const town = await startTestCity();
  const auditor = await signedInOfficer(town, { role: "auditor" });
  const subject = await filed(town);
  const page = await (await auditor.browser.get("/desk")).text();
  expect([page.includes(subject.reference), page.includes('name="case"')]).toEqual([true, false]);
  const form = { id: uuidv7(new Date()), action: "take", case: `${subject.reference}.1`, back: "" };
  expect((await auditor.browser.post("/desk/bulk", form)).status).toBe(403);
});
