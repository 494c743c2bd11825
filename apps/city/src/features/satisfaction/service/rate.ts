import { maskPersonalData } from "@tugon/triage";
import { findCase, isClosed, type Case } from "#features/cases";
import type { City } from "#features/cities";
import type { Tx } from "#platform/db";
import { AppError } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Platform } from "#platform/platform";
import { satisfactionErrors } from "../errors.ts";
import type { FilledForm } from "../form/read.ts";
import { lockClosing, noteClosings, saveForm, saveScore, type Closing } from "../repo/closings.ts";
import { isBadForm, isBadScore, mayChange } from "../rules.ts";
import type { Score } from "../schema.ts";
import { openSecondLook } from "./second-look.ts";
import "../events.ts";

export type AnswerDeps = Pick<Platform, "db" | "clock" | "wake">;

/** The end of the case that its resident may judge now; a case that is open again has none. */
async function closingToJudge(tx: Tx, city: City, id: string): Promise<[Case, Closing]> {
  const subject = await findCase(tx, city.slug, id);
  if (!subject || !isClosed(subject.state)) throw new AppError(satisfactionErrors.notEnded);
  // The subscriber may be a moment behind the resident.
  await noteClosings(tx, city.slug, [id]);
  const closing = await lockClosing(tx, city.slug, id);
  if (!closing) throw new AppError(satisfactionErrors.notEnded);
  return [subject, closing];
}

function checkInTime(since: Date | null, now: Date): void {
  if (!mayChange(since, now)) throw new AppError(satisfactionErrors.tooLate);
}

/** One tap: how it was. The caller has checked that it is the case's resident. */
export async function rate(
  deps: AnswerDeps,
  city: City,
  caseId: string,
  score: Score,
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    const [{ person }, closing] = await closingToJudge(tx, city, caseId);
    if (closing.score === score) return;
    checkInTime(closing.ratedAt, now);
    await saveScore(tx, closing, score, closing.ratedAt ?? now);
    const { round } = closing;
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: "satisfaction.rated",
      at: now,
      actor: { kind: "resident", id: person },
      public: { caseId, round },
      private: { score },
    });
    if (isBadScore(score)) await openSecondLook(tx, city, closing, { cause: "rating", now });
  });
  deps.wake();
}

/** The whole form. What is written in it is kept masked only: nobody needs the numbers in it. */
export async function fillForm(
  deps: AnswerDeps,
  city: City,
  caseId: string,
  { answers, suggestion }: FilledForm,
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    const [{ person }, closing] = await closingToJudge(tx, city, caseId);
    checkInTime(closing.filledAt, now);
    await saveForm(tx, closing, {
      answers,
      suggestion: suggestion === "" ? null : maskPersonalData(suggestion).masked,
      at: closing.filledAt ?? now,
    });
    const { round } = closing;
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(now),
      seq: 1,
      type: "satisfaction.form-filled",
      at: now,
      actor: { kind: "resident", id: person },
      public: { caseId, round },
    });
    if (isBadForm(answers)) await openSecondLook(tx, city, closing, { cause: "form", now });
  });
  deps.wake();
}
