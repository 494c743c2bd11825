import { CompiledQuery } from "kysely";
import type { Db } from "../db.ts";

/** Runs a foreign statement (the job queue's) inside one of our transactions. */
export function executorOf(tx: Db) {
  return async (text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> =>
    tx.withoutPlugins().executeQuery(CompiledQuery.raw(text, values));
}
