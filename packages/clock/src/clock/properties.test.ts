import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../civil-date.ts";
import type { CivilDate } from "../civil-date.ts";
import { datesIn } from "../explain/dates.ts";
import { explain } from "../explain/explain.ts";
import { countPeriod } from "../periods/count.ts";
import { unitsBetween } from "../periods/units-between.ts";
import { histories, instants, settings } from "../testing/histories.ts";
import { isWorkingDay, workingDayFrom } from "../working-days.ts";
import { workingMsBetween } from "../working-hours.ts";
import { civilDateAt, instantAt } from "../zone.ts";
import { readClock, runClock, type StartedClock } from "./clock.ts";
import type { Fact } from "./facts.ts";
import { foldFacts } from "./fold.ts";
import { noHistory, type Setting } from "./history.ts";

const anySetting = fc.constantFrom(...settings);
const names = { en: "pause", fil: "hinto", ko: "중단" };
const started = (setting: Setting, at: Date, facts: readonly Fact[] = []): StartedClock =>
  runClock({ ...setting, facts: [{ kind: "started", at }, ...facts] }) as StartedClock;

test("a later receipt never gives an earlier due date, in any rule", () => {
  fc.assert(
    fc.property(anySetting, instants, instants, (setting, one, other) => {
      const [first, second] = one < other ? [one, other] : [other, one];
      expect(started(setting, first).due <= started(setting, second).due).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("a due date is never before its start, and a duty of days ends on a working day", () => {
  fc.assert(
    fc.property(anySetting, instants, (setting, at) => {
      const { due } = started(setting, at);
      expect(due > at).toBe(true);
      if (setting.rule.period.unit.endsWith("hours")) return;
      const { calendar } = setting;
      expect(isWorkingDay(civilDateAt(due, calendar.timeZone), calendar)).toBe(true);
    }),
  );
});

test("a pause over n working days moves a period of days by exactly n", () => {
  const ofDays = settings.filter(({ rule }) => rule.period.unit.startsWith("working-days"));
  fc.assert(
    fc.property(
      fc.constantFrom(...ofDays),
      instants,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (setting, start, daysIn, n) => {
        const { rule, calendar } = setting;
        const grants = [{ count: rule.period.count }];
        const plain = countPeriod(rule.period.unit, { start, grants, pauses: [], calendar });
        const from = workingDayFrom(
          addDays(civilDateAt(start, calendar.timeZone), daysIn),
          calendar,
        );
        fc.pre(from <= plain.dueDay && counts(plain.steps, from));
        let last = from;
        for (let left = n - 1; left > 0; left -= 1)
          last = workingDayFrom(addDays(last, 1), calendar);
        const pause = {
          from: instantAt(from, calendar.opensAt, calendar.timeZone),
          to: instantAt(last, calendar.closesAt, calendar.timeZone),
          names,
        };
        const moved = countPeriod(rule.period.unit, { start, grants, pauses: [pause], calendar });
        expect(unitsBetween(rule.period.unit, plain.due, moved.due, calendar)).toBe(n);
      },
    ),
    { numRuns: 300 },
  );
});

function counts(steps: StartedClock["steps"], day: CivilDate): boolean {
  return steps.some(
    (step) => (step.kind === "counted" || step.kind === "first-day") && step.day === day,
  );
}

test("a pause moves a period of hours by exactly the hours it took", () => {
  const ofHours = settings.filter(({ rule }) => rule.period.unit.endsWith("hours"));
  fc.assert(
    fc.property(
      fc.constantFrom(...ofHours),
      instants,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 5000 }),
      (setting, start, share, minutes) => {
        const { rule, calendar } = setting;
        const grants = [{ count: rule.period.count }];
        const plain = countPeriod(rule.period.unit, { start, grants, pauses: [], calendar });
        const length = plain.due.getTime() - start.getTime();
        const from = new Date(start.getTime() + Math.floor(share * (length - 1)));
        const pause = { from, to: new Date(from.getTime() + minutes * 60_000), names };
        const moved = countPeriod(rule.period.unit, { start, grants, pauses: [pause], calendar });
        const between = (one: Date, other: Date) =>
          rule.period.unit === "working-hours"
            ? workingMsBetween(one, other, calendar)
            : other.getTime() - one.getTime();
        expect(between(plain.due, moved.due)).toBe(between(pause.from, pause.to));
      },
    ),
    { numRuns: 300 },
  );
});

test("an extension never gives more than its bound", () => {
  fc.assert(
    fc.property(histories, ({ setting, facts }) => {
      const { extensions } = foldFacts(setting, facts);
      expect(extensions.length).toBeLessThanOrEqual(setting.rule.extensions.length);
      for (const [index, { by, consent, reason }] of extensions.entries()) {
        const terms = setting.rule.extensions[index];
        const most = terms?.atMost === "the-period" ? setting.rule.period.count : terms?.atMost;
        expect(by).toBeLessThanOrEqual(most === "as-asked" ? Infinity : (most ?? 0));
        expect(by).toBeGreaterThan(0);
        expect(reason).not.toBe("");
        expect(terms?.needsConsent && !consent).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});

test("10,000 random histories give the same clock fact by fact, in batches and at once", () => {
  fc.assert(
    fc.property(histories, fc.nat(8), ({ setting, facts }, cut) => {
      const atOnce = runClock({ ...setting, facts });
      let kept = noHistory;
      // As a server keeps it between two requests.
      for (const fact of facts) kept = structuredClone(foldFacts(setting, [fact], kept));
      expect(readClock(setting, kept)).toEqual(atOnce);
      const half = foldFacts(setting, facts.slice(0, cut));
      expect(readClock(setting, foldFacts(setting, facts.slice(cut), half))).toEqual(atOnce);
    }),
    { numRuns: 10_000 },
  );
}, 180_000);

test("a count by listing all working days gives the same date as the clock", () => {
  const ofDays = settings.filter(({ rule }) => rule.period.unit.startsWith("working-days"));
  fc.assert(
    fc.property(histories, ({ setting, facts }) => {
      fc.pre(ofDays.includes(setting));
      // Told dates would stand against the count, and open pauses end with the last fact.
      const plain = facts.filter(({ kind }) => kind !== "told");
      const clock = runClock({ ...setting, facts: plain });
      if (clock.state === "waiting") return;
      expect(civilDateAt(clock.due, clock.timeZone)).toBe(listedDue(setting, plain, clock));
    }),
    { numRuns: 1000 },
  );
});

/** The due day from a list of days, written without the clock's own walk. */
function listedDue(setting: Setting, facts: readonly Fact[], clock: StartedClock): CivilDate {
  const { calendar, rule } = setting;
  const history = foldFacts(setting, facts);
  const zone = calendar.timeZone;
  const at = clock.stopped?.at ?? history.lastAt ?? clock.startedAt;
  const total = history.extensions.reduce((sum, { by }) => sum + by, rule.period.count);
  const received = clock.steps.find(({ kind }) => kind === "received" || kind === "first-day");
  if (received === undefined || !("day" in received)) throw new Error("no receipt");
  const paused = new Set<string>();
  for (const pause of history.pauses) {
    const used = history.pauses.filter(
      (each) => each.rule.reason === pause.rule.reason && each !== pause,
    );
    const bound = pause.rule.limit === undefined ? Infinity : boundOf(pause.rule.reason, used);
    const end = pause.to ?? at;
    let taken = 0;
    for (
      let day = civilDateAt(pause.from, zone);
      taken < bound && (taken === 0 || instantAt(day, "00:00", zone) < end);
      day = addDays(day, 1)
    ) {
      paused.add(day);
      taken += 1;
    }
  }
  let day = rule.period.unit === "working-days" ? addDays(received.day, 1) : received.day;
  for (let nth = 0; ; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar) || paused.has(day)) continue;
    nth += 1;
    if (nth === total) return day;
  }

  function boundOf(reason: string, others: typeof history.pauses): number {
    const prolonged = history.pauses.some(
      (each) => each.rule.reason === reason && each.isProlonged,
    );
    let left = 14 + (prolonged ? 7 : 0);
    for (const other of others) {
      if (other.to === undefined) continue;
      for (
        let each = civilDateAt(other.from, zone), first = true;
        first || instantAt(each, "00:00", zone) < other.to;
        each = addDays(each, 1), first = false
      )
        left -= 1;
    }
    return left;
  }
}

test("every clock explains itself to everybody and ends with the date that binds", () => {
  fc.assert(
    fc.property(histories, ({ setting, facts }) => {
      const clock = runClock({ ...setting, facts }) as StartedClock;
      for (const locale of ["en", "fil", "ko"] as const) {
        const due = datesIn(locale, clock.timeZone).moment(clock.due);
        for (const reader of ["officer", "resident"] as const) {
          const lines = explain(clock, locale, reader);
          expect(lines.at(-1)).toContain(due);
          expect(lines.join(" ")).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }),
    { numRuns: 500 },
  );
});
