import { maskPersonalData } from "@tugon/triage";
import type { Officer } from "#features/identity";
import type { Actor } from "#platform/events";
import { endOf } from "./actions.ts";
import type { Outcome } from "./outcome.ts";
import { canSee, isClosed, stateAfter } from "./rules.ts";
import type { Case } from "./schema.ts";

export type MergeRefusal = "unknown" | "itself" | "ended" | "private";

/**
 * Why a case cannot be followed under another one; null when it can. Only under a public case: who
 * filed the other is told what happens there, and a private one is nobody else's to read.
 */
export function mergeRefusal(
  officer: Officer,
  subject: Pick<Case, "id">,
  main: Case | undefined,
): MergeRefusal | null {
  if (!main || !canSee(officer, main)) return "unknown";
  if (main.id === subject.id) return "itself";
  if (isClosed(main.state)) return "ended";
  return main.isPublic ? null : "private";
}

/** What is left of a case after a part of it became one of its own: itself, and a history entry. Pure. */
export function splitOutcome(
  subject: Case,
  part: Case,
  { words, now }: { readonly words: string; readonly now: Date },
): Outcome {
  return {
    next: { ...subject, version: subject.version + 1, updatedAt: now },
    event: {
      type: "case.split",
      public: { caseId: part.id, reference: part.isPublic ? part.reference : null },
      private: { service: part.service, words },
    },
  };
}

/** What a merger makes of both: the one ends, the other gains a history entry. Pure. */
export function mergeOutcomes(
  subject: Case,
  main: Case,
  { words, actor, now }: { words: string; actor: Actor; now: Date },
): { readonly ended: Outcome; readonly joined: Outcome } {
  return {
    ended: {
      next: {
        ...subject,
        ...endOf({ actor, now }),
        version: subject.version + 1,
        state: stateAfter(subject.state, "merge"),
        updatedAt: now,
        answeredAt: subject.answeredAt ?? now,
        askedAt: null,
        passedFrom: null,
        mergedInto: main.id,
      },
      event: {
        type: "case.merged",
        public: {
          caseId: main.id,
          into: main.reference,
          words: maskPersonalData(words).masked,
        },
      },
    },
    joined: {
      next: { ...main, version: main.version + 1, updatedAt: now },
      event: {
        type: "case.joined",
        public: { caseId: subject.id, reference: subject.isPublic ? subject.reference : null },
      },
    },
  };
}
