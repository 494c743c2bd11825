import { expect, test } from "vitest";
import { runClock, type Clock } from "./clock/clock.ts";
import type { Fact } from "./clock/facts.ts";
import { phEo6 } from "./packs/eo6.ts";
import type { Rule } from "./packs/law-pack.ts";
import { phRa11032 } from "./packs/ra11032.ts";
import { promiseRule, tightest } from "./promise.ts";
import { clark, manila } from "./testing/calendars.ts";

const law = phRa11032.rules.complex;
const promise = {
  code: "streetlight",
  names: { en: "Streetlight out", fil: "Patay na ilaw sa kalye", ko: "가로등 고장" },
  cite: { en: "Citizen's Charter, 4.2", fil: "Citizen’s Charter, 4.2", ko: "시민헌장 4.2" },
  period: { unit: "working-days", count: 2 },
} as const;

function read(rule: Rule, facts: readonly Fact[], now = "2026-07-06 10:00"): Clock {
  const all: Fact[] = [{ kind: "started", at: manila("2026-07-06 09:00") }, ...facts];
  return runClock({ rule, pack: phRa11032, calendar: clark, facts: all, now: manila(now) });
}

test("a promise shorter than the law is a clock of its own, which nobody can extend", () => {
  const rule = promiseRule(promise, law);
  expect(rule).toMatchObject({ kind: "promise", startsAt: "complete-filing", extensions: [] });
  if (rule === undefined) return;
  const extended: Fact = {
    kind: "extended",
    at: manila("2026-07-06 10:00"),
    by: 1,
    reason: "Rain.",
  };
  expect(read(rule, [extended])).toMatchObject({
    due: manila("2026-07-08 17:00"),
    refusals: [{ code: "extension-used-up" }],
  });
  const pause: Fact = {
    kind: "paused",
    at: manila("2026-07-07 08:00"),
    reason: "force-majeure",
  };
  const resumed: Fact = { kind: "resumed", at: manila("2026-07-07 17:00") };
  expect(read(rule, [pause, resumed])).toMatchObject({ due: manila("2026-07-09 17:00") });
});

test("what is no shorter than the law is no promise, in whatever unit it is made", () => {
  const given = (unit: Rule["period"]["unit"], count: number) =>
    promiseRule({ ...promise, period: { unit, count } }, law) !== undefined;
  expect([given("working-days", 6), given("working-days", 7)]).toEqual([true, false]);
  expect([given("working-hours", 55), given("working-hours", 56)]).toEqual([true, false]);
  expect([given("running-hours", 167), given("running-hours", 168)]).toEqual([true, false]);
  expect(() => given("working-days", 0)).toThrow("a promise needs time");
});

test("the tightest clock is the open one that is due first, however late it is", () => {
  const rule = promiseRule(promise, law);
  if (rule === undefined) throw new Error("shorter than the law");
  const complaint = read(phEo6.rules.complaint, [], "2026-07-10 09:00");
  const answered: Fact = { kind: "stopped", at: manila("2026-07-07 09:00"), how: "answered" };
  const paused: Fact = { kind: "paused", at: manila("2026-07-07 09:00"), reason: "force-majeure" };
  const open = read(law, [], "2026-07-10 09:00");
  const late = read(rule, [], "2026-07-10 09:00");
  expect(tightest([open, complaint, late])).toBe(late);
  expect(tightest([open, read(rule, [answered]), read(rule, [paused])])).toBe(open);
  expect(tightest([read(rule, [answered])])).toBeUndefined();
  expect(tightest([])).toBeUndefined();
});
