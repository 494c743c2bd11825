import type { StoredEvent } from "#platform/events";
import { firstChase, noChase, type Chase } from "./chase.ts";
import { calendarOf, nextDue, openingOf, readClocks, toldNow } from "./clock/index.ts";
import { publicWords, type Context, type Outcome } from "./outcome.ts";
import type { Case, CaseAction } from "./schema.ts";

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

export function withDates(context: Context, before: Case, { next, event }: Outcome): Outcome {
  const { dueAt, chase } = datesAfter(context, next, event);
  // A date that stays keeps its reminders: who was told once is not told again.
  if (dueAt.getTime() === before.dueAt.getTime()) return { next, event };
  return { next: { ...next, dueAt, ...(next.pause === null ? chase : noChase) }, event };
}

type Moving = Extract<CaseAction, { kind: "extend" | "pause" | "resume" }>;

/** An extension, or time that the law does not count. Whether the law allows it has been checked. */
export function moveDate(context: Context, subject: Case, moved: Case, action: Moving): Outcome {
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

/**
 * A case that is taken up again gets the clocks of its service anew, and is nobody's: somebody else
 * than before has to take it.
 */
export function reopened(
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
      officer: null,
      mergedInto: null,
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
