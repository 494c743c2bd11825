import fc from "fast-check";
import { calendarOf } from "../calendar-of.ts";
import type { Setting } from "../clock/history.ts";
import type { Fact } from "../clock/facts.ts";
import { fingerprint } from "../fingerprint.ts";
import { lawPacks } from "../packs/index.ts";
import { philippineHolidays } from "../holidays/philippines.ts";
import { clark, seoul } from "./calendars.ts";

const MINUTE = 60_000;
const storm = { en: "Typhoon", fil: "Bagyo", ko: "태풍" };
const stormy = calendarOf(
  philippineHolidays,
  Array.from({ length: 24 }, (_, index) => ({
    day: `20${24 + Math.floor(index / 6)}-${String(7 + (index % 6)).padStart(2, "0")}-15`,
    names: storm,
    ...(index % 2 === 0 && { from: "12:00" }),
  })),
  { timeZone: "Asia/Manila", opensAt: "08:00", closesAt: "17:00" },
);

/** Each rule of each pack, on a calendar of its country. */
export const settings: readonly Setting[] = lawPacks
  .flatMap((pack) => Object.values(pack.rules).map((rule) => ({ pack, rule })))
  .flatMap(({ pack, rule }) =>
    (pack.jurisdiction === "KR" ? [seoul] : [clark, stormy]).map((calendar) => ({
      pack,
      rule,
      calendar,
    })),
  );

const fingerprints = new Map([clark, stormy, seoul].map((each) => [each, fingerprint(each)]));

export const instants: fc.Arbitrary<Date> = fc
  .integer({ min: 0, max: 4 * 365 * 24 * 60 })
  .map((minutes) => new Date(Date.parse("2024-01-02T00:00:00Z") + minutes * MINUTE));

const minutesLater = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 600 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 5 * 24 * 60 }) },
);

/** A fact as it might be sent in: mostly possible ones, some that the law refuses. */
function factAt(at: Date, { rule, pack, calendar }: Setting): fc.Arbitrary<Fact> {
  const known = rule.pauses.slice(0, 2).map(({ reason }) => reason);
  const later = minutesLater.map((minutes) => new Date(at.getTime() + minutes * MINUTE));
  const paused = fc.record({
    kind: fc.constant("paused" as const),
    at: fc.constant(at),
    reason: fc.constantFrom(...known, ...known, "unheard-of"),
  });
  const given = {
    kind: fc.constant("extended" as const),
    at: fc.constant(at),
    reason: fc.constantFrom("Rain.", "Rain.", "Rain.", ""),
    consent: fc.boolean(),
  };
  const by = fc.integer({ min: 1, max: rule.period.count + 1 });
  const told = fc.record({
    kind: fc.constant("told" as const),
    at: fc.constant(at),
    due: later,
    pack: fc.constant(pack.code),
    version: fc.constantFrom(pack.version, "2020-01-01"),
    calendar: fc.constantFrom(fingerprints.get(calendar) ?? "", "another"),
  });
  return fc.oneof(
    { weight: 5, arbitrary: paused },
    { weight: 4, arbitrary: fc.constant<Fact>({ kind: "resumed", at }) },
    { weight: 2, arbitrary: fc.constant<Fact>({ kind: "pause-prolonged", at }) },
    { weight: 3, arbitrary: fc.record({ ...given, by }) },
    { weight: 2, arbitrary: fc.record({ ...given, to: later }) },
    { weight: 1, arbitrary: told },
    { weight: 1, arbitrary: fc.constant<Fact>({ kind: "transferred", at, to: "unit" }) },
    { weight: 1, arbitrary: fc.constant<Fact>({ kind: "stopped", at, how: "answered" }) },
  );
}

export interface RandomHistory {
  readonly setting: Setting;
  readonly facts: readonly Fact[];
}

/** A case's life: started, then up to eight facts in order of time. */
export const histories: fc.Arbitrary<RandomHistory> = fc
  .tuple(fc.constantFrom(...settings), instants, fc.array(minutesLater, { maxLength: 8 }))
  .chain(([setting, startedAt, gaps]) => {
    let at = startedAt.getTime();
    const later = gaps.map((minutes) => {
      at += minutes * MINUTE;
      return factAt(new Date(at), setting);
    });
    return fc.tuple(...later).map((facts): RandomHistory => ({
      setting,
      facts: [{ kind: "started", at: startedAt }, ...facts],
    }));
  });
