import { maskPersonalData } from "@tugon/triage";
import type { Actor, EventTypes } from "#platform/events";
import type { City } from "#features/cities";
import { dueDateFor } from "./clock.ts";
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

/**
 * What an action makes of a case: the next state and the event that says so. Pure; whether the
 * action is possible and permitted has been checked before.
 */
export function apply(
  subject: Case,
  action: CaseAction,
  context: { readonly city: City; readonly actor: Actor; readonly now: Date },
): Outcome {
  const { city, actor, now } = context;
  const state = stateAfter(subject.state, action.kind);
  const moved: Case = { ...subject, version: subject.version + 1, state, updatedAt: now };
  const answered: Case = { ...moved, answeredAt: subject.answeredAt ?? now, askedAt: null };
  const ended: Case = { ...answered, closedAt: now };
  switch (action.kind) {
    case "take":
      return { next: { ...moved, officer: actor.id }, event: taken(actor) };
    case "assign":
      return {
        next: { ...moved, unit: action.unit, officer: action.officer },
        event: {
          type: "case.assigned",
          public: { fromUnit: subject.unit, unit: action.unit, officer: action.officer },
        },
      };
    case "accept":
      return { next: moved, event: { type: "case.accepted", public: none } };
    case "plan":
      return {
        next: { ...answered, plannedFor: action.forDay },
        event: {
          type: "case.planned",
          public: { forDay: action.forDay, words: publicWords(action.words) },
        },
      };
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
      return {
        next: answered,
        event: { type: "case.answered", public: { words: publicWords(action.words) } },
      };
    case "finish":
      return {
        next: ended,
        event: {
          type: "case.done",
          public: { words: publicWords(action.words), photos: action.photos },
        },
      };
    case "hand-over":
      return {
        next: answered,
        event: {
          type: "case.handed-over",
          public: { to: action.to, words: publicWords(action.words) },
        },
      };
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
      return reopened(subject, moved, action, city, now);
  }
}

function taken(actor: Actor): Outcome["event"] {
  return { type: "case.taken", public: { officer: actor.id ?? "" } };
}

/** A case that is taken up again gets the clock of its service anew. */
function reopened(
  subject: Case,
  moved: Case,
  action: Extract<CaseAction, { kind: "not-fixed" }>,
  city: City,
  now: Date,
): Outcome {
  const service = city.services.find((candidate) => candidate.code === subject.service);
  const { due } = dueDateFor(city, service?.lawClass ?? "complex", now);
  return {
    next: {
      ...moved,
      dueAt: due,
      closedAt: null,
      plannedFor: null,
      reopenings: subject.reopenings + 1,
    },
    event: {
      type: "case.reopened",
      public: {
        words: publicWords(action.words),
        from: subject.state,
        dueAt: due.toISOString(),
      },
      private: { words: action.words, photos: action.photos },
    },
  };
}
