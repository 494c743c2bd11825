import { sql, type Insertable } from "kysely";
import type { Db, Tables } from "#platform/db";
import "../tables.ts";

export async function insertAttempt(
  tx: Db,
  row: Insertable<Tables["signInAttempts"]>,
): Promise<void> {
  await tx.insertInto("signInAttempts").values(row).execute();
}

export async function countAttempts(
  db: Db,
  city: string,
  emailIndex: Uint8Array,
  since: Date,
): Promise<number> {
  const row = await db
    .selectFrom("signInAttempts")
    .select(sql<number>`count(*)`.as("count"))
    .where("city", "=", city)
    .where("emailIndex", "=", emailIndex)
    .where("createdAt", ">", since)
    .executeTakeFirst();
  return row?.count ?? 0;
}

export async function selectAttempt(db: Db, city: string, tokenDigest: Uint8Array) {
  return db
    .selectFrom("signInAttempts")
    .select(["id", "purpose", "person", "email", "codeIndex", "tries", "expiresAt", "usedAt"])
    .where("city", "=", city)
    .where("tokenDigest", "=", tokenDigest)
    .executeTakeFirst();
}

/** Counts a try before it is compared, so that many at once get no more tries than one by one. */
export async function takeTry(
  db: Db,
  city: string,
  id: string,
  most: number,
): Promise<number | null> {
  const row = await db
    .updateTable("signInAttempts")
    .set({ tries: sql<number>`tries + 1` })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("tries", "<", most)
    .returning("tries")
    .executeTakeFirst();
  return row?.tries ?? null;
}

/** True for the one who uses it first. */
export async function markAttemptUsed(
  tx: Db,
  city: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const result = await tx
    .updateTable("signInAttempts")
    .set({ usedAt: now, email: null })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("usedAt", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The event stays in the order of events; the address and the code in it do not. */
export async function emptyCodeEvents(
  tx: Db,
  city: string,
  attempts: readonly string[],
): Promise<void> {
  if (attempts.length === 0) return;
  await tx
    .updateTable("events")
    .set({ private: "{}" })
    .where("city", "=", city)
    .where("stream", "in", attempts)
    .where("type", "=", "identity.code-requested")
    .execute();
}

export async function deleteAttemptsFor(
  tx: Db,
  city: string,
  emailIndex: Uint8Array,
): Promise<string[]> {
  const rows = await tx
    .deleteFrom("signInAttempts")
    .where("city", "=", city)
    .where("emailIndex", "=", emailIndex)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

export async function deleteAttemptsBefore(tx: Db, city: string, before: Date): Promise<string[]> {
  const rows = await tx
    .deleteFrom("signInAttempts")
    .where("city", "=", city)
    .where("expiresAt", "<", before)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}
