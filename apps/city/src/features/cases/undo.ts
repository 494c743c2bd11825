import type { City } from "#features/cities";
import { findOfficer, type Officer } from "#features/identity";
import type { Tx } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import { readStream, type StoredEvent } from "#platform/events";
import { caseErrors } from "./errors.ts";
import { isClosed } from "./rules.ts";
import type { Case } from "./schema.ts";
import { load, record, type Deps } from "./service.ts";

export type Undo = {
  readonly city: City;
  readonly id: string;
  /** The version that the assignment made. */
  readonly seenVersion: number;
  /** Who had the case before. */
  readonly back: Pick<Case, "unit" | "officer">;
};

function isOwnAssignment(event: StoredEvent | undefined, officer: Officer): boolean {
  const isAssignment = event?.type === "case.assigned" || event?.type === "case.taken";
  return isAssignment && event.actor.kind === "officer" && event.actor.id === officer.id;
}

/** Whoever had the case may have left the city within these seconds, but not much else. */
async function checkFormerOfficer(tx: Tx, city: City, id: string | null): Promise<void> {
  if (id === null) return;
  const officer = await findOfficer(tx, city.slug, id);
  if (!officer?.isActive) throw new AppError(caseErrors.unknownOfficer);
}

/**
 * Takes an assignment back: the case returns to who had it, by an event of its own. Only who assigned
 * may do it, even out of sight of the case by now, and only while nothing else happened to it.
 */
export async function undoAssignment(deps: Deps, officer: Officer, undo: Undo): Promise<Case> {
  const { city, back, seenVersion } = undo;
  const next = await deps.db.transaction().execute(async (tx) => {
    const subject = await load(tx, city, undo.id);
    const history = await readStream(tx, city.slug, undo.id);
    const assignment = history.find((event) => event.seq === seenVersion);
    if (!isOwnAssignment(assignment, officer)) throw new AppError(platformErrors.notAllowed);
    if (subject.version !== seenVersion || isClosed(subject.state))
      throw new AppError(caseErrors.changedMeanwhile, { reference: subject.reference });
    const action = { kind: "assign", ...back } as const;
    await checkFormerOfficer(tx, city, back.officer);
    return record(tx, subject, action, {
      city,
      actor: { kind: "officer", id: officer.id },
      now: deps.clock.now(),
      undo: { undoes: seenVersion },
    });
  });
  deps.wake();
  return next;
}
