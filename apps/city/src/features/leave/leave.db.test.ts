import { expect, test } from "vitest";
import { startTestCity, type TestCity } from "#testing/city";
import { filed, sendForm, signedInOfficer, type SignedIn } from "#testing/desk";

const days = { fromDay: "2026-11-16", toDay: "2026-11-18" };

function arrange(by: SignedIn, of: SignedIn, fields: Readonly<Record<string, string>>) {
  return by.browser.post(`/desk/leave/${of.officer.id}`, fields);
}

async function pageOf({ browser }: SignedIn, path: string): Promise<string> {
  return (await browser.get(path)).text();
}

/** Who was sent a notice for officers, in order. */
async function toldIn(town: TestCity, people: readonly SignedIn[]): Promise<string[]> {
  await town.app.subscribers.drain(town.city.slug);
  const indexOf = (email: string) =>
    Buffer.from(town.platform.vault.blindIndex("notice", email)).toString("hex");
  const names = new Map(people.map(({ officer }) => [indexOf(officer.email), officer.name]));
  const notices = await town.platform.db
    .selectFrom("notices")
    .select("recipientIndex")
    .where("city", "=", town.city.slug)
    .where("template", "like", "officer:%")
    .orderBy("id")
    .execute();
  return notices.map(({ recipientIndex }) => {
    return names.get(Buffer.from(recipientIndex).toString("hex")) ?? "somebody else";
  });
}

test("while an officer is away, their cases are among those of whoever stands in", async () => {
  const town = await startTestCity();
  town.clock.set("2026-11-18T23:50:00+08:00");
  const me = await signedInOfficer(town, { name: "Lina Santos" });
  const colleague = await signedInOfficer(town, { name: "Ben Cruz" });
  const subject = await filed(town);
  await sendForm(me, subject, { kind: "take", seen: "1" });
  const mine = "/desk?view=mine";
  expect(await pageOf(colleague, mine)).not.toContain(subject.reference);

  const saved = await arrange(me, me, { ...days, standIn: colleague.officer.id });
  expect([saved.status, saved.headers.get("location")]).toEqual([303, "/desk/leave?saved=1"]);
  const queue = await pageOf(colleague, mine);
  expect(queue).toContain("You stand in for Lina Santos until November 18, 2026.");
  expect(queue).toContain(subject.reference);
  expect(queue).toContain('Mine<span class="count">1</span>');
  expect(await pageOf(colleague, `/desk/cases/${subject.reference}`)).toContain(
    "Lina Santos – on leave until November 18, 2026, Ben Cruz stands in",
  );
  expect((await sendForm(colleague, subject, { kind: "accept", seen: "2" })).status).toBe(303);

  town.clock.set("2026-11-19T00:00:00+08:00");
  expect(await pageOf(colleague, mine)).not.toContain(subject.reference);
  expect(await pageOf(me, mine)).toContain(subject.reference);
});

test("what an officer on leave would be told is told to whoever stands in, unless it is their own doing", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town, { name: "Lina Santos" });
  const colleague = await signedInOfficer(town, { name: "Ben Cruz" });
  const head = await signedInOfficer(town, { name: "Ramon Dizon", role: "unit-head" });
  const everybody = [me, colleague, head];
  await arrange(head, me, { ...days, standIn: colleague.officer.id });
  const toMe = { kind: "assign", seen: "1", assignTo: `works ${me.officer.id}` };
  const given = await filed(town);
  expect(await pageOf(head, `/desk/cases/${given.reference}?do=assign`)).toContain(
    "Lina Santos, Engineer II – on leave until November 18, 2026",
  );
  await sendForm(head, given, toMe);
  await sendForm(colleague, await filed(town), toMe);
  expect(await toldIn(town, everybody)).toEqual(["Ben Cruz"]);
});

test("a leave that is called off is over", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const colleague = await signedInOfficer(town);
  const subject = await filed(town);
  await sendForm(me, subject, { kind: "take", seen: "1" });
  await arrange(me, me, { ...days, standIn: colleague.officer.id });
  const called = await me.browser.post(`/desk/leave/${me.officer.id}/call-off`, {});
  expect(called.status).toBe(303);
  expect(await pageOf(colleague, "/desk?view=mine")).not.toContain(subject.reference);
  expect(await pageOf(me, "/desk/leave")).not.toContain("November 18");
});

test("a leave with a mistake is not kept, and what was typed stays", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  await signedInOfficer(town);
  const refused = await arrange(me, me, { ...days, standIn: "" });
  const page = await refused.text();
  expect(refused.status).toBe(422);
  expect(page).toContain("Choose who stands in.");
  expect(page).toContain('value="2026-11-18"');
  expect((await arrange(me, me, { fromDay: "soon", toDay: "", standIn: "" })).status).toBe(422);
  expect(await pageOf(me, "/desk/leave")).not.toContain("November 18");
});

test("nobody arranges the leave of a colleague", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const colleague = await signedInOfficer(town);
  const path = `/desk/leave/${colleague.officer.id}`;
  const fields = { ...days, standIn: me.officer.id };
  expect([
    (await me.browser.get(path)).status,
    (await arrange(me, colleague, fields)).status,
    (await me.browser.post(`${path}/call-off`, {})).status,
  ]).toEqual([403, 403, 403]);
});
