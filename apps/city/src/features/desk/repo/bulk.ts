import type { Db } from "#platform/db";
import type { BulkAct, BulkItem } from "../queue/bulk.ts";
import "../tables.ts";

const columns = ["id", "kind", "at", "undoneAt", "items"] as const;
const keptMs = 24 * 3_600_000;

/** Only who acted sees what became of it. */
export async function selectBulkAct(
  db: Db,
  city: string,
  officer: string,
  id: string,
): Promise<BulkAct | undefined> {
  return db
    .selectFrom("bulkActs")
    .select(columns)
    .where("city", "=", city)
    .where("officer", "=", officer)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Keeps what became of an act for a day, and lets go of the officer's older ones. */
export async function insertBulkAct(
  db: Db,
  { city, officer }: { readonly city: string; readonly officer: string },
  act: Omit<BulkAct, "undoneAt">,
): Promise<void> {
  await db
    .deleteFrom("bulkActs")
    .where("city", "=", city)
    .where("officer", "=", officer)
    .where("at", "<", new Date(act.at.getTime() - keptMs))
    .execute();
  await db
    .insertInto("bulkActs")
    .values({ ...act, city, officer, items: JSON.stringify(act.items) })
    .onConflict((conflict) => conflict.columns(["city", "id"]).doNothing())
    .execute();
}

/** Claims the undoing of an act; false when it is undone already or being undone. */
export async function claimUndo(db: Db, city: string, id: string, now: Date): Promise<boolean> {
  const result = await db
    .updateTable("bulkActs")
    .set({ undoneAt: now })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("undoneAt", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function saveItems(
  db: Db,
  city: string,
  id: string,
  items: readonly BulkItem[],
): Promise<void> {
  await db
    .updateTable("bulkActs")
    .set({ items: JSON.stringify(items) })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}
