import type { Db } from "#platform/db";
import { casesColumns, reportColumns, split, type Row } from "./reading.ts";
import type { ReportedCase } from "../schema.ts";

export type Neighbourhood = {
  readonly service: string;
  readonly box: { west: number; south: number; east: number; north: number };
  readonly since: Date;
  readonly limit: number;
};

/** Open public reports of one kind in a box, newest first. */
export async function selectNear(
  db: Db,
  city: string,
  { service, box, since, limit }: Neighbourhood,
): Promise<ReportedCase[]> {
  const rows = await db
    .selectFrom("cases")
    .innerJoin("reports", (join) =>
      join.onRef("reports.city", "=", "cases.city").onRef("reports.caseId", "=", "cases.id"),
    )
    .select([...casesColumns, ...reportColumns])
    .where("cases.city", "=", city)
    .where("cases.service", "=", service)
    .where("cases.lat", ">=", box.south)
    .where("cases.lat", "<=", box.north)
    .where("cases.lon", ">=", box.west)
    .where("cases.lon", "<=", box.east)
    .where("cases.isPublic", "=", true)
    .where("cases.closedAt", "is", null)
    .where("cases.receivedAt", ">=", since)
    .orderBy("cases.receivedAt", "desc")
    .limit(limit)
    .execute();
  return (rows as Row[]).map(split);
}
