import { sql } from "kysely";
import type { Db } from "#platform/db";
import "../tables.ts";

/** Adds one voice; false when this person or device had supported before. */
export async function insertSupport(
  tx: Db,
  support: {
    city: string;
    id: string;
    caseId: string;
    voice: Uint8Array;
    person: string | null;
    at: Date;
  },
): Promise<boolean> {
  const result = await tx
    .insertInto("supports")
    .values(support)
    .onConflict((conflict) => conflict.columns(["city", "caseId", "voice"]).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function raiseSupporters(
  tx: Db,
  city: string,
  caseId: string,
  by: number,
): Promise<number> {
  const row = await tx
    .updateTable("reports")
    .set({ supporters: sql<number>`supporters + ${by}` })
    .where("city", "=", city)
    .where("caseId", "=", caseId)
    .returning("supporters")
    .executeTakeFirstOrThrow();
  return row.supporters;
}

export async function hasSupported(
  db: Db,
  city: string,
  caseId: string,
  voice: Uint8Array,
): Promise<boolean> {
  const row = await db
    .selectFrom("supports")
    .select("id")
    .where("city", "=", city)
    .where("caseId", "=", caseId)
    .where("voice", "=", voice)
    .executeTakeFirst();
  return row !== undefined;
}
