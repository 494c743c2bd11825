import fc from "fast-check";
import { expect, test } from "vitest";
import { helpGrounds } from "#features/cases";
import { rankOf, reasonsOf, type Ranked } from "./rank.ts";

const minutesPerDay = 24 * 60;

const ranked: fc.Arbitrary<Ranked> = fc.record({
  dueAt: fc.date({
    min: new Date("2020-01-01"),
    max: new Date("2040-01-01"),
    noInvalidDate: true,
  }),
  pause: fc.constantFrom(null, "waiting-for-papers"),
  reopenings: fc.integer({ min: 0, max: 3 }),
  supporters: fc.integer({ min: 0, max: 2000 }),
  help: fc.constantFrom(null, ...helpGrounds),
});

test("of two cases that are alike but for their date, the one due first comes first", () => {
  fc.assert(
    fc.property(ranked, fc.integer({ min: 1, max: 100_000 }), (one, minutes) => {
      const later = { ...one, dueAt: new Date(one.dueAt.getTime() + minutes * 60_000) };
      expect(rankOf(later) - rankOf(one)).toBe(minutes);
    }),
  );
});

test("a case that opened again and more supporters never move a case down", () => {
  fc.assert(
    fc.property(ranked, fc.nat(500), (one, more) => {
      expect(rankOf({ ...one, supporters: one.supporters + more })).toBeLessThanOrEqual(
        rankOf(one),
      );
      expect(rankOf({ ...one, reopenings: one.reopenings + 1 })).toBeLessThanOrEqual(rankOf(one));
    }),
  );
});

test("no crowd moves a case up by more than five days, and a case that opened again by five", () => {
  fc.assert(
    fc.property(ranked, (one) => {
      const plain = { ...one, supporters: 0, reopenings: 0 };
      const crowd = rankOf(plain) - rankOf({ ...plain, supporters: one.supporters });
      expect(crowd).toBeLessThanOrEqual(5 * minutesPerDay);
      expect(rankOf(plain) - rankOf({ ...plain, reopenings: 1 })).toBe(5 * minutesPerDay);
    }),
  );
});

test("whoever is marked for help stands three days further up, whatever the ground", () => {
  fc.assert(
    fc.property(ranked, fc.constantFrom(...helpGrounds), (one, help) => {
      expect(rankOf({ ...one, help: null }) - rankOf({ ...one, help })).toBe(3 * minutesPerDay);
    }),
  );
});

test("a case whose time does not run stands behind every case due within the year", () => {
  fc.assert(
    fc.property(ranked, ranked, fc.nat(351), (one, other, days) => {
      const paused = { ...one, pause: "waiting-for-papers" };
      const dueAt = new Date(one.dueAt.getTime() + days * minutesPerDay * 60_000);
      const running = { ...other, dueAt, pause: null };
      // What raises a case at most, thirteen days, is kept within the year.
      expect(rankOf(paused)).toBeGreaterThanOrEqual(rankOf(running));
    }),
  );
});

test("the reasons say all that applies, the heaviest first", () => {
  const moments = {
    now: new Date("2026-11-16T01:00:00Z"),
    soonUntil: new Date("2026-11-17T16:00:00Z"),
  };
  const one: Ranked = {
    dueAt: new Date("2026-11-13T09:00:00Z"),
    pause: null,
    reopenings: 1,
    supporters: 7,
    help: "senior",
  };
  expect(reasonsOf(one, moments)).toEqual(["late", "reopened", "help", "supported"]);
  const soon = {
    ...one,
    dueAt: new Date("2026-11-17T09:00:00Z"),
    reopenings: 0,
    supporters: 4,
    help: null,
  };
  expect(reasonsOf(soon, moments)).toEqual(["due-soon"]);
  expect(reasonsOf({ ...soon, pause: "waiting-for-papers" }, moments)).toEqual(["paused"]);
  expect(reasonsOf({ ...soon, dueAt: moments.soonUntil }, moments)).toEqual([]);
});
