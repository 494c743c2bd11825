import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { Reach } from "../rules.ts";

/** One unit's work at a glance. Counts of cases; ages in days since they were received. */
export type UnitOverview = {
  readonly unit: string;
  /** Open for up to 3, 7, 20 days, and for longer. */
  readonly days3: number;
  readonly days7: number;
  readonly days20: number;
  readonly older: number;
  readonly late: number;
  readonly paused: number;
  /** Open again after a resident said that it was not fixed. */
  readonly reopened: number;
  /** Handed on to another unit within the last thirty days. */
  readonly handedOn: number;
};

const daysAgo = (now: Date, days: number) => new Date(now.getTime() - days * 24 * 3600 * 1000);
const transfersOfDays = 30;

export async function selectOverview(
  db: Db,
  city: string,
  reach: Pick<Reach, "unit">,
  now: Date,
): Promise<UnitOverview[]> {
  const [age3, age7, age20] = [daysAgo(now, 3), daysAgo(now, 7), daysAgo(now, 20)];
  const { rows } = await sql<UnitOverview>`
    with open as (
      select unit,
        count(*) filter (where received_at >= ${age3}) as days3,
        count(*) filter (where received_at < ${age3} and received_at >= ${age7}) as days7,
        count(*) filter (where received_at < ${age7} and received_at >= ${age20}) as days20,
        count(*) filter (where received_at < ${age20}) as older,
        count(*) filter (where due_at < ${now} and pause is null) as late,
        count(*) filter (where pause is not null) as paused,
        count(*) filter (where reopenings > 0) as reopened
      from cases where city = ${city} and closed_at is null
      group by unit
    ), passed as (
      select public ->> 'fromUnit' as unit, count(*) as handed_on from events
      where city = ${city} and type = 'case.assigned' and at >= ${daysAgo(now, transfersOfDays)}
        and public ->> 'fromUnit' <> public ->> 'unit' and not public ? 'undoes'
        and not exists (select from events later where later.city = events.city
          and later.stream = events.stream and later.seq > events.seq
          and later.type = 'case.assigned' and later.public ->> 'undoes' = events.seq::text)
      group by 1
    )
    select unit, coalesce(days3, 0) as days3, coalesce(days7, 0) as days7,
      coalesce(days20, 0) as days20, coalesce(older, 0) as older, coalesce(late, 0) as late,
      coalesce(paused, 0) as paused, coalesce(reopened, 0) as reopened,
      coalesce(handed_on, 0) as handed_on
    from open full join passed using (unit)
    where ${reach.unit}::text is null or unit = ${reach.unit}
    order by late desc, unit`.execute(db);
  return rows;
}
