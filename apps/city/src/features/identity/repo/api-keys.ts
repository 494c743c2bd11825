import type { Insertable } from "kysely";
import type { Db, Tables } from "#platform/db";
import "../tables.ts";

export async function insertApiKey(tx: Db, row: Insertable<Tables["apiKeys"]>): Promise<void> {
  await tx.insertInto("apiKeys").values(row).execute();
}

export async function selectApiKeys(db: Db, city: string) {
  return db
    .selectFrom("apiKeys")
    .select(["id", "name", "prefix", "scopes", "createdBy", "createdAt", "usedAt", "revokedAt"])
    .where("city", "=", city)
    .orderBy("createdAt", "desc")
    .execute();
}

export async function selectApiKeyByDigest(db: Db, city: string, digest: Uint8Array) {
  return db
    .selectFrom("apiKeys")
    .select(["id", "name", "scopes", "usedAt"])
    .where("city", "=", city)
    .where("digest", "=", digest)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
}

export async function noteApiKeyUse(db: Db, city: string, id: string, at: Date): Promise<void> {
  await db
    .updateTable("apiKeys")
    .set({ usedAt: at })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}

export async function revokeApiKeyRow(
  tx: Db,
  city: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const result = await tx
    .updateTable("apiKeys")
    .set({ revokedAt: at })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
