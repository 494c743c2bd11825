import { maskPersonalData } from "@tugon/triage";
import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import type { Tx } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { satisfactionErrors } from "../errors.ts";
import type { Closing } from "../repo/closings.ts";
import { closeLook, findLook, insertLook } from "../repo/second-looks.ts";
import { canSettle, secondLookDue } from "../rules.ts";
import type { Cause, Settlement } from "../schema.ts";
import type { AnswerDeps } from "./rate.ts";
import "../events.ts";

/** Once for each end of a case, however often its resident is dissatisfied with it. */
export async function openSecondLook(
  tx: Tx,
  city: City,
  closing: Closing,
  { cause, now }: { readonly cause: Cause; readonly now: Date },
): Promise<void> {
  const { caseId, round, unit, answeredBy } = closing;
  const id = uuidv7(now);
  const dueAt = secondLookDue(city, now);
  const look = { city: city.slug, id, caseId, round, unit, answeredBy, cause, dueAt };
  if (!(await insertLook(tx, { ...look, openedAt: now }))) return;
  await appendEvent(tx, {
    city: city.slug,
    stream: id,
    seq: 1,
    type: "satisfaction.second-look-opened",
    at: now,
    actor: { kind: "system", id: "satisfaction" },
    public: { caseId, round, unit, dueAt: dueAt.toISOString() },
    private: { cause },
  });
}

/** Somebody other than who answered has looked again, and says what came of it. */
export async function settleLook(
  deps: AnswerDeps,
  officer: Officer,
  city: City,
  { id, finding, note }: Settlement & { readonly id: string },
): Promise<void> {
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    const look = await findLook(tx, city.slug, id);
    if (!look) throw new AppError(platformErrors.notFound);
    if (!canSettle(officer, look)) throw new AppError(platformErrors.notAllowed);
    const masked = maskPersonalData(note).masked;
    if (!(await closeLook(tx, look, { finding, note: masked, at: now, by: officer.id })))
      throw new AppError(satisfactionErrors.lookSettled, { reference: look.reference });
    await appendEvent(tx, {
      city: city.slug,
      stream: id,
      seq: 2,
      type: "satisfaction.second-look-closed",
      at: now,
      actor: { kind: "officer", id: officer.id },
      public: { caseId: look.caseId, round: look.round, finding },
      private: { note: masked },
    });
  });
  deps.wake();
}
