import {
  civilDateAt,
  foldFacts,
  readClock,
  runClock,
  type Clock,
  type Fact,
  type RefusalCode,
} from "@tugon/clock";
import type { City, Service } from "#features/cities";
import type { StoredEvent } from "#platform/events";
import type { Case } from "../schema.ts";
import { calendarMark, calendarOf } from "./calendar.ts";
import { dutiesOf, type Duty } from "./duties.ts";
import { factsOf, type ToldClock } from "./facts.ts";

/** A duty and how its clock stands. */
export type DutyClock = { readonly duty: Duty; readonly clock: Clock };

/** What a new filing, or one that is taken up again, is told. */
export type Opening = {
  /** The earliest date of any law. */
  readonly due: Date;
  /** On the city's clocks, "YYYY-MM-DD". */
  readonly dueDay: string;
  readonly clocks: readonly ToldClock[];
};

function dueOf(clock: Clock): Date {
  if (clock.state === "waiting") throw new RangeError("a case starts its clocks");
  return clock.due;
}

function told(city: City, { rule, pack }: Duty, clock: Clock): ToldClock {
  return {
    rule: rule.code,
    pack: pack.code,
    version: pack.version,
    calendar: calendarMark(city),
    due: dueOf(clock).toISOString(),
  };
}

const isLaw = ({ duty }: DutyClock) => duty.rule.kind === "law";
const earliest = (clocks: readonly DutyClock[]) =>
  new Date(Math.min(...clocks.map(({ clock }) => dueOf(clock).getTime())));

/** The dates of a filing that begins to count at `startsAt`. */
export function openingOf(city: City, service: Service, startsAt: Date): Opening {
  const calendar = calendarOf(city);
  const facts: readonly Fact[] = [{ kind: "started", at: startsAt }];
  const clocks = dutiesOf(city, service).map((duty) => ({
    duty,
    clock: runClock({ rule: duty.rule, pack: duty.pack, calendar, facts }),
  }));
  const due = earliest(clocks.filter(isLaw));
  return {
    due,
    dueDay: civilDateAt(due, city.timeZone),
    clocks: clocks.map(({ duty, clock }) => told(city, duty, clock)),
  };
}

/** How every clock of a case stands at `now`, from its history. */
export function readClocks(
  city: City,
  subject: Pick<Case, "service" | "receivedAt">,
  events: readonly StoredEvent[],
  now: Date,
): readonly DutyClock[] {
  const service = city.services.find(({ code }) => code === subject.service);
  if (!service) return [];
  const calendar = calendarOf(city);
  return dutiesOf(city, service).map((duty) => {
    const facts = factsOf(events, subject.receivedAt, duty);
    const setting = { rule: duty.rule, pack: duty.pack, calendar };
    return { duty, clock: readClock(setting, foldFacts(setting, facts), now) };
  });
}

/** By when the law wants something next; undefined when every duty has been met. */
export function nextDue(clocks: readonly DutyClock[]): Date | undefined {
  const open = clocks.filter(
    (each) => isLaw(each) && each.clock.state !== "waiting" && !each.clock.stopped,
  );
  return open.length === 0 ? undefined : earliest(open);
}

/** What a resident is told when a date has lawfully moved. */
export function toldNow(city: City, clocks: readonly DutyClock[]): readonly ToldClock[] {
  return clocks.map(({ duty, clock }) => told(city, duty, clock));
}

/** Why the law does not allow a further fact on the main clock; undefined when it does. */
export function refusalOf(
  city: City,
  { duty }: DutyClock,
  subject: Pick<Case, "receivedAt">,
  events: readonly StoredEvent[],
  fact: Fact,
): RefusalCode | undefined {
  const setting = { rule: duty.rule, pack: duty.pack, calendar: calendarOf(city) };
  const before = foldFacts(setting, factsOf(events, subject.receivedAt, duty));
  return foldFacts(setting, [fact], before).refusals.slice(before.refusals.length)[0]?.code;
}
