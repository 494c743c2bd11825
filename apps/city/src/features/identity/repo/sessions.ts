import type { Insertable } from "kysely";
import type { Db, Tables } from "#platform/db";
import type { Subject } from "../schema.ts";
import "../tables.ts";

export async function insertSession(tx: Db, row: Insertable<Tables["sessions"]>): Promise<void> {
  await tx.insertInto("sessions").values(row).execute();
}

const sessionColumns = [
  "id",
  "kind",
  "subject",
  "via",
  "createdAt",
  "seenAt",
  "expiresAt",
  "factorAt",
] as const;

export async function selectSession(db: Db, city: string, tokenDigest: Uint8Array, now: Date) {
  return db
    .selectFrom("sessions")
    .select(sessionColumns)
    .where("city", "=", city)
    .where("tokenDigest", "=", tokenDigest)
    .where("expiresAt", ">", now)
    .executeTakeFirst();
}

export async function selectSessionsOf(db: Db, city: string, { kind, id }: Subject, now: Date) {
  return db
    .selectFrom("sessions")
    .select(sessionColumns)
    .where("city", "=", city)
    .where("kind", "=", kind)
    .where("subject", "=", id)
    .where("expiresAt", ">", now)
    .orderBy("seenAt", "desc")
    .execute();
}

export async function extendSession(
  db: Db,
  city: string,
  id: string,
  times: { seenAt: Date; expiresAt: Date },
): Promise<void> {
  await db
    .updateTable("sessions")
    .set(times)
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}

export async function deleteSession(db: Db, city: string, id: string): Promise<void> {
  await db.deleteFrom("sessions").where("city", "=", city).where("id", "=", id).execute();
}

export async function deleteSessionsOf(db: Db, city: string, { kind, id }: Subject): Promise<void> {
  await db
    .deleteFrom("sessions")
    .where("city", "=", city)
    .where("kind", "=", kind)
    .where("subject", "=", id)
    .execute();
}

export async function deleteExpiredSessions(db: Db, city: string, now: Date): Promise<void> {
  await db.deleteFrom("sessions").where("city", "=", city).where("expiresAt", "<=", now).execute();
}
