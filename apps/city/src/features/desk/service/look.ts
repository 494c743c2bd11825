import type { Case } from "#features/cases";
import type { City } from "#features/cities";
import {
  identityErrors,
  lookAtContact,
  purposeSchema,
  type Contact,
  type Officer,
} from "#features/identity";
import { exactWordsOf } from "#features/reports";
import { AppError, platformErrors } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Deps } from "../deps.ts";
import "../events.ts";

type LookDeps = Pick<Deps, "db" | "clock" | "vault" | "wake">;

/** What was looked at: shown on the page that answers, and nowhere kept. */
export type Revealed =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "contact"; readonly contact: Contact };

/** The resident's exact words, with who looked and what for written down in the same moment. */
export async function lookAtWords(
  deps: LookDeps,
  officer: Officer,
  { city, subject, purpose }: { city: City; subject: Case; purpose: string },
): Promise<Revealed> {
  const given = purposeSchema.safeParse(purpose);
  if (!given.success) throw new AppError(identityErrors.purposeNeeded);
  const now = deps.clock.now();
  const words = await deps.db.transaction().execute(async (tx) => {
    const exact = await exactWordsOf({ db: tx, vault: deps.vault }, city, subject.id);
    if (exact === null) throw new AppError(platformErrors.notFound);
    await appendEvent(tx, {
      city: subject.city,
      stream: uuidv7(now),
      seq: 1,
      type: "desk.words-seen",
      at: now,
      actor: { kind: "officer", id: officer.id },
      public: { caseId: subject.id },
      private: { purpose: given.data },
    });
    return exact;
  });
  deps.wake();
  return { kind: "words", words };
}

export async function lookAtFiler(
  deps: LookDeps,
  officer: Officer,
  subject: Case,
  purpose: string,
): Promise<Revealed> {
  const { city, id: caseId, person } = subject;
  if (person === null) throw new AppError(platformErrors.notFound);
  const contact = await lookAtContact(deps, officer, { city, caseId, person, purpose });
  return { kind: "contact", contact };
}
