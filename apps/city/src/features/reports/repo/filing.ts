import { sql, type Insertable, type Selectable } from "kysely";
import type { Alongside } from "#features/cases";
import type { Db, Tables } from "#platform/db";
import "../tables.ts";

export type NewReport = Omit<
  Selectable<Tables["reports"]>,
  "city" | "caseId" | "search" | "attributes" | "supporters" | "source" | "sourceId"
> & {
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  readonly searchTerms: readonly string[];
};

const insertReport = sql`
  insert into reports (city, case_id, submission, language, words, exact_words, address,
    attributes, search, filed_by)
  select city, id, submission, language, words, decode("exactWords", 'hex'), address, attributes,
    array_to_tsvector(string_to_array("searchTerms", chr(10))), "filedBy"
  from opened, json_to_record(alongside) as report (submission uuid, language text, words text,
    "exactWords" text, address text, attributes jsonb, "searchTerms" text, "filedBy" uuid)
  where alongside is not null`;

/** The report of the case that is being opened in the same statement. */
export function reportAlongside({ exactWords, searchTerms, ...report }: NewReport): Alongside {
  const row = {
    ...report,
    exactWords: exactWords && Buffer.from(exactWords).toString("hex"),
    searchTerms: searchTerms.join("\n"),
  };
  return { insert: insertReport, row };
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
