import { sql } from "kysely";
import type { Db } from "#platform/db";
import "../tables.ts";

export async function selectSecondFactor(db: Db, city: string, officer: string) {
  return db
    .selectFrom("secondFactors")
    .select(["secret", "confirmedAt", "lastStep", "failures", "blockedUntil"])
    .where("city", "=", city)
    .where("officer", "=", officer)
    .executeTakeFirst();
}

/** A first secret; when there is one already it stays, so that a page opened twice shows the same. */
export async function insertSecondFactor(
  tx: Db,
  row: { city: string; officer: string; secret: Uint8Array },
): Promise<void> {
  await tx
    .insertInto("secondFactors")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Accepts a time step once: false when this step, or a later one, was used before. */
export async function acceptStep(
  tx: Db,
  city: string,
  officer: string,
  step: number,
  now: Date,
): Promise<boolean> {
  const result = await tx
    .updateTable("secondFactors")
    .set({
      lastStep: step,
      failures: 0,
      blockedUntil: null,
      confirmedAt: sql<Date>`coalesce(confirmed_at, ${now}::timestamptz)`,
    })
    .where("city", "=", city)
    .where("officer", "=", officer)
    .where("lastStep", "<", step)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function clearFailures(tx: Db, city: string, officer: string): Promise<void> {
  await tx
    .updateTable("secondFactors")
    .set({ failures: 0, blockedUntil: null })
    .where("city", "=", city)
    .where("officer", "=", officer)
    .execute();
}

/** Every `most` failures in a row close the door until `blockedUntil`. */
export async function noteFailure(
  db: Db,
  city: string,
  officer: string,
  most: number,
  blockedUntil: Date,
): Promise<void> {
  await db
    .updateTable("secondFactors")
    .set({
      failures: sql<number>`(failures + 1) % ${most}::integer`,
      blockedUntil: sql<Date | null>`case when failures + 1 >= ${most}::integer
        then ${blockedUntil}::timestamptz else blocked_until end`,
    })
    .where("city", "=", city)
    .where("officer", "=", officer)
    .execute();
}

export async function deleteSecondFactor(tx: Db, city: string, officer: string): Promise<void> {
  for (const table of ["recoveryCodes", "secondFactors"] as const)
    await tx.deleteFrom(table).where("city", "=", city).where("officer", "=", officer).execute();
}

export async function replaceRecoveryCodes(
  tx: Db,
  city: string,
  officer: string,
  codeIndexes: readonly Uint8Array[],
): Promise<void> {
  await tx
    .deleteFrom("recoveryCodes")
    .where("city", "=", city)
    .where("officer", "=", officer)
    .execute();
  await tx
    .insertInto("recoveryCodes")
    .values(codeIndexes.map((codeIndex) => ({ city, officer, codeIndex })))
    .execute();
}

export async function useRecoveryCode(
  tx: Db,
  city: string,
  officer: string,
  codeIndex: Uint8Array,
  now: Date,
): Promise<boolean> {
  const result = await tx
    .updateTable("recoveryCodes")
    .set({ usedAt: now })
    .where("city", "=", city)
    .where("officer", "=", officer)
    .where("codeIndex", "=", codeIndex)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
