import type { City, Service } from "#features/cities";
import type { StoredEvent } from "#platform/events";
import { apply } from "../features/cases/actions.ts";
import { firstChase } from "../features/cases/chase.ts";
import {
  calendarOf,
  dutiesOf,
  nextDue,
  openingOf,
  readClocks,
} from "../features/cases/clock/index.ts";
import { clockRefusal } from "../features/cases/clock-refusal.ts";
import type { OwnAction } from "../features/cases/outcome.ts";
import { isClosed, isPossible } from "../features/cases/rules.ts";
import type { Case } from "../features/cases/schema.ts";
import { fixtureCity } from "./fixture-city.ts";

/** The life of a case as a server would have written it, made without one. */
export type CaseHistory = {
  readonly city: City;
  readonly subject: Case;
  readonly events: readonly StoredEvent[];
  /** When it is looked at. */
  readonly now: Date;
};

const hourMs = 3_600_000;
const first = Date.parse("2025-01-02T00:00:00Z");

/** A small generator with a seed: the same histories in every process and browser. */
function seeded(seed: number) {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

type Dice = ReturnType<typeof seeded>;

const closures = [2025, 2026, 2027].map((year) => ({
  day: `${year}-04-04`,
  names: { en: "City day", fil: "Araw ng lungsod", ko: "도시의 날" },
}));

/** A city under each law, with a service of each of its periods and one with a promise of its own. */
function cities(): readonly City[] {
  const plain = fixtureCity("fixture");
  const [open] = plain.services;
  if (!open) throw new RangeError("the fixture city has services");
  const like = (code: string, changes: Partial<Service>): Service => ({
    ...open,
    code,
    ...changes,
  });
  const manila: City = {
    ...plain,
    closures,
    institutions: plain.institutions.map((each) => ({ ...each, hotline: true })),
    services: [
      ...plain.services,
      like("promised", { promise: { unit: "working-hours", count: 8 } }),
    ],
  };
  const seoul: City = {
    ...plain,
    timeZone: "Asia/Seoul",
    holidays: "korea",
    opensAt: "09:00",
    closesAt: "18:00",
    breaks: [{ from: "12:00", to: "13:00" }],
    closures,
    services: (
      ["question-on-law", "question", "suggestion", "grievance", "grievance-at-supervisor"] as const
    ).map((petition) => like(petition, { petition })),
  };
  return [manila, seoul];
}

function openedAt(city: City, service: Service, at: Date, id: string) {
  const { due, dueDay, clocks } = openingOf(city, service, at);
  const subject: Case = {
    city: city.slug,
    id,
    reference: "FIX-26-7K3QDX",
    version: 1,
    state: "received",
    service: service.code,
    unit: service.unit,
    officer: null,
    channel: "web",
    isPublic: true,
    person: null,
    lon: null,
    lat: null,
    place: null,
    receivedAt: at,
    dueAt: due,
    pause: null,
    updatedAt: at,
    askedAt: null,
    plannedFor: null,
    closedAt: null,
    answeredAt: null,
    reopenings: 0,
    endedBy: null,
    proposal: null,
    passedFrom: null,
    mergedInto: null,
    help: null,
    conflicts: [],
    ...firstChase(due, calendarOf(city), at),
  };
  const told = {
    service: service.code,
    unit: service.unit,
    dueAt: due.toISOString(),
    dueDay,
    clocks,
  };
  return { subject, received: eventOf(subject, at, "case.received", told) };
}

function eventOf(subject: Case, at: Date, type: string, said: unknown): StoredEvent {
  const { city, id: stream, version: seq } = subject;
  const actor = { kind: "officer", id: "officer" } as const;
  return { city, stream, seq, id: 0, xact: "0", at, actor, type, public: said, private: null };
}

type Move = Exclude<OwnAction, { kind: "propose" }>;

function anyAction(city: City, service: Service, dice: Dice): Move {
  const words = "Said in a test.";
  const [{ rule }] = dutiesOf(city, service);
  const { pauses, period } = rule;
  const actions: readonly Move[] = [
    { kind: "extend", by: 1 + dice(period.count + 1), consent: dice(2) === 0, words },
    { kind: "pause", reason: pauses[dice(pauses.length)]?.reason ?? "unheard-of", words },
    { kind: "resume" },
    { kind: "resume" },
    { kind: "plan", forDay: "2026-12-01", words },
    { kind: "answer", words },
    { kind: "hand-over", to: "The province", words },
    { kind: "note", words, mentions: [] },
    { kind: "finish", words, photos: [] },
    { kind: "not-fixed", words, photos: [] },
  ];
  return actions[dice(actions.length)] ?? { kind: "resume" };
}

function oneHistory(city: City, index: number, dice: Dice): CaseHistory {
  const service = city.services[dice(city.services.length)];
  if (!service) throw new RangeError("a city has services");
  let now = new Date(first + dice(2 * 365 * 24 * 60) * 60_000);
  const id = `00000000-0000-7000-8000-${index.toString(16).padStart(12, "0")}`;
  const { subject: fresh, received } = openedAt(city, service, now, id);
  let subject = fresh;
  const events = [received];
  for (let step = 1 + dice(6); step > 0; step -= 1) {
    now = new Date(now.getTime() + dice(dice(3) === 0 ? 240 * hourMs : 9 * hourMs));
    const action = anyAction(city, service, dice);
    if (!isPossible(subject.state, action.kind)) continue;
    if (clockRefusal(city, subject, action, { history: events, now })) continue;
    const actor = { kind: "officer", id: "officer" } as const;
    const { next, event } = apply(subject, action, { city, actor, now, history: events });
    subject = next;
    events.push(eventOf(next, now, event.type, event.public));
  }
  return { city, subject, events, now };
}

/** Cases of cities under Philippine and Korean law, each with up to seven events over two years. */
export function* caseHistories(count: number, seed = 20_261_116): Generator<CaseHistory> {
  const dice = seeded(seed);
  const known = cities();
  for (let index = 0; index < count; index += 1) {
    const city = known[dice(known.length)];
    if (city) yield oneHistory(city, index, dice);
  }
}

export type ShownDates = {
  /** The date in the lists, while the law's time runs: null at its end and in a pause. */
  readonly listed: string | null;
  /** What the clocks say comes next. */
  readonly next: string | null;
  readonly clocks: readonly string[];
};

/** What people are shown of a case's dates, on the pages that list it and on its own. */
export function shownDates({ city, subject, events, now }: CaseHistory): ShownDates {
  const clocks = readClocks(city, subject, events, now);
  const rests = isClosed(subject.state) || subject.pause !== null;
  return {
    listed: rests ? null : subject.dueAt.toISOString(),
    next: rests ? null : (nextDue(clocks) ?? subject.dueAt).toISOString(),
    clocks: clocks.map(({ duty, clock }) =>
      clock.state === "waiting"
        ? duty.rule.code
        : `${duty.rule.code} ${clock.state} ${clock.due.toISOString()}`,
    ),
  };
}
