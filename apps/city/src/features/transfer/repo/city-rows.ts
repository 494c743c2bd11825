import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { CityTable } from "../whole-city/rules.ts";

const rowsAtOnce = 1000;

/** One notation of times and bytes, whatever the server or its user prefers; ends with the transaction. */
export async function setNotation(tx: Db): Promise<void> {
  await sql`select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
    set_config('intervalstyle', 'iso_8601', true), set_config('bytea_output', 'hex', true),
    set_config('extra_float_digits', '1', true)`.execute(tx);
}

/** Asks the database, not the memory of this process: another one may have made it just now. */
export async function isCityHere(db: Db, city: string): Promise<boolean> {
  const rows = await db.selectFrom("cities").select("city").where("city", "=", city).execute();
  return rows.length > 0;
}

export async function countRows(tx: Db, city: string, { name }: CityTable): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(name)} where city = ${city}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** The rows of one table as lines of JSON, some at a time. Within a transaction only. */
export async function* readRows(tx: Db, city: string, table: CityTable): AsyncGenerator<string[]> {
  const columns = sql.raw(table.columns.join(", "));
  await sql`declare city_rows no scroll cursor for
    select row_to_json(picked)::text as line from (
      select ${columns} from ${sql.table(table.name)}
      where city = ${sql.lit(city)} order by ${sql.raw(table.order)}
    ) picked`.execute(tx);
  for (;;) {
    const { rows } = await sql<{ line: string }>`
      fetch forward ${sql.lit(rowsAtOnce)} from city_rows`.execute(tx);
    if (rows.length > 0) yield rows.map((row) => row.line);
    if (rows.length < rowsAtOnce) break;
  }
  await sql`close city_rows`.execute(tx);
}

/** Writes rows as `readRows` gave them, in their order. They become this city's, whatever they say. */
export async function writeRows(
  tx: Db,
  city: string,
  table: CityTable,
  lines: readonly string[],
): Promise<void> {
  const others = sql.raw(table.columns.filter((column) => column !== "city").join(", "));
  await sql`insert into ${sql.table(table.name)} (city, ${others})
    select ${city}, ${others}
    from json_populate_recordset(null::${sql.table(table.name)}, ${`[${lines.join(",")}]`}::json)
  `.execute(tx);
}

/** Removes what an import that did not come to its end has left. */
export async function deleteRows(tx: Db, city: string, { name }: CityTable): Promise<void> {
  await sql`delete from ${sql.table(name)} where city = ${city}`.execute(tx);
}

/** How many of the city's events each subscriber has handled. */
export async function selectHandled(tx: Db, city: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ subscriber: string; handled: number }>`
    select subscriber, (
      select count(*) from events where events.city = position.city
        and (events.xact, events.id) <= (position.xact, position.id)
    ) as handled
    from subscriber_positions position
    where city = ${city} order by subscriber collate "C"`.execute(tx);
  return Object.fromEntries(rows.map((row) => [row.subscriber, row.handled]));
}

/** Puts a subscriber behind the first `handled` events, so that none is told twice. */
export async function insertPosition(
  tx: Db,
  city: string,
  subscriber: string,
  handled: number,
): Promise<void> {
  await sql`insert into subscriber_positions (city, subscriber, xact, id)
    select ${city}, ${subscriber}, coalesce(last.xact, '0'::xid8), coalesce(last.id, 0)
    from (select 1) here left join lateral (
      select xact, id from events where city = ${city} order by xact, id
      offset ${Math.max(0, handled - 1)} limit ${handled > 0 ? 1 : 0}
    ) last on true`.execute(tx);
}

export async function deletePositions(tx: Db, city: string): Promise<void> {
  await tx.deleteFrom("subscriberPositions").where("city", "=", city).execute();
}

export async function selectPhotoIds(tx: Db, city: string): Promise<string[]> {
  const rows = await tx
    .selectFrom("photos")
    .select("id")
    .where("city", "=", city)
    .orderBy("id")
    .execute();
  return rows.map((row) => row.id);
}
