import type { Client, QueryResult as DriverResult, QueryResultRow } from "pg";
import { allRows } from "../all-rows.ts";
import type { SpaceGuard } from "./space.ts";
import type { Statements } from "./statements.ts";

export interface QueryResult<Row> {
  rows: Row[];
  /** Rows inserted, updated, deleted or merged; 0 for a select. */
  affectedRows: number;
  command?: string;
}

export interface EmbeddedSession {
  /** One statement with parameters `$1`, `$2`, ... converted as `pg` does. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<QueryResult<Row>>;
  /** Any number of statements without parameters, as one implicit transaction; the rows of all. */
  exec(sql: string): Promise<{ rows: unknown[] }>;
  /** Gives the connection to the next one waiting. An open transaction is rolled back. */
  release(): void;
}

const writes = new Set(["INSERT", "UPDATE", "DELETE", "MERGE"]);

/** What a session needs of its database. */
export interface SessionHome {
  client: Client;
  statements: Statements;
  space: SpaceGuard;
  /** Throws when the database has died or was closed. */
  check(): void;
  /** Turns pg's "connection terminated" into the reason. */
  explain(error: unknown): unknown;
  passOn(): void;
}

export function openSession(home: SessionHome): EmbeddedSession {
  const { client, statements, space } = home;
  let released = false;
  // pg wants one query at a time; callers may start several (Promise.all).
  let tail: Promise<unknown> = Promise.resolve();

  function inTurn<T>(run: () => Promise<T>): Promise<T> {
    if (released) return Promise.reject(new Error("This session was released; acquire another."));
    const result = tail.then(async () => {
      home.check();
      try {
        if (client.getTransactionStatus() === "I") await space.check();
        return await run();
      } catch (error) {
        throw home.explain(space.explain(error));
      }
    });
    tail = result.catch(() => undefined);
    return result;
  }

  async function handBack(): Promise<void> {
    try {
      home.check();
      if (client.getTransactionStatus() !== "I") statements.observe(await client.query("rollback"));
      await statements.tidy();
    } catch {
      // Only a dead connection refuses these; the next session will say so.
    }
    home.passOn();
  }

  return {
    query: <Row>(sql: string, parameters: readonly unknown[] = []) =>
      inTurn(async (): Promise<QueryResult<Row>> => {
        const name = statements.nameOf(sql);
        // Extended: one statement, also where there are no parameters.
        const text = { text: sql, values: [...parameters], queryMode: "extended" };
        const result: DriverResult<QueryResultRow> = await client.query(
          name === undefined ? text : { ...text, name },
        );
        statements.observe(result);
        const { rows, rowCount, command } = result;
        return {
          rows: rows as Row[],
          affectedRows: writes.has(command) ? (rowCount ?? 0) : 0,
          command,
        };
      }),
    exec: (sql) =>
      inTurn(async () => {
        // Several statements come back as an array; any of them may change the schema.
        const rows = allRows(await client.query(sql));
        statements.observe({ command: "EXEC" });
        return { rows };
      }),
    release() {
      if (released) return;
      released = true;
      void tail.then(handBack);
    },
  };
}
