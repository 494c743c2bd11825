import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { Reach } from "../rules.ts";

/** One unit's late cases, by how late they are. */
export type AgeRow = {
  readonly unit: string;
  /** Up to seven days. */
  readonly week: number;
  /** More than that, up to thirty. */
  readonly month: number;
  readonly longer: number;
};

const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * 24 * 3600 * 1000);

export async function countLateByUnit(
  db: Db,
  city: string,
  reach: Reach,
  now: Date,
): Promise<AgeRow[]> {
  const weekAgo = daysAgo(now, 7);
  const monthAgo = daysAgo(now, 30);
  let query = db
    .selectFrom("cases")
    .where("city", "=", city)
    .where("closedAt", "is", null)
    .where("dueAt", "<", now);
  if (reach.unit !== null) query = query.where("unit", "=", reach.unit);
  return query
    .select([
      "unit",
      sql<number>`count(*) filter (where due_at >= ${weekAgo})`.as("week"),
      sql<number>`count(*) filter (where due_at < ${weekAgo} and due_at >= ${monthAgo})`.as(
        "month",
      ),
      sql<number>`count(*) filter (where due_at < ${monthAgo})`.as("longer"),
    ])
    .groupBy("unit")
    .orderBy(sql`count(*)`, "desc")
    .orderBy("unit")
    .execute();
}
