import type { Fact, Outcome } from "@tugon/clock";
import type { EventOf, StoredEvent } from "#platform/events";
import type { CaseEventType } from "../events.ts";
import type { Duty } from "./duties.ts";

type CaseEvent = EventOf<CaseEventType>;

/** A date as a resident was told it, and what it had been counted with. */
export type ToldClock = {
  /** Code of the rule within its pack. */
  readonly rule: string;
  readonly pack: string;
  readonly version: string;
  readonly calendar: string;
  readonly due: string;
};

const isOf =
  ({ rule, pack }: Duty) =>
  (told: ToldClock) =>
    told.rule === rule.code && told.pack === pack.code;

function toldIn(event: CaseEvent, duty: Duty): Fact[] {
  const clocks = "clocks" in event.public ? event.public.clocks : undefined;
  const told = clocks?.find(isOf(duty));
  if (!told) return [];
  const { pack, version, calendar } = told;
  return [{ kind: "told", at: event.at, due: new Date(told.due), pack, version, calendar }];
}

const ends: Partial<Readonly<Record<CaseEventType, Outcome>>> = {
  "case.done": "answered",
  "case.closed": "answered",
  "case.merged": "answered",
  "case.declined": "declined",
};

const firstWords: Partial<Readonly<Record<CaseEventType, Outcome>>> = {
  ...ends,
  "case.answered": "answered",
  "case.planned": "answered",
  "case.handed-over": "handed-over",
};

function happened(event: CaseEvent, { rule, metBy }: Duty): Fact[] {
  const { at } = event;
  const how = (metBy === "end" ? ends : firstWords)[event.type];
  if (how) return [{ kind: "stopped", at, how }];
  switch (event.type) {
    case "case.extended": {
      const { rule: code, by, words: reason, consent } = event.public;
      return code === rule.code ? [{ kind: "extended", at, by, reason, consent }] : [];
    }
    case "case.paused": {
      // A promise rests whenever its law does; a law that knows no such pause runs on.
      const { reason } = event.public;
      const knows = rule.pauses.some((pause) => pause.reason === reason);
      return knows ? [{ kind: "paused", at, reason }] : [];
    }
    case "case.resumed": {
      const knows = rule.pauses.some((pause) => pause.reason === event.public.reason);
      return knows ? [{ kind: "resumed", at }] : [];
    }
    default:
      return [];
  }
}

/**
 * What happened to one duty's clock, from the history of its case. A case that is taken up again gets
 * its clocks anew: only what came since counts.
 */
export function factsOf(events: readonly StoredEvent[], receivedAt: Date, duty: Duty): Fact[] {
  const history = events as readonly CaseEvent[];
  const again = history.findLastIndex(({ type }) => type === "case.reopened");
  const started = again < 0 ? receivedAt : (history[again]?.at ?? receivedAt);
  const since = history.slice(Math.max(0, again));
  return [
    { kind: "started", at: started },
    ...since.flatMap((event) => [...happened(event, duty), ...toldIn(event, duty)]),
  ];
}
