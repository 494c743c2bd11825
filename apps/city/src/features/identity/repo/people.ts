import type { Insertable } from "kysely";
import type { Db, Tables } from "#platform/db";
import "../tables.ts";

export async function insertPerson(tx: Db, row: Insertable<Tables["people"]>): Promise<void> {
  await tx.insertInto("people").values(row).execute();
}

export async function selectPerson(db: Db, city: string, id: string) {
  return db
    .selectFrom("people")
    .select(["id", "key", "contact", "locale", "erasedAt"])
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
}
