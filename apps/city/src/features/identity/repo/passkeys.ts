import type { Insertable } from "kysely";
import type { Db, Tables } from "#platform/db";
import type { Subject } from "../schema.ts";
import "../tables.ts";

export async function insertPasskey(tx: Db, row: Insertable<Tables["passkeys"]>): Promise<void> {
  await tx.insertInto("passkeys").values(row).execute();
}

export async function selectPasskey(db: Db, city: string, id: string) {
  return db
    .selectFrom("passkeys")
    .select(["id", "kind", "subject", "publicKey", "counter", "transports"])
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function selectPasskeysOf(db: Db, city: string, { kind, id }: Subject) {
  return db
    .selectFrom("passkeys")
    .select(["id", "transports", "createdAt", "usedAt"])
    .where("city", "=", city)
    .where("kind", "=", kind)
    .where("subject", "=", id)
    .orderBy("createdAt")
    .execute();
}

/** A counter that does not grow means a copied key; authenticators without one always say 0. */
export async function notePasskeyUse(
  tx: Db,
  city: string,
  id: string,
  use: { seenCounter: number; counter: number; at: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable("passkeys")
    .set({ counter: use.counter, usedAt: use.at })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("counter", "=", use.seenCounter)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deletePasskey(
  tx: Db,
  city: string,
  owner: Subject,
  id: string,
): Promise<boolean> {
  const result = await tx
    .deleteFrom("passkeys")
    .where("city", "=", city)
    .where("id", "=", id)
    .where("kind", "=", owner.kind)
    .where("subject", "=", owner.id)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export async function deletePasskeysOf(tx: Db, city: string, { kind, id }: Subject): Promise<void> {
  await tx
    .deleteFrom("passkeys")
    .where("city", "=", city)
    .where("kind", "=", kind)
    .where("subject", "=", id)
    .execute();
}

export async function insertChallenge(
  db: Db,
  row: Insertable<Tables["passkeyChallenges"]>,
): Promise<void> {
  await db.insertInto("passkeyChallenges").values(row).execute();
}

/** Takes a challenge away with its reading, so that an answer is accepted once. */
export async function takeChallenge(db: Db, city: string, id: string, now: Date) {
  return db
    .deleteFrom("passkeyChallenges")
    .where("city", "=", city)
    .where("id", "=", id)
    .where("expiresAt", ">", now)
    .returning(["challenge", "session"])
    .executeTakeFirst();
}

export async function deleteExpiredChallenges(db: Db, city: string, now: Date): Promise<void> {
  await db
    .deleteFrom("passkeyChallenges")
    .where("city", "=", city)
    .where("expiresAt", "<=", now)
    .execute();
}
