import { PostgresDialect, type PostgresPoolClient, type PostgresQueryResult } from "kysely";
import type { EmbeddedDatabase } from "./client.ts";
import type { EmbeddedSession } from "./session.ts";

/**
 * Kysely over the embedded database. It is Kysely's own PostgreSQL dialect on a
 * pool of one, so queries, transactions, isolation levels and results are the
 * same as with a server. `kysely.destroy()` closes the database.
 */
export function embeddedDialect(database: EmbeddedDatabase): PostgresDialect {
  return new PostgresDialect({
    pool: {
      options: {},
      connect: async () => new PooledSession(await database.acquire()),
      end: () => database.close(),
    },
  });
}

/** Kysely knows a connection by its object, so each session gets one of its own. */
class PooledSession implements PostgresPoolClient {
  readonly #session: EmbeddedSession;

  constructor(session: EmbeddedSession) {
    this.#session = session;
  }

  // Kysely's interface also asks for a cursor form, which it only uses when the
  // dialect is given a cursor class; this one is not, and `stream()` says so.
  query: PostgresPoolClient["query"] = (async (sql: string, parameters: readonly unknown[]) => {
    const { rows, affectedRows, command } = await this.#session.query(sql, parameters);
    return {
      rows,
      rowCount: affectedRows,
      command: command as PostgresQueryResult<unknown>["command"],
    };
  }) as PostgresPoolClient["query"];

  release(): void {
    this.#session.release();
  }
}
