import type { Db } from "#platform/db";
import type { ReportedCase } from "../schema.ts";
import { casesColumns, reportColumns, split, type Row } from "./reading.ts";

const most = 200;

/** What these people filed, newest first, public or not: for themselves. */
export async function listReportsOf(
  db: Db,
  city: string,
  people: readonly string[],
): Promise<ReportedCase[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom("cases")
    .innerJoin("reports", (join) =>
      join.onRef("reports.city", "=", "cases.city").onRef("reports.caseId", "=", "cases.id"),
    )
    .select([...casesColumns, ...reportColumns])
    .where("cases.city", "=", city)
    .where("cases.person", "in", people)
    .orderBy("cases.receivedAt", "desc")
    .limit(most)
    .execute();
  return (rows as Row[]).map(split);
}
