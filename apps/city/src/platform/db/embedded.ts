import { PGlite } from "@electric-sql/pglite";
import { CamelCasePlugin, Kysely, PGliteDialect } from "kysely";
import type { Database, Tables } from "../db.ts";
import { createWakeups } from "./wakeups.ts";
export async function openEmbeddedDatabase(config: { directory: string }, _log: unknown): Promise<Database> {
  const lite = new PGlite(config.directory, { parsers: { 20: Number, 1082: (t: string) => t } });
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: lite }), plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })] });
  const wakeups = createWakeups((deliver) => ({ announce: async (c) => { deliver(c); return true; }, close: async () => {} }));
  return { kind: "embedded", db, wakeups, execute: async (t, v) => v ? lite.query(t, v) : ((await lite.exec(t)).at(-1) ?? { rows: [] }), close: async () => { await wakeups.close(); await db.destroy(); } };
}
