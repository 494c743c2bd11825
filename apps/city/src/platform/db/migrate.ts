import { sql, type Kysely } from "kysely";
import type { Db } from "../db.ts";

/**
 * One step of the schema. Names are unique and ordered within a feature; a step that has run is
 * never edited. Each feature exports a static list.
 */
export type Migration = {
  readonly name: string;
  readonly up: (db: Kysely<unknown>) => Promise<void>;
};

// Any fixed number does; it keeps two starting servers from migrating at once.
const lockNumber = 7_884_646;

/** Runs the steps that have not run yet, all in one transaction, and returns their names. */
export async function migrate(db: Db, migrations: readonly Migration[]): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${lockNumber}::bigint)`.execute(tx);
    await sql`create table if not exists schema_migrations (
      name text primary key, run_at timestamptz not null default now())`.execute(tx);
    const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(tx);
    const done = new Set(rows.map((row) => row.name));
    const fresh = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of fresh) {
      await migration.up(tx.withoutPlugins() as unknown as Kysely<unknown>);
      await sql`insert into schema_migrations (name) values (${migration.name})`.execute(tx);
    }
    return fresh.map((migration) => migration.name);
  });
}

/** The steps that have not run on this database. */
export async function pendingMigrations(
  db: Db,
  migrations: readonly Migration[],
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(db);
  const done = new Set(rows.map((row) => row.name));
  return migrations.map((migration) => migration.name).filter((name) => !done.has(name));
}
