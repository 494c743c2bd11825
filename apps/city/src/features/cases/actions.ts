import { maskPersonalData } from "@tugon/triage";
import type { Actor, EventTypes, StoredEvent } from "#platform/events";
import type { City } from "#features/cities";
import { firstChase, noChase, type Chase } from "./chase.ts";
import { calendarOf, nextDue, openingOf, readClocks, toldNow } from "./clock/index.ts";
import type { CaseEventType } from "./events.ts";
import { stateAfter } from "./rules.ts";
import type { Case, CaseAction } from "./schema.ts";

/** The event an action leaves behind, without its envelope. */
export type Outcome = {
  readonly next: Case;
  readonly event: { [T in CaseEventType]: { readonly type: T } & EventTypes[T] }[CaseEventType];
};

/** What the public reads never shows phone numbers and the like, whoever typed them. */
function publicWords(words: string): string {
  return maskPersonalData(words).masked;
}

const none = {} as const;

export type Context = {
  readonly city: City;
  readonly actor: Actor;
  readonly now: Date;
  /** The events of the case so far; needed by what moves a date. */
  readonly history: readonly StoredEvent[];
  /** What an assignment says of being taken back. */
  readonly undo?: Pick<EventTypes["case.assigned"]["public"], "undoUntil" | "undoes">;
};

/** Actions after which the law may want something else, or at another time. */
const movesDates: readonly CaseAction["kind"][] = [
  "extend",
  "pause",
  "resume",
  "plan",
  "answer",
  "hand-over",
];

export function needsHistory(action: CaseAction): boolean {
  return movesDates.includes(action.kind);
}

/**
 * What an action makes of a case: the next state and the event that says so. Pure; whether the
 * action is possible and permitted has been checked before.
 */
export function apply(subject: Case, action: CaseAction, context: Context): Outcome {
  const { actor, now } = context;
  const state = stateAfter(subject.state, action.kind);
  const moved: Case = { ...subject, version: subject.version + 1, state, updatedAt: now };
  const answered: Case = { ...moved, answeredAt: subject.answeredAt ?? now, askedAt: null };
  const ended: Case = { ...answered, ...noChase, pause: null, closedAt: now };
  switch (action.kind) {
    case "take":
      return { next: { ...moved, officer: actor.id }, event: taken(actor) };
    case "assign":
      return {
        next: { ...moved, unit: action.unit, officer: action.officer },
        event: {
          type: "case.assigned",
          public: {
            fromUnit: subject.unit,
            unit: action.unit,
            officer: action.officer,
            ...context.undo,
          },
        },
      };
    case "accept":
      return { next: moved, event: { type: "case.accepted", public: none } };
    case "plan":
      return withDates(context, subject, {
        next: { ...answered, plannedFor: action.forDay },
        event: {
          type: "case.planned",
          public: { forDay: action.forDay, words: publicWords(action.words) },
        },
      });
    case "ask":
      return {
        next: { ...moved, askedAt: now },
        event: { type: "case.asked", public: none, private: { words: action.words } },
      };
    case "reply":
      return {
        next: { ...moved, askedAt: null },
        event: {
          type: "case.replied",
          public: none,
          private: { words: action.words, photos: action.photos },
        },
      };
    case "note":
      return {
        next: moved,
        event: { type: "case.noted", public: none, private: { words: action.words } },
      };
    case "answer":
      return withDates(context, subject, {
        next: answered,
        event: { type: "case.answered", public: { words: publicWords(action.words) } },
      });
    case "finish":
      return {
        next: ended,
        event: {
          type: "case.done",
          public: { words: publicWords(action.words), photos: action.photos },
        },
      };
    case "hand-over":
      return withDates(context, subject, {
        next: answered,
        event: {
          type: "case.handed-over",
          public: { to: action.to, words: publicWords(action.words) },
        },
      });
    case "extend":
    case "pause":
    case "resume":
      return moveDate(context, subject, moved, action);
    case "decline":
      return {
        next: ended,
        event: {
          type: "case.declined",
          public: { reason: action.reason, words: publicWords(action.words) },
        },
      };
    case "close":
      return {
        next: ended,
        event: {
          type: "case.closed",
          public: { reason: action.reason, words: publicWords(action.words) },
        },
      };
    case "confirm":
      return { next: moved, event: { type: "case.confirmed", public: none } };
    case "not-fixed":
      return reopened(context, subject, moved, action);
  }
}

function taken(actor: Actor): Outcome["event"] {
  return { type: "case.taken", public: { officer: actor.id ?? "" } };
}

/** The history as it will stand with this event. */
function historyWith(
  { actor, now, history }: Context,
  next: Case,
  event: Outcome["event"],
): StoredEvent[] {
  const { city, id: stream, version: seq } = next;
  const envelope = { city, stream, seq, id: 0, xact: "0", at: now, actor, private: null };
  return [...history, { ...envelope, type: event.type, public: event.public }];
}

/** What the law wants next once this has happened, and when somebody is reminded of it. */
function datesAfter(context: Context, next: Case, event: Outcome["event"]) {
  const { city, now } = context;
  const clocks = readClocks(city, next, historyWith(context, next, event), now);
  const dueAt = nextDue(clocks) ?? next.dueAt;
  return { dueAt, clocks: toldNow(city, clocks), chase: firstChase(dueAt, calendarOf(city), now) };
}

function withDates(context: Context, before: Case, { next, event }: Outcome): Outcome {
  const { dueAt, chase } = datesAfter(context, next, event);
  // A date that stays keeps its reminders: who was told once is not told again.
  if (dueAt.getTime() === before.dueAt.getTime()) return { next, event };
  return { next: { ...next, dueAt, ...(next.pause === null ? chase : noChase) }, event };
}

type Moving = Extract<CaseAction, { kind: "extend" | "pause" | "resume" }>;

/** An extension, or time that the law does not count. Whether the law allows it has been checked. */
function moveDate(context: Context, subject: Case, moved: Case, action: Moving): Outcome {
  if (action.kind === "pause")
    return {
      next: { ...moved, ...noChase, pause: action.reason },
      event: {
        type: "case.paused",
        public: { reason: action.reason, words: publicWords(action.words) },
      },
    };
  const untold = { dueAt: subject.dueAt.toISOString(), clocks: [] };
  const event =
    action.kind === "extend"
      ? ({
          type: "case.extended",
          public: { ...extensionOf(context, subject, action), ...untold },
        } as const)
      : ({
          type: "case.resumed",
          public: { reason: subject.pause ?? "", ...untold },
        } as const);
  const next: Case = action.kind === "resume" ? { ...moved, pause: null } : moved;
  const { dueAt, clocks, chase } = datesAfter(context, next, event);
  const told = { dueAt: dueAt.toISOString(), clocks };
  return {
    next: { ...next, dueAt, ...chase },
    event:
      event.type === "case.extended"
        ? { ...event, public: { ...event.public, ...told } }
        : { ...event, public: { ...event.public, ...told } },
  };
}

function extensionOf(
  { city, history, now }: Context,
  subject: Case,
  { by, consent, words }: Extract<CaseAction, { kind: "extend" }>,
) {
  const [main] = readClocks(city, subject, history, now);
  return { rule: main?.duty.rule.code ?? "", by, consent, words: publicWords(words) };
}

/** A case that is taken up again gets the clocks of its service anew. */
function reopened(
  { city, now }: Context,
  subject: Case,
  moved: Case,
  action: Extract<CaseAction, { kind: "not-fixed" }>,
): Outcome {
  const service = city.services.find((candidate) => candidate.code === subject.service);
  const opening = service && openingOf(city, service, now);
  const dueAt = opening?.due ?? subject.dueAt;
  const chase: Chase = firstChase(dueAt, calendarOf(city), now);
  return {
    next: {
      ...moved,
      ...chase,
      dueAt,
      closedAt: null,
      plannedFor: null,
      reopenings: subject.reopenings + 1,
    },
    event: {
      type: "case.reopened",
      public: {
        words: publicWords(action.words),
        from: subject.state,
        dueAt: dueAt.toISOString(),
        clocks: opening?.clocks ?? [],
      },
      private: { words: action.words, photos: action.photos },
    },
  };
}
