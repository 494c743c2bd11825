import { sql } from "kysely";
import type { CaseState } from "#features/cases";
import type { Db } from "#platform/db";
import { narrowed, type Filter } from "./reading.ts";

/** Reports that stand close together at the map's zoom; with `count` 1, one report. */
export type Cluster = {
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
  readonly open: number;
  /** Of one of them; says something when `count` is 1. */
  readonly id: string;
  readonly reference: string;
  readonly service: string;
  readonly state: CaseState;
};

export type Box = NonNullable<Filter["box"]>;

/** Reports in a box, gathered on a grid of `cell` degrees. The grid stands still when the box moves. */
export async function selectClusters(
  db: Db,
  city: string,
  filter: Filter & { readonly box: Box },
  cell: number,
): Promise<Cluster[]> {
  const column = sql`floor(cases.lon / ${cell}::float8)`;
  const row = sql`floor(cases.lat / ${cell}::float8)`;
  const rows = await narrowed(db, city, filter)
    .select([
      sql<number>`avg(cases.lon)`.as("lon"),
      sql<number>`avg(cases.lat)`.as("lat"),
      sql`count(*)`.as("count"),
      sql`count(*) filter (where cases.closed_at is null)`.as("open"),
      sql<string>`min(cases.id::text)`.as("id"),
      sql<string>`min(cases.reference)`.as("reference"),
      sql<string>`min(cases.service)`.as("service"),
      sql<CaseState>`min(cases.state)`.as("state"),
    ])
    .groupBy([column, row])
    .execute();
  return rows.map((each) => ({ ...each, count: Number(each.count), open: Number(each.open) }));
}

/** What the card of a single report says. */
export async function selectClusterWords(db: Db, city: string, caseIds: readonly string[]) {
  if (caseIds.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom("reports")
    .innerJoin("cases", (join) =>
      join.onRef("cases.city", "=", "reports.city").onRef("cases.id", "=", "reports.caseId"),
    )
    .select([
      "reports.caseId",
      "reports.language",
      "cases.dueAt",
      "cases.pause",
      sql<string>`left(reports.words, 160)`.as("words"),
    ])
    .where("reports.city", "=", city)
    .where("reports.caseId", "in", caseIds)
    .execute();
  return new Map(rows.map((row) => [row.caseId, row]));
}
