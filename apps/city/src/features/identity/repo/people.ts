import type { Insertable } from "kysely";
import type { Db, Tables } from "#platform/db";
import type { Locale } from "#platform/locale";
import "../tables.ts";

export async function insertPerson(tx: Db, row: Insertable<Tables["people"]>): Promise<void> {
  await tx.insertInto("people").values(row).execute();
}

export async function selectPerson(db: Db, city: string, id: string) {
  return db
    .selectFrom("people")
    .select(["id", "key", "contact", "emailIndex", "locale", "isDemo", "createdAt", "erasedAt"])
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Everybody who gave this e-mail, oldest first; the erased have no index any more. */
export async function peopleWithEmail(
  db: Db,
  city: string,
  emailIndex: Uint8Array,
): Promise<string[]> {
  const rows = await db
    .selectFrom("people")
    .select("id")
    .where("city", "=", city)
    .where("emailIndex", "=", emailIndex)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.id);
}

export async function selectDemoPeople(db: Db, city: string): Promise<string[]> {
  const rows = await db
    .selectFrom("people")
    .select("id")
    .where("city", "=", city)
    .where("isDemo", "=", true)
    .where("erasedAt", "is", null)
    .orderBy("createdAt")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.id);
}

export async function updateContact(
  tx: Db,
  city: string,
  id: string,
  sealed: {
    contact: Uint8Array;
    emailIndex: Uint8Array | null;
    phoneIndex: Uint8Array | null;
    locale: Locale;
  },
): Promise<void> {
  await tx
    .updateTable("people")
    .set(sealed)
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}

/** Leaves the bare id, so that counts stay right; the key's end makes all that it sealed unreadable. */
export async function erasePersonRow(tx: Db, city: string, id: string, at: Date): Promise<void> {
  await tx
    .updateTable("people")
    .set({ key: null, contact: null, emailIndex: null, phoneIndex: null, erasedAt: at })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}
