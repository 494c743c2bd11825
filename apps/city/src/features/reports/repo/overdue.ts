import { sql } from "kysely";
import type { Db } from "#platform/db";
import { narrowed } from "./reading.ts";
import "../tables.ts";

/** One unit's late cases, by how many days they are late. */
export type LateByUnit = {
  readonly unit: string;
  readonly week: number;
  readonly month: number;
  readonly longer: number;
};

export type LateCase = {
  readonly id: string;
  readonly reference: string;
  readonly service: string;
  readonly unit: string;
  readonly dueAt: Date;
};

const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * 24 * 3600 * 1000);

/** Public cases only: a private one is not counted where everybody reads. */
export async function countLateByUnit(db: Db, city: string, now: Date): Promise<LateByUnit[]> {
  const [weekAgo, monthAgo] = [daysAgo(now, 7), daysAgo(now, 30)];
  return narrowed(db, city, { dueBefore: now })
    .where("cases.closedAt", "is", null)
    .select([
      "cases.unit",
      sql<number>`count(*) filter (where cases.due_at >= ${weekAgo})`.as("week"),
      sql<number>`count(*) filter (where cases.due_at < ${weekAgo} and cases.due_at >= ${monthAgo})`.as(
        "month",
      ),
      sql<number>`count(*) filter (where cases.due_at < ${monthAgo})`.as("longer"),
    ])
    .groupBy("cases.unit")
    .orderBy(sql`count(*)`, "desc")
    .orderBy("cases.unit")
    .execute();
}

/** The longest late first. */
export async function selectLate(
  db: Db,
  city: string,
  now: Date,
  limit: number,
): Promise<LateCase[]> {
  return narrowed(db, city, { dueBefore: now })
    .where("cases.closedAt", "is", null)
    .select(["cases.id", "cases.reference", "cases.service", "cases.unit", "cases.dueAt"])
    .orderBy("cases.dueAt")
    .orderBy("cases.id")
    .limit(limit)
    .execute();
}
