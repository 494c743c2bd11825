import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { Reach } from "../rules.ts";

/** One unit's late cases, by how late they are. */
export type AgeRow = {
  readonly unit: string;
  readonly upToAWeek: number;
  readonly upToAMonth: number;
  readonly longer: number;
};

const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * 24 * 3600 * 1000);

export async function countLateByUnit(
  db: Db,
  city: string,
  reach: Reach,
  now: Date,
): Promise<AgeRow[]> {
  const week = daysAgo(now, 7);
  const month = daysAgo(now, 30);
  let query = db
    .selectFrom("cases")
    .where("city", "=", city)
    .where("closedAt", "is", null)
    .where("dueAt", "<", now);
  if (reach.unit !== null) query = query.where("unit", "=", reach.unit);
  return query
    .select([
      "unit",
      sql<number>`count(*) filter (where due_at >= ${week})`.as("upToAWeek"),
      sql<number>`count(*) filter (where due_at < ${week} and due_at >= ${month})`.as("upToAMonth"),
      sql<number>`count(*) filter (where due_at < ${month})`.as("longer"),
    ])
    .groupBy("unit")
    .orderBy(sql`count(*)`, "desc")
    .orderBy("unit")
    .execute();
}
