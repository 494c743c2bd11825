import { expect, test } from "vitest";
import { readStream } from "#platform/events";
import { openBrowser } from "#testing/browser";
import { startTestCity } from "#testing/city";
import { caseNow, filed, sendForm, signedInOfficer } from "#testing/desk";
import { rankOf } from "./queue/rank.ts";

test("an officer marks a resident for help, which moves the case up, and takes the mark back", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const subject = await filed(town);
  const path = `/desk/cases/${subject.reference}`;
  expect((await sendForm(me, subject, { kind: "mark", seen: "1" })).status).toBe(422);
  await sendForm(me, subject, { kind: "mark", seen: "1", ground: "senior" });
  const marked = await caseNow(town, subject);
  expect(marked).toEqual({ ...subject, help: "senior", version: 2, updatedAt: town.clock.now() });
  const row = await town.platform.db
    .selectFrom("cases")
    .select("rank")
    .where("id", "=", subject.id)
    .executeTakeFirst();
  expect(row?.rank).toBe(rankOf({ ...marked, supporters: 0 }));
  expect(await (await me.browser.get(path)).text()).toContain("Help first: Senior citizen");
  await sendForm(me, subject, { kind: "mark", seen: "2", ground: "none" });
  expect(await caseNow(town, subject)).toMatchObject({ help: null, version: 3 });
  const page = await (await me.browser.get(path)).text();
  expect(page).not.toContain("Help first: Senior citizen");
  expect(page).toContain("No longer marked for help");
});

test("the queue shows who is helped first, not why, and can be narrowed to them", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const plain = await filed(town);
  const marked = await filed(town, { help: "disability" });
  const all = await (await me.browser.get("/desk?view=unit")).text();
  expect(all.indexOf(marked.reference)).toBeLessThan(all.indexOf(plain.reference));
  expect(all).toContain("Moved up: marked for help");
  expect(all).not.toContain("Person with a disability");
  const narrowed = await (await me.browser.get("/desk?view=unit&help=yes")).text();
  expect(narrowed).toContain(marked.reference);
  expect(narrowed).not.toContain(plain.reference);
});

test("nothing of the mark leaves the office", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const [plain, marked] = [await filed(town), await filed(town, { help: "pregnancy" })];
  await sendForm(me, marked, { kind: "mark", seen: "1", ground: "disability" });
  const outside = openBrowser(town);
  const read = async (path: string) => (await outside.get(path)).text();
  const report = await read(`/reports/${marked.reference}`);
  const inWords = /pregnan|disabilit|marked for help|help first/iu;
  expect(report).not.toMatch(inWords);
  for (const path of [
    `/open311/v2/requests/${marked.reference}.json`,
    "/open311/v2/requests.json?extensions=true",
    "/reports.csv",
    "/reports.geojson",
    "/reports.rss",
  ]) {
    const text = await read(path);
    // The files do list the case.
    expect([path, text.includes(marked.reference)]).toEqual([path, true]);
    expect([path, inWords.test(text), /"help"/u.test(text)]).toEqual([path, false, false]);
  }
  const events = await readStream(town.platform.db, town.city.slug, marked.id);
  expect(events.map((event) => [event.type, event.private])).toEqual([
    ["case.received", { help: "pregnancy" }],
    ["case.marked", { ground: "disability" }],
  ]);
  expect(JSON.stringify(events.map((event) => event.public))).not.toMatch(inWords);
  const [first] = await readStream(town.platform.db, town.city.slug, plain.id);
  expect(first?.private).toBeNull();
});

test("an auditor sees the mark and cannot change it", async () => {
  const town = await startTestCity();
  const auditor = await signedInOfficer(town, { role: "auditor", unit: "" });
  const subject = await filed(town, { help: "senior" });
  const page = await (await auditor.browser.get(`/desk/cases/${subject.reference}`)).text();
  expect(page).toContain("Help first: Senior citizen");
  const refused = await sendForm(auditor, subject, { kind: "mark", seen: "1", ground: "none" });
  expect(refused.status).toBe(403);
  expect(await caseNow(town, subject)).toMatchObject({ help: "senior", version: 1 });
});
