import type { Db } from "#platform/db";
import "../tables.ts";

export async function selectDraft(
  db: Db,
  city: string,
  id: string,
): Promise<Uint8Array | undefined> {
  const row = await db
    .selectFrom("drafts")
    .select("body")
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.body;
}

export async function upsertDraft(
  db: Db,
  draft: { city: string; id: string; body: Uint8Array; updatedAt: Date },
): Promise<void> {
  const { body, updatedAt } = draft;
  await db
    .insertInto("drafts")
    .values(draft)
    .onConflict((conflict) => conflict.columns(["city", "id"]).doUpdateSet({ body, updatedAt }))
    .execute();
}

export async function deleteDraft(db: Db, city: string, id: string): Promise<void> {
  await db.deleteFrom("drafts").where("city", "=", city).where("id", "=", id).execute();
}

export async function deleteDraftsBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom("drafts").where("updatedAt", "<", before).execute();
}
