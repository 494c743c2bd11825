import type { Db } from "#platform/db";
import type { Photo } from "../schema.ts";
import "../tables.ts";

/** A photo and whose eyes it is for. */
export type PhotoAccess = {
  readonly caseId: string | null;
  readonly isPublic: boolean;
  readonly caseIsPublic: boolean | null;
  readonly unit: string | null;
  readonly service: string | null;
  readonly officer: string | null;
  readonly conflicts: readonly string[] | null;
};

export async function findPhotoAccess(
  db: Db,
  city: string,
  id: string,
): Promise<PhotoAccess | undefined> {
  return db
    .selectFrom("photos")
    .leftJoin("cases", (join) =>
      join.onRef("cases.city", "=", "photos.city").onRef("cases.id", "=", "photos.caseId"),
    )
    .select([
      "photos.caseId",
      "photos.isPublic",
      "cases.isPublic as caseIsPublic",
      "cases.unit",
      "cases.service",
      "cases.officer",
      "cases.conflicts",
    ])
    .where("photos.city", "=", city)
    .where("photos.id", "=", id)
    .executeTakeFirst();
}

/** Those of the named photos that belong to a case, or to none yet, in the order named. */
async function photosOf(
  db: Db,
  city: string,
  ids: readonly string[],
  owner: { readonly caseId: string | null; readonly by?: Photo["by"] },
): Promise<string[]> {
  if (ids.length === 0) return [];
  let query = db
    .selectFrom("photos")
    .select("id")
    .where("city", "=", city)
    .where("id", "in", ids)
    .where("caseId", "is not distinct from", owner.caseId);
  if (owner.by) query = query.where("by", "=", owner.by);
  const found = new Set((await query.execute()).map((row) => row.id));
  return ids.filter((id) => found.has(id));
}

/** Which of these photos are this case's: a photo of another case is not the sender's to show. */
export async function photosAmong(
  db: Db,
  city: string,
  caseId: string,
  ids: readonly string[],
): Promise<string[]> {
  return photosOf(db, city, ids, { caseId });
}

/**
 * Which of these photos belong to no case yet: the others are not the sender's to give. `by` leaves
 * only those that such a sender uploaded.
 */
export async function unclaimedPhotos(
  db: Db,
  city: string,
  ids: readonly string[],
  by?: Photo["by"],
): Promise<string[]> {
  return photosOf(db, city, ids, { caseId: null, ...(by ? { by } : {}) });
}

/** Every photo of a case, for those who may see all of it. */
export async function allPhotosOf(db: Db, city: string, caseId: string): Promise<Photo[]> {
  return db
    .selectFrom("photos")
    .select(["id", "width", "height", "by"])
    .where("city", "=", city)
    .where("caseId", "=", caseId)
    .orderBy("id")
    .execute();
}

export async function orphanPhotos(db: Db, before: Date, limit: number) {
  return db
    .selectFrom("photos")
    .select(["city", "id"])
    .where("caseId", "is", null)
    .where("at", "<", before)
    .orderBy("at")
    .limit(limit)
    .execute();
}

/** Deletes a photo unless a case has taken it meanwhile. */
export async function deleteOrphan(db: Db, city: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom("photos")
    .where("city", "=", city)
    .where("id", "=", id)
    .where("caseId", "is", null)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
