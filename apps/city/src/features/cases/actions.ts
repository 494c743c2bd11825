import { institutionOf, type City } from "#features/cities";
import type { Actor } from "#platform/events";
import { noChase } from "./chase.ts";
import { moveDate, reopened, withDates } from "./moving-dates.ts";
import { publicWords, type Context, type Outcome, type OwnAction } from "./outcome.ts";
import { leavesOpen, stateAfter } from "./rules.ts";
import type { Case, Proposal } from "./schema.ts";
import { signaturesOf } from "./signing.ts";

const none = {} as const;

/** Actions after which the law may want something else, or at another time. */
const movesDates: readonly OwnAction["kind"][] = [
  "extend",
  "pause",
  "resume",
  "plan",
  "answer",
  "hand-over",
];

export function needsHistory(action: OwnAction): boolean {
  return movesDates.includes(action.kind);
}

/**
 * What an action makes of a case: the next state and the event that says so. Pure; whether the
 * action is possible and permitted has been checked before.
 */
export function apply(subject: Case, action: OwnAction, context: Context): Outcome {
  const { actor, now } = context;
  if (action.kind === "propose") return proposed(subject, action.proposal, now);
  if (action.kind === "sign") return signed(subject, context);
  const state = stateAfter(subject.state, action.kind);
  const passedFrom = leavesOpen(action.kind) ? subject.passedFrom : null;
  const version = subject.version + 1;
  const moved: Case = { ...subject, version, state, passedFrom, updatedAt: now };
  const answered: Case = { ...moved, answeredAt: subject.answeredAt ?? now, askedAt: null };
  const ended: Case = { ...answered, ...endOf(context) };
  switch (action.kind) {
    case "take":
      return { next: { ...moved, officer: actor.id }, event: taken(actor) };
    case "assign":
      return {
        next: {
          ...moved,
          unit: action.unit,
          officer: action.officer,
          passedFrom: passedFromAfter(context.city, subject, action.unit),
        },
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
    case "return":
      return {
        next: { ...moved, unit: subject.passedFrom ?? subject.unit, officer: null },
        event: {
          type: "case.returned",
          public: {
            fromUnit: subject.unit,
            unit: subject.passedFrom ?? subject.unit,
            words: publicWords(action.words),
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
        event: {
          type: "case.noted",
          public: none,
          private: { words: action.words, mentions: action.mentions },
        },
      };
    case "visit":
      return {
        next: moved,
        event: {
          type: "case.visited",
          public: none,
          private: { words: action.words, photos: action.photos },
        },
      };
    case "conflict":
      return steppedAside(moved, action, actor);
    case "mark":
      return {
        next: { ...moved, help: action.ground },
        event: { type: "case.marked", public: none, private: { ground: action.ground } },
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
    case "send-back":
      return {
        next: { ...moved, proposal: null },
        event: { type: "case.sent-back", public: none, private: { words: action.words } },
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
      return reopened(context, subject, moved, action);
  }
}

/** What ends with a case: its clock, its reminders, and the right of this officer to judge it again. */
export function endOf({ actor, now }: Pick<Context, "actor" | "now">) {
  const endedBy = actor.kind === "officer" ? actor.id : null;
  return { ...noChase, pause: null, proposal: null, closedAt: now, endedBy };
}

/** An end that waits: nothing changes for the resident, and no clock stops. */
function proposed(subject: Case, proposal: Proposal, now: Date): Outcome {
  const { kind, words } = proposal.action;
  return {
    next: { ...subject, version: subject.version + 1, proposal, updatedAt: now },
    event: { type: "case.proposed", public: none, private: { kind, words } },
  };
}

/** One signature more; with the last one, what was proposed happens, as its author's answer. */
function signed(subject: Case, context: Context): Outcome {
  const { actor, city, now } = context;
  const { proposal } = subject;
  if (!proposal) throw new RangeError("nothing waits for a signature");
  const signatures = [...proposal.signed, actor.id ?? ""];
  if (signatures.length < signaturesOf(city, subject.service))
    return {
      next: {
        ...subject,
        version: subject.version + 1,
        proposal: { ...proposal, signed: signatures },
        updatedAt: now,
      },
      event: { type: "case.signed", public: none },
    };
  const { next, event } = apply(subject, proposal.action, context);
  return { next: { ...next, endedBy: proposal.by }, event };
}

/** Passing on within an institution changes nothing; back where it came from, it is home again. */
function passedFromAfter(city: City, subject: Case, unit: string): string | null {
  const home = subject.passedFrom ?? subject.unit;
  return institutionOf(city, home) === institutionOf(city, unit) ? null : home;
}

/** The case leaves the officer, and with it an end of theirs that waits for signatures. */
function steppedAside(
  moved: Case,
  { words, holder }: Extract<OwnAction, { kind: "conflict" }>,
  { id }: Actor,
): Outcome {
  const officer = id ?? "";
  return {
    next: {
      ...moved,
      officer: holder,
      conflicts: [...moved.conflicts, officer],
      proposal: moved.proposal?.by === officer ? null : moved.proposal,
    },
    event: {
      type: "case.conflict-declared",
      public: none,
      private: { words, holder: holder === moved.officer ? null : holder },
    },
  };
}

function taken(actor: Actor): Outcome["event"] {
  return { type: "case.taken", public: { officer: actor.id ?? "" } };
}
