import { sql } from "kysely";
import type { Db } from "#platform/db";
import "../tables.ts";

export type Follower = {
  readonly id: string;
  readonly caseId: string;
  readonly person: string;
  readonly confirmedAt: Date | null;
};

const columns = ["id", "caseId", "person", "confirmedAt"] as const;

/** Who follows a case, or has asked to: one row per person. */
export async function upsertFollower(
  tx: Db,
  follower: {
    city: string;
    id: string;
    caseId: string;
    person: string;
    confirmedAt: Date | null;
    at: Date;
  },
): Promise<Follower> {
  await tx
    .insertInto("followers")
    .values(follower)
    .onConflict((conflict) => conflict.columns(["city", "caseId", "person"]).doNothing())
    .execute();
  return tx
    .selectFrom("followers")
    .select(columns)
    .where("city", "=", follower.city)
    .where("caseId", "=", follower.caseId)
    .where("person", "=", follower.person)
    .executeTakeFirstOrThrow();
}

export async function findFollower(
  db: Db,
  city: string,
  id: string,
): Promise<Follower | undefined> {
  return db
    .selectFrom("followers")
    .select(columns)
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** False when it had been confirmed before. */
export async function confirmFollower(
  tx: Db,
  city: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const result = await tx
    .updateTable("followers")
    .set({ confirmedAt: at })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("confirmedAt", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteFollower(tx: Db, city: string, id: string): Promise<void> {
  await tx.deleteFrom("followers").where("city", "=", city).where("id", "=", id).execute();
}

/** Whoever confirmed that they want to be told of a case. */
export async function followersOf(db: Db, city: string, caseId: string): Promise<Follower[]> {
  return db
    .selectFrom("followers")
    .select(columns)
    .where("city", "=", city)
    .where("caseId", "=", caseId)
    .where("confirmedAt", "is not", null)
    .orderBy("id")
    .execute();
}

/** Of these cases, those that anybody follows or has asked to. */
export async function followedAmong(
  db: Db,
  city: string,
  caseIds: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom("followers")
    .select("caseId")
    .distinct()
    .where("city", "=", city)
    .where(sql<boolean>`case_id = any(${caseIds}::uuid[])`)
    .execute();
  return rows.map((row) => row.caseId);
}
