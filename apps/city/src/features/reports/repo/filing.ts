import { sql, type Insertable } from "kysely";
import type { Db, Tables } from "#platform/db";
import "../tables.ts";

export type NewReport = Omit<
  Insertable<Tables["reports"]>,
  "search" | "attributes" | "supporters"
> & {
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  readonly searchTerms: readonly string[];
};

export async function insertReport(tx: Db, report: NewReport): Promise<void> {
  const { searchTerms, attributes, ...row } = report;
  await tx
    .insertInto("reports")
    .values({
      ...row,
      attributes: JSON.stringify(attributes),
      search: sql<string>`array_to_tsvector(${searchTerms}::text[])`,
    })
    .execute();
}

/** The case that this submission opened before, if it did. */
export async function findSubmission(
  db: Db,
  city: string,
  submission: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("reports")
    .select("caseId")
    .where("city", "=", city)
    .where("submission", "=", submission)
    .executeTakeFirst();
  return row?.caseId;
}

/**
 * Gives uploaded photos to a case, for everybody to see or for the city only. Photos that belong to
 * another case already stay there.
 */
export async function attachPhotos(
  tx: Db,
  city: string,
  caseId: string,
  photos: readonly string[],
  isPublic: boolean,
): Promise<void> {
  if (photos.length === 0) return;
  await tx
    .updateTable("photos")
    .set({ caseId, isPublic })
    .where("city", "=", city)
    .where("id", "in", photos)
    .where("caseId", "is", null)
    .execute();
}

export async function insertPhoto(db: Db, photo: Insertable<Tables["photos"]>): Promise<void> {
  await db.insertInto("photos").values(photo).execute();
}
