import { actAsOfficer, caseErrors, type Case, type CaseAction } from "#features/cases";
import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import { joinReports, splitOffReport } from "#features/reports";
import { AppError, platformErrors } from "#platform/errors";
import { readStream } from "#platform/events";
import type { Deps } from "../deps.ts";
import { isRepeat } from "../rules.ts";
import type { DeskKind } from "../schema.ts";

export type DeskAct = {
  readonly subject: Pick<Case, "id">;
  /** The version on the page that the officer saw. */
  readonly seenVersion: number;
  readonly action: Extract<CaseAction, { kind: DeskKind }>;
};

/** Codes behind which an action may hide that was done already, when its form was sent twice. */
const maybeDone: readonly string[] = [
  caseErrors.changedMeanwhile.code,
  caseErrors.notPossible.code,
  // Handing a case on can end the right to act on it.
  platformErrors.notAllowed.code,
];

/** Acts on a case; the same form sent twice acts once and is no error. */
export async function act(
  deps: Pick<Deps, "db" | "clock" | "wake" | "vault">,
  officer: Officer,
  city: City,
  { subject, seenVersion, action }: DeskAct,
): Promise<void> {
  try {
    const asked = { city, id: subject.id, seenVersion, action };
    await actAsOfficer(deps, officer, asked, {
      merged: joinReports(deps),
      splitOff: splitOffReport(deps),
    });
  } catch (error) {
    if (!(error instanceof AppError) || !maybeDone.includes(error.code)) throw error;
    const history = await readStream(deps.db, city.slug, subject.id);
    const next = history.find((event) => event.seq === seenVersion + 1);
    if (!isRepeat(next, action, officer.id)) throw error;
  }
}
