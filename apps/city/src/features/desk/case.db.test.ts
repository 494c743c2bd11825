import sharp from "sharp";
import { expect, test } from "vitest";
import { photosOf } from "#features/reports";
import { readStream } from "#platform/events";
import { startTestCity, type TestCity } from "#testing/city";
import { caseNow, filed, sendForm, signedInOfficer, type SignedIn } from "#testing/desk";
import type { Case } from "#features/cases";

async function historyOf(town: TestCity, subject: Case) {
  const events = await readStream(town.platform.db, town.city.slug, subject.id);
  return events.map((event) => event.type);
}

async function open(me: SignedIn, subject: Case, query = ""): Promise<string> {
  return (await me.browser.get(`/desk/cases/${subject.reference}${query}`)).text();
}

/** Plain text of a page, as a reader sees it. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

async function photo(): Promise<File> {
  const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: "#888888" } });
  return new File([new Uint8Array(await picture.jpeg().toBuffer())], "after.jpg", {
    type: "image/jpeg",
  });
}

test.each([
  ["accept", {}, "accepted", "case.accepted"],
  ["plan", { forDay: "2026-11-20", words: "Our crew comes on Friday." }, "planned", "case.planned"],
  ["ask", { words: "Which post is it?" }, "received", "case.asked"],
  ["note", { words: "Ladder truck needed." }, "received", "case.noted"],
  ["answer", { words: "We ordered the lamp." }, "received", "case.answered"],
  ["finish", { words: "The lamp is replaced." }, "done", "case.done"],
  [
    "hand-over",
    { to: "Barangay hall", words: "They look after it." },
    "handed-over",
    "case.handed-over",
  ],
  ["decline", { reason: "no-problem-found", words: "It works." }, "declined", "case.declined"],
  ["close", { reason: "duplicate", words: "Reported before." }, "closed", "case.closed"],
  ["assign", { assignTo: "safety" }, "received", "case.assigned"],
] as const)(
  "%s goes through its form, leaves its event and comes back",
  async (kind, fields, state, event) => {
    const town = await startTestCity();
    const me = await signedInOfficer(town);
    const subject = await filed(town);
    expect(await open(me, subject)).toContain(`/desk/cases/${subject.reference}`);
    const sent = await sendForm(me, subject, { kind, seen: "1", ...fields });
    const back = kind === "assign" ? "/desk" : `/desk/cases/${subject.reference}?did=${kind}`;
    expect([sent.status, sent.headers.get("location")]).toEqual([303, back]);
    expect(await caseNow(town, subject)).toMatchObject({ state, version: 2 });
    expect(await historyOf(town, subject)).toEqual(["case.received", event]);
    if (kind === "assign") return;
    const text = textOf(await open(me, subject, `?did=${kind}`));
    for (const [name, value] of Object.entries(fields))
      if (name === "words" || name === "to") expect(text).toContain(value);
  },
);

test("the same form sent twice acts once and is no error", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const subject = await filed(town);
  // A phone number is masked in what is kept; the second sending is known all the same.
  const fields = { kind: "answer", seen: "1", words: "Call 0917 123 4567 for the visit." };
  const [first, second] = [
    await sendForm(me, subject, fields),
    await sendForm(me, subject, fields),
  ];
  expect([first.status, second.status]).toEqual([303, 303]);
  const away = { kind: "assign", seen: "2", assignTo: "safety" };
  const handed = [await sendForm(me, subject, away), await sendForm(me, subject, away)];
  expect(handed.map(({ status }) => status)).toEqual([303, 303]);
  expect(await historyOf(town, subject)).toEqual([
    "case.received",
    "case.answered",
    "case.assigned",
  ]);
  // Out of sight now: nothing else may be done to it.
  expect((await sendForm(me, subject, { kind: "note", seen: "3", words: "One more" })).status).toBe(
    403,
  );
});

test("whoever comes second sees what changed, keeps what was typed, and can send it again", async () => {
  const town = await startTestCity();
  const [first, second] = [
    await signedInOfficer(town),
    await signedInOfficer(town, { name: "Ben Cruz" }),
  ];
  const subject = await filed(town);
  await sendForm(first, subject, { kind: "answer", seen: "1", words: "We ordered the lamp." });
  const refused = await sendForm(second, subject, {
    kind: "answer",
    seen: "1",
    words: "Mine, typed slowly.",
  });
  const page = await refused.text();
  expect(refused.status).toBe(409);
  expect(textOf(page)).toContain("Somebody else changed this case meanwhile");
  expect(textOf(page)).toContain("We ordered the lamp.");
  expect(page).toContain("Mine, typed slowly.</textarea>");
  expect(page).toContain('name="seen" value="2"');
  const again = await sendForm(second, subject, {
    kind: "answer",
    seen: "2",
    words: "Mine, typed slowly.",
  });
  expect(again.status).toBe(303);
});

test("what is no longer possible is said, and the typed words are shown to be copied", async () => {
  const town = await startTestCity();
  const [first, second] = [await signedInOfficer(town), await signedInOfficer(town)];
  const subject = await filed(town);
  await sendForm(first, subject, { kind: "finish", seen: "1", words: "Replaced." });
  const refused = await sendForm(second, subject, {
    kind: "plan",
    seen: "1",
    forDay: "2026-11-20",
    words: "On Friday then.",
  });
  const text = textOf(await refused.text());
  expect(refused.status).toBe(409);
  expect(text).toContain("no longer possible");
  expect(text).toContain("On Friday then.");
});

test("an empty form comes back with each field named and what was typed", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const subject = await filed(town);
  const refused = await sendForm(me, subject, {
    kind: "decline",
    seen: "1",
    words: "It is private land.",
  });
  const page = await refused.text();
  expect(refused.status).toBe(422);
  expect(page).toContain('href="#field-reason"');
  expect(page).toContain("It is private land.</textarea>");
  expect((await sendForm(me, subject, { kind: "fly", seen: "1" })).status).toBe(422);
  expect(await historyOf(town, subject)).toEqual(["case.received"]);
});

test("evidence is asked for where the service says so; a photo sent with a refused form is kept", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const subject = await filed(town, { service: "pothole" });
  const without = await sendForm(me, subject, { kind: "finish", seen: "1", words: "Filled." });
  expect([without.status, await without.text()]).toEqual([
    422,
    expect.stringContaining("#field-photos"),
  ]);
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: "finish", seen: "1", words: "" }))
    form.set(name, value);
  form.set("photos", await photo());
  const cookie = [...me.browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const wordless = await town.post(`/desk/cases/${subject.reference}/act`, form, {
    headers: { cookie },
  });
  expect(wordless.status).toBe(422);
  const kept = /name="kept" value="([^"]+)"/.exec(await wordless.text())?.[1] ?? "";
  const sent = await sendForm(me, subject, { kind: "finish", seen: "1", words: "Filled.", kept });
  expect(sent.status).toBe(303);
  const picture = await me.browser.get(
    `/desk/cases/${subject.reference}/photos/${kept}?size=small`,
  );
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
  await town.drain();
  const row = await town.platform.db
    .selectFrom("photos")
    .select("caseId")
    .where("city", "=", town.city.slug)
    .where("id", "=", kept)
    .executeTakeFirst();
  expect(row?.caseId).toBe(subject.id);
});

test("a photo of another case is neither shown nor taken over by naming its id", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const [mine, other] = [await filed(town), await filed(town)];
  const form = new FormData();
  for (const [name, value] of Object.entries({ kind: "finish", seen: "1", words: "Done." }))
    form.set(name, value);
  form.set("photos", await photo());
  const cookie = [...me.browser.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  await town.post(`/desk/cases/${other.reference}/act`, form, { headers: { cookie } });
  await town.drain();
  const held = await photosOf(town.platform.db, town.city.slug, [other.id]);
  const [{ id } = { id: "" }] = held.get(other.id) ?? [];
  expect(id).not.toBe("");
  expect((await me.browser.get(`/desk/cases/${mine.reference}/photos/${id}`)).status).toBe(404);
  await sendForm(me, mine, { kind: "finish", seen: "1", words: "Done too.", kept: id });
  const [, event] = await readStream(town.platform.db, town.city.slug, mine.id);
  expect(event?.public).toEqual({ words: "Done too.", photos: [] });
});

test("an auditor reads everything and finds nothing to press", async () => {
  const town = await startTestCity();
  const auditor = await signedInOfficer(town, { role: "auditor", unit: "" });
  const subject = await filed(town);
  expect(await open(auditor, subject)).not.toContain("/act");
  expect((await sendForm(auditor, subject, { kind: "accept", seen: "1" })).status).toBe(403);
});

test("private words stay covered until an officer looks, and the look is written down", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town, { unit: "safety" });
  const subject = await filed(town, { service: "harassment", words: "A guard follows me home" });
  expect(await open(me, subject)).not.toContain("follows me");
  const look = await me.browser.post(`/desk/cases/${subject.reference}/look`, { what: "words" });
  expect(await look.text()).toContain("A guard follows me home");
  expect(look.headers.get("cache-control")).toBe("private, no-store");
  const seen = await town.platform.db
    .selectFrom("events")
    .select(["actor", "public", "private"])
    .where("city", "=", town.city.slug)
    .where("type", "=", "desk.words-seen")
    .execute();
  expect(seen).toEqual([
    {
      actor: { kind: "officer", id: me.officer.id },
      public: { caseId: subject.id },
      private: { purpose: "To work on the case" },
    },
  ]);
});

test("a contact is shown for a purpose only", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const contact = { name: "Maria Cruz", email: null, phone: "0917 555 0101" };
  const subject = await filed(town, { contact });
  const path = `/desk/cases/${subject.reference}/look`;
  const refused = await me.browser.post(path, { what: "contact", purpose: " " });
  expect([refused.status, await refused.text()]).toEqual([
    422,
    expect.not.stringContaining("Maria"),
  ]);
  const shown = await me.browser.post(path, {
    what: "contact",
    purpose: "Agree on a time for the visit",
  });
  expect(await shown.text()).toContain("Maria Cruz");
  expect((await me.browser.get(path)).headers.get("location")).toBe(
    `/desk/cases/${subject.reference}`,
  );
});

test("the wording can be checked before it goes out: advice, nothing sent, nothing lost", async () => {
  const town = await startTestCity();
  const me = await signedInOfficer(town);
  const subject = await filed(town);
  const words = "Please be informed that the lamp was rectified.";
  const checked = await sendForm(me, subject, { kind: "finish", seen: "1", words, check: "words" });
  const text = textOf(await checked.text());
  expect(checked.status).toBe(200);
  for (const said of [
    "says nothing: leave it out",
    "people say “repair",
    "Say when it was done",
    words,
  ])
    expect(text).toContain(said);
  expect(await caseNow(town, subject)).toMatchObject({ state: "received", version: 1 });
});
