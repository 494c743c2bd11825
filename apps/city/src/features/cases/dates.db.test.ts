import { expect, test } from "vitest";
import type { City } from "#features/cities";
import { insertOfficer, type Officer } from "#features/identity";
import { readStream } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { startTestCity, type TestCity } from "#testing/city";
import { chaseDue } from "./chaser.ts";
import { actAsOfficer, openCase, readClocks, type Case, type CaseAction } from "./index.ts";

type Opened = {
  readonly town: TestCity;
  readonly filed: Case;
  readonly act: (action: CaseAction) => Promise<Case>;
  readonly types: () => Promise<string[]>;
};

/** A case in a city as it is by default, or edited, with an officer who holds it. */
async function opened(service: string, edit?: (city: City) => City): Promise<Opened> {
  const town = await startTestCity(edit);
  const { platform, city, clock } = town;
  const filed = await openCase(
    platform.db,
    city,
    {
      service,
      channel: "web",
      isPublic: true,
      person: null,
      lon: null,
      lat: null,
      place: null,
      actor: { kind: "resident", id: null },
      receivedAt: clock.now(),
    },
    clock.now(),
  );
  const officer: Officer = {
    id: uuidv7(clock.now()),
    city: city.slug,
    name: "Lina Santos",
    designation: "Engineer II",
    email: "lina@fixture.example",
    role: "officer",
    unit: filed.unit,
    services: [],
    locale: "en",
    isActive: true,
  };
  await insertOfficer(platform.db, officer, clock.now());
  let version = filed.version;
  return {
    town,
    filed,
    act: async (action) => {
      const acting = { city, id: filed.id, seenVersion: version, action };
      const next = await actAsOfficer(platform, officer, acting);
      version = next.version;
      return next;
    },
    types: async () => (await readStream(platform.db, city.slug, filed.id)).map(({ type }) => type),
  };
}

const manila = (text: string) => new Date(`${text}+08:00`);
const seoul = (text: string) => new Date(`${text}+09:00`);
const extend = (by: number, consent = false): CaseAction => ({
  kind: "extend",
  by,
  consent,
  words: "The lamp comes from abroad.",
});

test("RA 11032 sec. 9(b): a simple filing of Monday morning is due on Thursday at closing", async () => {
  const { filed } = await opened("street-light");
  expect(filed.dueAt).toEqual(manila("2026-11-19T17:00:00"));
});

test("RA 11032 sec. 9(b): the time is extended once, by no more than itself, with a reason", async () => {
  const { act, types } = await opened("street-light");
  await expect(act(extend(4))).rejects.toMatchObject({
    code: "case-clock-refuses",
    params: { reason: "extension-too-long" },
  });
  const extended = await act(extend(3));
  expect(extended.dueAt).toEqual(manila("2026-11-24T17:00:00"));
  await expect(act(extend(1))).rejects.toMatchObject({
    params: { reason: "extension-used-up" },
  });
  expect(await types()).toEqual(["case.received", "case.extended"]);
});

test("RA 11032 sec. 9(b): a time that is over cannot be extended", async () => {
  const { town, act } = await opened("street-light");
  town.clock.set(manila("2026-11-20T09:00:00"));
  await expect(act(extend(1))).rejects.toMatchObject({ params: { reason: "too-late" } });
});

test("RA 6713 sec. 5(a): a highly technical filing gets a reply in 15 working days, its answer in 20", async () => {
  const { filed, act } = await opened("tree-cutting");
  expect(filed.dueAt).toEqual(manila("2026-12-09T17:00:00"));
  const replied = await act({ kind: "answer", words: "The forester comes next week." });
  expect(replied.dueAt).toEqual(manila("2026-12-16T17:00:00"));
});

test("EO 6: where an institution follows it, action is due after 72 hours by the clock", async () => {
  const { filed } = await opened("pothole", (city) => ({
    ...city,
    institutions: city.institutions.map((each) => ({ ...each, hotline: true })),
  }));
  expect(filed.dueAt).toEqual(manila("2026-11-19T10:00:00"));
});

const inSeoul = (city: City): City => ({
  ...city,
  holidays: "korea",
  timeZone: "Asia/Seoul",
  opensAt: "09:00",
  closesAt: "18:00",
  breaks: [{ from: "12:00", to: "13:00" }],
  services: city.services.map((service) => ({ ...service, petition: "grievance" })),
});

test("decree art. 21: a second extension takes the consent of the person who filed", async () => {
  const { filed, act } = await opened("street-light", inSeoul);
  expect(filed.dueAt).toEqual(seoul("2026-11-24T18:00:00"));
  await act(extend(7));
  await expect(act(extend(7))).rejects.toMatchObject({
    params: { reason: "extension-needs-consent" },
  });
  expect((await act(extend(7, true))).dueAt).toEqual(seoul("2026-12-14T18:00:00"));
});

test("decree art. 17: an on-site inquiry is not counted, and nothing is late meanwhile", async () => {
  const { town, act, types } = await opened("street-light", inSeoul);
  town.clock.set(seoul("2026-11-18T10:00:00"));
  const paused = await act({ kind: "pause", reason: "on-site-inquiry", words: "We dig." });
  expect([paused.pause, paused.chaseAt]).toEqual(["on-site-inquiry", null]);
  town.clock.set(seoul("2026-11-20T10:00:00"));
  const resumed = await act({ kind: "resume" });
  expect([resumed.pause, resumed.dueAt]).toEqual([null, seoul("2026-11-27T18:00:00")]);
  expect(await types()).toEqual(["case.received", "case.paused", "case.resumed"]);
});

test("waiting for a resident does not stop the clock of RA 11032", async () => {
  const { filed, act } = await opened("street-light");
  const asked = await act({ kind: "ask", words: "Which pole is it?" });
  expect([asked.dueAt, asked.pause]).toEqual([filed.dueAt, null]);
  await expect(
    act({ kind: "pause", reason: "resident", words: "No reply." }),
  ).rejects.toMatchObject({ params: { reason: "pause-unknown" } });
});

test("a promise shorter than the law is a second clock beside it", async () => {
  const promised = (city: City): City => ({
    ...city,
    services: city.services.map((service) => ({
      ...service,
      promise: { unit: "working-days" as const, count: 2 },
    })),
  });
  const { town, filed } = await opened("pothole", promised);
  const history = await readStream(town.platform.db, town.city.slug, filed.id);
  const clocks = readClocks(town.city, filed, history, town.clock.now());
  const dates = clocks.map(({ duty, clock }) => [
    duty.rule.kind,
    duty.pack.code,
    clock.state === "waiting" ? null : clock.due,
  ]);
  expect(dates).toEqual([
    ["law", "ph-ra11032", manila("2026-11-25T17:00:00")],
    ["law", "ph-ra6713", manila("2026-12-09T17:00:00")],
    ["promise", "ph-ra11032", manila("2026-11-18T17:00:00")],
  ]);
});

test("a closure that is added later moves no date that was told, and says that it would", async () => {
  const { town, filed } = await opened("street-light");
  const words = { en: "City day", fil: "Araw ng lungsod", ko: "시의 날" };
  const changed = { ...town.city, closures: [{ day: "2026-11-18", names: words }] };
  const history = await readStream(town.platform.db, town.city.slug, filed.id);
  const [main] = readClocks(changed, filed, history, town.clock.now());
  expect(main?.clock).toMatchObject({
    due: filed.dueAt,
    moved: { from: filed.dueAt, to: manila("2026-11-20T17:00:00"), because: ["calendar"] },
  });
});

test("a case that was answered is chased no more", async () => {
  const { town, act } = await opened("street-light");
  const done = await act({ kind: "finish", words: "The lamp is replaced.", photos: [] });
  expect([done.chaseAt, done.chaseStep]).toEqual([null, null]);
  town.clock.advance(30 * 24 * 60);
  await chaseDue(town.platform, town.city.slug);
  const events = await readStream(town.platform.db, town.city.slug, done.id);
  expect(events.map(({ type }) => type)).toEqual(["case.received", "case.done"]);
});
