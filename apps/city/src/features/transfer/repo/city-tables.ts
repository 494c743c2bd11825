import { sql } from "kysely";
import type { Db } from "#platform/db";
import { leftBehind } from "../whole-city/format.ts";
import type { CityTable } from "../whole-city/rules.ts";

type TableRow = {
  name: string;
  columns: string[];
  keys: string[];
  textKeys: string[];
  references: string[];
  hasCity: boolean;
};

/** Every table of the schema, from PostgreSQL's own catalogue. */
async function selectAllTables(db: Db): Promise<TableRow[]> {
  const { rows } = await sql<TableRow>`
    select class.relname::text as name,
      (select coalesce(array_agg(attname::text order by attname collate "C"), '{}')
        from pg_attribute where attrelid = class.oid and attnum > 0 and not attisdropped
        and attidentity = '' and attgenerated = '') as columns,
      (select coalesce(array_agg(attname::text order by array_position(index.indkey::int2[], attnum)), '{}')
        from pg_index index join pg_attribute on attrelid = class.oid
          and attnum = any (index.indkey::int2[])
        where index.indrelid = class.oid and index.indisprimary) as keys,
      (select coalesce(array_agg(attname::text), '{}')
        from pg_attribute where attrelid = class.oid and attnum > 0 and not attisdropped
        and atttypid = 'text'::regtype) as text_keys,
      (select coalesce(array_agg(distinct confrelid::regclass::text), '{}')
        from pg_constraint where conrelid = class.oid and contype = 'f') as references,
      exists (select from pg_attribute where attrelid = class.oid and attname = 'city') as has_city
    from pg_class class
    where relnamespace = current_schema()::regnamespace and relkind = 'r'
    order by relname collate "C"`.execute(db);
  return rows;
}

/** The names of the tables that belong to no city. */
export async function selectTablesOfNoCity(db: Db): Promise<string[]> {
  return (await selectAllTables(db)).filter((table) => !table.hasCity).map(({ name }) => name);
}

/** Names that PostgreSQL gives for its own objects; ours are plain words. */
const plainName = /^[a-z][a-z0-9_]*$/;

/** The order of the events is that in which they became visible, and so is told to subscribers. */
const orders: Readonly<Record<string, string>> = { events: "xact, id" };
/** The number of the transaction that wrote a row means nothing in another database. */
const ownToDatabase = new Set(["xact"]);

/** The tables whose rows make up a city, those that stay behind left out. */
export async function selectCityTables(db: Db): Promise<CityTable[]> {
  const tables = (await selectAllTables(db)).filter(
    ({ name, hasCity }) => hasCity && !(name in leftBehind),
  );
  return tables.map(({ name, columns, keys, textKeys, references }) => {
    const odd = [name, ...columns].find((one) => !plainName.test(one));
    if (odd !== undefined) throw new RangeError(`${odd} cannot be written into a statement`);
    // The same bytes on every machine, whatever its language sorts first.
    const sorted = keys.map((key) => (textKeys.includes(key) ? `${key} collate "C"` : key));
    return {
      name,
      columns: columns.filter((column) => !ownToDatabase.has(column)),
      order: orders[name] ?? sorted.join(", "),
      references,
    };
  });
}

/** The steps of the schema that have run here. */
export async function selectSchemaSteps(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from schema_migrations order by name collate "C"`.execute(db);
  return rows.map((row) => row.name);
}
