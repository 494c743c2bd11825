import { expect, test } from "vitest";
import { calendarOf } from "../calendar-of.ts";
import { philippineHolidays } from "../holidays/philippines.ts";
import { krPetitions } from "../packs/korea-petitions/index.ts";
import { phRa11032 } from "../packs/ra11032.ts";
import { clark, inSeoul, manila, seoul } from "../testing/calendars.ts";
import { runClock, toldFact, type RunClock, type StartedClock } from "./clock.ts";
import type { Fact } from "./facts.ts";

const { complex } = phRa11032.rules;
const setting = { rule: complex, pack: phRa11032, calendar: clark };
const start: Fact = { kind: "started", at: manila("2026-07-06 09:00") };
const due = manila("2026-07-15 17:00");
const extended = (by: number, at: string): Fact => ({
  kind: "extended",
  at: manila(at),
  by,
  reason: "The surveyor is ill.",
});

function run(facts: readonly Fact[], change: Partial<RunClock> = {}): StartedClock {
  return runClock({ ...setting, facts: [start, ...facts], ...change }) as StartedClock;
}
const codes = (facts: readonly Fact[], change?: Partial<RunClock>) =>
  run(facts, change).refusals.map(({ code }) => code);

test("a clock waits until it is started, and refuses what comes before", () => {
  const facts: Fact[] = [{ kind: "resumed", at: manila("2026-07-06 09:00") }];
  expect(runClock({ ...setting, facts })).toMatchObject({
    state: "waiting",
    refusals: [{ fact: facts[0], code: "not-started" }],
  });
});

test("a clock runs to its last minute and is missed one minute later", () => {
  expect(run([], { now: due })).toMatchObject({
    state: "running",
    due,
    remaining: { unit: "working-days", count: 0 },
  });
  expect(run([], { now: manila("2026-07-15 17:01") })).toMatchObject({
    state: "missed",
    remaining: { unit: "working-days", count: -1 },
  });
  expect(run([], { now: manila("2026-07-13 09:00") }).remaining.count).toBe(2);
});

test("an answer meets the clock in time and misses it when late, and nothing moves it afterwards", () => {
  const answered = (at: string): Fact => ({ kind: "stopped", at: manila(at), how: "answered" });
  expect(run([answered("2026-07-15 17:00")])).toMatchObject({
    state: "met",
    stopped: { how: "answered" },
  });
  expect(run([answered("2026-07-16 08:00")])).toMatchObject({
    state: "missed",
    remaining: { count: -1 },
  });
  expect(codes([answered("2026-07-08 08:00"), extended(1, "2026-07-08 09:00")])).toEqual([
    "already-stopped",
  ]);
});

test("a duty to answer passes to another institution and stays with another unit", () => {
  const passed = (to: "unit" | "institution"): Fact => ({
    kind: "transferred",
    at: manila("2026-07-08 10:00"),
    to,
  });
  expect(run([passed("institution")])).toMatchObject({
    state: "met",
    stopped: { how: "handed-over" },
  });
  const kept = run([passed("unit")]);
  expect(kept).toMatchObject({ state: "running", due });
  expect(kept.steps.slice(-2)).toEqual([
    { kind: "transferred", at: manila("2026-07-08 10:00") },
    { kind: "due", due },
  ]);
});

test("what contradicts the facts before it is refused and changes nothing", () => {
  expect(
    codes([
      { kind: "started", at: manila("2026-07-06 10:00") },
      { kind: "resumed", at: manila("2026-07-06 10:00") },
      { kind: "pause-prolonged", at: manila("2026-07-06 10:00") },
      { kind: "paused", at: manila("2026-07-07 10:00"), reason: "force-majeure" },
      { kind: "paused", at: manila("2026-07-07 11:00"), reason: "force-majeure" },
      { kind: "pause-prolonged", at: manila("2026-07-07 11:00") },
      { kind: "resumed", at: manila("2026-07-06 23:00") },
      { kind: "stopped", at: manila("2026-07-08 10:00"), how: "registered" },
    ]),
  ).toEqual([
    "already-started",
    "not-paused",
    "not-paused",
    "already-paused",
    "pause-not-prolongable",
    "out-of-order",
    "wrong-ending",
  ]);
  const registration = { rule: krPetitions.rules.registration, pack: krPetitions, calendar: seoul };
  const passed: Fact = { kind: "transferred", at: manila("2026-07-06 10:00"), to: "unit" };
  expect(codes([passed], registration)).toEqual(["wrong-ending"]);
});

test("time that is over cannot be paused back", () => {
  const late: Fact = { kind: "paused", at: manila("2026-07-16 09:00"), reason: "force-majeure" };
  expect(codes([late])).toEqual(["too-late"]);
});

test("while it is paused a clock shows the date that an end of the pause now would give", () => {
  const paused: Fact = { kind: "paused", at: manila("2026-07-08 09:00"), reason: "force-majeure" };
  const on = (now: string) => run([paused], { now: manila(now) });
  expect(on("2026-07-08 10:00")).toMatchObject({
    state: "paused",
    due: manila("2026-07-16 17:00"),
    paused: { reason: "force-majeure", since: manila("2026-07-08 09:00") },
  });
  expect(on("2026-08-10 10:00")).toMatchObject({ state: "paused", remaining: { count: 6 } });
});

test("an extension names its length or its last day", () => {
  const to = (at: string): Fact => ({
    kind: "extended",
    at: manila("2026-07-10 09:00"),
    to: manila(at),
    reason: "The surveyor is ill.",
  });
  expect(run([to("2026-07-20 09:00")]).due).toEqual(manila("2026-07-20 17:00"));
  expect(run([extended(3, "2026-07-10 09:00")]).due).toEqual(manila("2026-07-20 17:00"));
  expect(codes([to("2026-07-27 09:00")])).toEqual(["extension-too-long"]);
  expect(codes([to("2026-07-15 09:00")])).toEqual(["extension-not-longer"]);
  const hours = { rule: krPetitions.rules.other, pack: krPetitions, calendar: seoul };
  const half: Fact = {
    kind: "extended",
    at: inSeoul("2026-07-06 11:00"),
    to: inSeoul("2026-07-06 15:30"),
    reason: "현장 확인이 더 필요합니다.",
  };
  // From 10:00 Korean time three working hours end at 14:00, lunch left out.
  expect(run([half], hours).due).toEqual(inSeoul("2026-07-06 15:30"));
});

const told = toldFact(manila("2026-07-06 09:01"), due, setting);
const newHoliday = calendarOf(
  philippineHolidays,
  [{ day: "2026-07-10", names: { en: "City day", fil: "Araw ng lungsod", ko: "시의 날" } }],
  { timeZone: "Asia/Manila", opensAt: "08:00", closesAt: "17:00" },
);

test("a told date stands when the calendar changes, and the difference is reported", () => {
  const clock = run([told], { calendar: newHoliday, now: manila("2026-07-16 09:00") });
  expect(clock).toMatchObject({
    state: "missed",
    due,
    moved: { from: due, to: manila("2026-07-16 17:00"), because: ["calendar"] },
  });
  expect(clock.steps.slice(-2)).toEqual([
    { kind: "held", told: due, counted: manila("2026-07-16 17:00") },
    { kind: "due", due },
  ]);
});

test("a told date stands when the law pack changes, and the difference is reported", () => {
  const pack = { ...phRa11032, version: "2027-01-01" };
  const rule = { ...complex, period: { unit: "working-days", count: 5 } } as const;
  expect(run([told], { pack, rule })).toMatchObject({
    due,
    moved: { from: due, to: manila("2026-07-13 17:00"), because: ["pack"] },
  });
});

test("a change that gives the same date is no move", () => {
  const pack = { ...phRa11032, version: "2027-01-01" };
  expect(run([told], { pack }).moved).toBeUndefined();
});

test("the move becomes the date once it has been told itself", () => {
  const again = toldFact(manila("2026-07-07 09:00"), manila("2026-07-16 17:00"), {
    ...setting,
    calendar: newHoliday,
  });
  const clock = run([told, again], { calendar: newHoliday });
  expect(clock).toMatchObject({ due: manila("2026-07-16 17:00"), told: again });
  expect(clock.moved).toBeUndefined();
});

test("an extension moves a told date at once and says so, with the calendar if that changed too", () => {
  const facts = [told, extended(2, "2026-07-10 09:00")];
  expect(run(facts)).toMatchObject({
    due: manila("2026-07-17 17:00"),
    moved: { from: due, to: manila("2026-07-17 17:00"), because: ["extended"] },
  });
  expect(run(facts, { calendar: newHoliday }).moved?.because).toEqual(["extended", "calendar"]);
});

test("a pause moves a told date when it ends", () => {
  const paused: Fact = { kind: "paused", at: manila("2026-07-08 09:00"), reason: "force-majeure" };
  expect(run([told, paused]).moved).toBeUndefined();
  const resumed: Fact = { kind: "resumed", at: manila("2026-07-09 09:00") };
  expect(run([told, paused, resumed]).moved).toEqual({
    from: due,
    to: manila("2026-07-17 17:00"),
    because: ["paused"],
  });
});

test("a date told during a pause moves with its end, by hand or by itself, and one told after stands", () => {
  const petition = { rule: krPetitions.rules.grievance, pack: krPetitions, calendar: seoul };
  const paused: Fact = {
    kind: "paused",
    at: inSeoul("2026-07-08 09:00"),
    reason: "on-site-inquiry",
  };
  const during = toldFact(inSeoul("2026-07-09 09:00"), inSeoul("2026-07-16 18:00"), petition);
  const ended = inSeoul("2026-07-28 18:00");
  const resumed: Fact = { kind: "resumed", at: inSeoul("2026-07-24 09:00") };
  const now = inSeoul("2026-07-24 10:00");
  const moved = { from: during.due, to: ended, because: ["paused"] };
  expect(run([paused, during], { ...petition, now })).toMatchObject({ due: ended, moved });
  expect(run([paused, during, resumed], petition)).toMatchObject({ due: ended, moved });
  const after = toldFact(inSeoul("2026-07-23 09:00"), inSeoul("2026-07-27 18:00"), petition);
  expect(run([paused, after, resumed], petition)).toMatchObject({
    due: after.due,
    moved: { to: ended, because: ["recount"] },
  });
});

test("a date told wrongly is found out", () => {
  const wrong = toldFact(manila("2026-07-06 09:01"), manila("2026-07-20 17:00"), setting);
  expect(run([wrong])).toMatchObject({
    due: manila("2026-07-20 17:00"),
    moved: { to: due, because: ["recount"] },
  });
});
