import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { Officer } from "#features/identity";
import "../tables.ts";

/** A list that an officer keeps under a name. */
export type SavedView = {
  readonly id: string;
  readonly officer: string;
  readonly isShared: boolean;
  readonly name: string;
  readonly query: string;
};

const columns = ["id", "officer", "isShared", "name", "query"] as const;

/** The officer's own lists and those that the unit shares, the own ones first. */
export async function selectViews(
  db: Db,
  { city, id, unit }: Pick<Officer, "city" | "id" | "unit">,
): Promise<SavedView[]> {
  return db
    .selectFrom("queueViews")
    .select(columns)
    .where("city", "=", city)
    .where((where) =>
      where.or([
        where("officer", "=", id),
        where.and([where("unit", "=", unit), where("isShared", "=", true)]),
      ]),
    )
    .orderBy(sql`officer <> ${id}`)
    .orderBy("name")
    .orderBy("id")
    .execute();
}

export async function countOwnViews(db: Db, city: string, officer: string): Promise<number> {
  const row = await db
    .selectFrom("queueViews")
    .select((where) => where.fn.countAll<number>().as("count"))
    .where("city", "=", city)
    .where("officer", "=", officer)
    .executeTakeFirstOrThrow();
  return row.count;
}

export async function insertView(
  db: Db,
  { city, id: officer, unit }: Pick<Officer, "city" | "id" | "unit">,
  view: Omit<SavedView, "officer"> & { readonly createdAt: Date },
): Promise<void> {
  await db
    .insertInto("queueViews")
    .values({ ...view, city, officer, unit })
    .execute();
}

/** Returns false when it is none of the officer's own. */
export async function updateView(
  db: Db,
  { city, id: officer }: Pick<Officer, "city" | "id">,
  { id, name, isShared }: Pick<SavedView, "id" | "name" | "isShared">,
): Promise<boolean> {
  const result = await db
    .updateTable("queueViews")
    .set({ name, isShared })
    .where("city", "=", city)
    .where("officer", "=", officer)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Nobody starts with a list that is no more. Returns false when it is none of the officer's own. */
export async function deleteView(
  tx: Db,
  { city, id: officer }: Pick<Officer, "city" | "id">,
  id: string,
): Promise<boolean> {
  await tx
    .updateTable("deskChoices")
    .set({ startView: null })
    .where("city", "=", city)
    .where("startView", "=", id)
    .where((where) =>
      where.exists(
        where
          .selectFrom("queueViews")
          .select("id")
          .where("city", "=", city)
          .where("officer", "=", officer)
          .where("id", "=", id),
      ),
    )
    .execute();
  const result = await tx
    .deleteFrom("queueViews")
    .where("city", "=", city)
    .where("officer", "=", officer)
    .where("id", "=", id)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
