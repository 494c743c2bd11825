import { expect, test } from "vitest";
import { runClock, type StartedClock } from "../clock/clock.ts";
import type { Fact } from "../clock/facts.ts";
import { clark, manila } from "../testing/calendars.ts";
import { phEo6 } from "./eo6.ts";
import type { LawPack, Rule } from "./law-pack.ts";
import { phRa10173 } from "./ra10173.ts";
import { phRa11032 } from "./ra11032.ts";
import { phRa6713 } from "./ra6713.ts";

const { rules } = phRa11032;
const monday = manila("2026-07-06 09:00");

function started(rule: Rule, facts: readonly Fact[] = [], now?: Date, pack: LawPack = phRa11032) {
  const clock = runClock({
    rule,
    pack,
    calendar: clark,
    facts: [{ kind: "started", at: monday }, ...facts],
    ...(now && { now }),
  });
  return clock as StartedClock;
}
const dueOf = (rule: Rule, pack?: LawPack) => started(rule, [], undefined, pack).due;
const extended = (by: number, at = "2026-07-08 10:00"): Fact => ({
  kind: "extended",
  at: manila(at),
  by,
  reason: "The laboratory has not answered.",
});

test("RA 11032 sec. 9(b)(1): a simple transaction has 3 working days from the complete filing", () => {
  expect(dueOf(rules.simple)).toEqual(manila("2026-07-09 17:00"));
  expect(rules.simple.startsAt).toBe("complete-filing");
});

test("RA 11032 sec. 9(b)(1): a complex transaction has 7 working days", () => {
  expect(dueOf(rules.complex)).toEqual(manila("2026-07-15 17:00"));
});

test("RA 11032 sec. 9(b)(1): a highly technical one has 20 working days", () => {
  expect(dueOf(rules["highly-technical"])).toEqual(manila("2026-08-03 17:00"));
});

test("RA 11032 sec. 9(b)(1): the local council has 45 working days, and at most 20 more", () => {
  // Ninoy Aquino Day and National Heroes Day fall in between.
  expect(dueOf(rules.sanggunian)).toEqual(manila("2026-09-09 17:00"));
  expect(started(rules.sanggunian, [extended(20)]).refusals).toEqual([]);
  expect(started(rules.sanggunian, [extended(21)]).refusals).toMatchObject([
    { code: "extension-too-long" },
  ]);
});

test("RA 11032 sec. 9(b)(1): the time is extended only once, for no more than the same number of days, with a written reason", () => {
  const once = started(rules.simple, [extended(3)]);
  expect(once).toMatchObject({ due: manila("2026-07-14 17:00"), refusals: [] });
  expect(once.nextExtension).toBeUndefined();
  expect(started(rules.simple, [extended(4)])).toMatchObject({
    due: manila("2026-07-09 17:00"),
    refusals: [{ code: "extension-too-long" }],
  });
  expect(started(rules.simple, [extended(1), extended(1)])).toMatchObject({
    due: manila("2026-07-10 17:00"),
    refusals: [{ code: "extension-used-up" }],
  });
  const unexplained: Fact = {
    kind: "extended",
    at: manila("2026-07-08 10:00"),
    by: 1,
    reason: " ",
  };
  expect(started(rules.simple, [unexplained]).refusals).toMatchObject([
    { code: "extension-needs-reason" },
  ]);
});

test("RA 11032 sec. 9(b)(1): an extension comes before the time is over", () => {
  expect(started(rules.simple, [extended(1, "2026-07-09 17:00")]).refusals).toEqual([]);
  expect(started(rules.simple, [extended(1, "2026-07-09 17:01")])).toMatchObject({
    state: "running",
    refusals: [{ code: "too-late" }],
  });
});

test("RA 11032 sec. 9(b)(1): the time rests while a disaster or a failed system holds the office, and for no other reason", () => {
  const held = (reason: string): Fact[] => [
    { kind: "paused", at: manila("2026-07-07 08:00"), reason },
    { kind: "resumed", at: manila("2026-07-08 17:00") },
  ];
  expect(started(rules.simple, held("force-majeure")).due).toEqual(manila("2026-07-13 17:00"));
  expect(started(rules.simple, held("waiting-for-resident"))).toMatchObject({
    due: manila("2026-07-09 17:00"),
    refusals: [{ code: "pause-unknown" }, { code: "not-paused" }],
  });
});

test("RA 11032 sec. 10: silence on an application for a licence is flagged, never acted upon", () => {
  const silent = (application?: "original" | "renewal", now = "2026-07-09 17:01") =>
    (
      runClock({
        rule: rules.simple,
        pack: phRa11032,
        calendar: clark,
        facts: [{ kind: "started", at: monday, ...(application && { application }) }],
        now: manila(now),
      }) as StartedClock
    ).silence;
  expect(silent("original")).toBe("deemed-approved");
  expect(silent("renewal")).toBe("deemed-extended");
  expect(silent()).toBeUndefined();
  expect(silent("original", "2026-07-09 17:00")).toBeUndefined();
});

test("RA 11032 sec. 10: an answer that came late leaves nothing to silence", () => {
  const clock = started(rules.simple, [
    { kind: "stopped", at: manila("2026-07-10 09:00"), how: "declined" },
  ]);
  expect([clock.state, clock.silence]).toEqual(["missed", undefined]);
});

test("EO 6 sec. 5: concrete action within 72 hours of receipt, by the clock, where an institution is bound", () => {
  expect(dueOf(phEo6.rules.complaint, phEo6)).toEqual(manila("2026-07-09 09:00"));
  expect(phEo6.applies).toBe("by-institution");
  const late = started(phEo6.rules.complaint, [], manila("2026-07-09 10:30"), phEo6);
  expect([late.state, late.remaining]).toEqual(["missed", { unit: "running-hours", count: -1.5 }]);
  expect(started(phEo6.rules.complaint, [extended(24)], undefined, phEo6).refusals).toMatchObject([
    { code: "extension-used-up" },
  ]);
});

test("RA 6713 sec. 5(a): a letter is answered within 15 working days of receipt", () => {
  expect(dueOf(phRa6713.rules.letter, phRa6713)).toEqual(manila("2026-07-27 17:00"));
  expect(phRa6713.rules.letter).toMatchObject({ pauses: [], extensions: [] });
});

test("RA 10173, rules sec. 38(a): a breach of personal data is notified within 72 hours of knowledge", () => {
  expect(dueOf(phRa10173.rules.breach, phRa10173)).toEqual(manila("2026-07-09 09:00"));
});
