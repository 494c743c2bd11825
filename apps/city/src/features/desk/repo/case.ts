import { sql } from "kysely";
import type { Db } from "#platform/db";

/** How many other cases the same resident has, open or ended. */
export async function countOthersOf(
  db: Db,
  city: string,
  person: string,
  caseId: string,
): Promise<number> {
  const row = await db
    .selectFrom("cases")
    .select(sql<number>`count(*)`.as("count"))
    .where("city", "=", city)
    .where("person", "=", person)
    .where("id", "!=", caseId)
    .executeTakeFirstOrThrow();
  return row.count;
}
