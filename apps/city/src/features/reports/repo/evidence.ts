import type { Db } from "#platform/db";
import type { Photo } from "../schema.ts";
import "../tables.ts";

/** Those of the named photos that belong to no case yet, in the order named. */
export async function findFreePhotos(
  db: Db,
  city: string,
  ids: readonly string[],
  by: Photo["by"],
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("photos")
    .select("id")
    .where("city", "=", city)
    .where("id", "in", ids)
    .where("by", "=", by)
    .where("caseId", "is", null)
    .execute();
  const free = new Set(rows.map((row) => row.id));
  return ids.filter((id) => free.has(id));
}

/** True when the exact words differ from what the public reads. */
export async function hasExactWords(db: Db, city: string, caseId: string): Promise<boolean> {
  const row = await db
    .selectFrom("reports")
    .select("caseId")
    .where("city", "=", city)
    .where("caseId", "=", caseId)
    .where("exactWords", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}
