import { sql } from "kysely";
import type { Db } from "#platform/db";
import "../tables.ts";

export type CityNumbers = {
  /** Public reports of the last thirty days. */
  readonly received: number;
  readonly open: number;
  readonly late: number;
  /** Of the reports whose answer fell due in the last thirty days: how many, and how many were in time. */
  readonly due: number;
  readonly answeredInTime: number;
  /** Days from filing to done, for what was done in the last thirty days; null when nothing was. */
  readonly medianDays: number | null;
};

/** How far back a report may begin that still counts in the last thirty days: it bounds the scan. */
const horizonDays = 400;

type Row = Record<keyof Omit<CityNumbers, "medianDays">, unknown> & { medianDays: unknown };

/** The numbers above the home page, over public reports, in one statement. */
export async function selectNumbers(db: Db, city: string, now: Date): Promise<CityNumbers> {
  const { rows } = await sql<Row>`
    with recent as (
      select state, received_at, due_at, answered_at, closed_at from cases
      where city = ${city} and is_public
        and received_at > ${now}::timestamptz - make_interval(days => ${sql.lit(horizonDays)})
    ), since as (select ${now}::timestamptz as until, ${now}::timestamptz - interval '30 days' as start)
    select
      count(*) filter (where received_at > start) as received,
      (select count(*) from cases where city = ${city} and is_public and closed_at is null) as open,
      (select count(*) from cases where city = ${city} and is_public and closed_at is null
        and due_at < ${now}) as late,
      count(*) filter (where due_at > start and due_at <= until) as due,
      count(*) filter (where due_at > start and due_at <= until and answered_at <= due_at)
        as answered_in_time,
      percentile_cont(0.5) within group (order by extract(epoch from closed_at - received_at) / 86400)
        filter (where closed_at > start and state in ('done', 'confirmed')) as median_days
    from recent, since`.execute(db);
  const [row] = rows;
  return {
    received: Number(row?.received ?? 0),
    open: Number(row?.open ?? 0),
    late: Number(row?.late ?? 0),
    due: Number(row?.due ?? 0),
    answeredInTime: Number(row?.answeredInTime ?? 0),
    // Null where nothing was done, which Number would make a zero.
    medianDays: typeof row?.medianDays === "number" ? row.medianDays : null,
  };
}

/** Public reports per service in the last thirty days, for exploring. */
export async function countByService(
  db: Db,
  city: string,
  since: Date,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom("cases")
    .select(["service", sql`count(*)`.as("count")])
    .where("city", "=", city)
    .where("isPublic", "=", true)
    .where("receivedAt", ">", since)
    .groupBy("service")
    .execute();
  return new Map(rows.map((row) => [row.service, Number(row.count)]));
}
