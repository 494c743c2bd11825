import type { Client, QueryResult } from "pg";

/** Longer ones (bulk inserts) are seldom the same twice and cost memory to keep. */
const longestKept = 2_000;
const mostKept = 300;

/** Commands after which every prepared statement still means the same. */
const harmless = new Set(
  (
    "SELECT INSERT UPDATE DELETE MERGE TRUNCATE COPY LOCK BEGIN START SAVEPOINT RELEASE " +
    "SET RESET SHOW VACUUM ANALYZE CHECKPOINT LISTEN UNLISTEN NOTIFY"
  ).split(" "),
);
const endings = new Set(["COMMIT", "ROLLBACK"]);

/**
 * Prepared statements, by their text. Parsing and planning in WASM costs about as
 * much as running a small query, so keeping statements doubles what one thread
 * serves. Since there is one connection, every change of the schema is seen here,
 * and all statements are forgotten with it; PostgreSQL would otherwise answer
 * "cached plan must not change result type" (0A000).
 */
export class Statements {
  readonly #client: Client;
  readonly #names = new Map<string, string>();
  #schemaChanged = false;
  #stale = false;

  constructor(client: Client) {
    this.#client = client;
  }

  /** The name to prepare a statement under, or undefined to run it once. */
  nameOf(sql: string): string | undefined {
    if (this.#stale || sql.length > longestKept) return undefined;
    const known = this.#names.get(sql);
    if (known !== undefined) return known;
    if (this.#names.size >= mostKept) {
      this.#stale = true;
      return undefined;
    }
    const name = `s${this.#names.size}`;
    this.#names.set(sql, name);
    return name;
  }

  /** Looks at what a command did. */
  observe({ command }: Pick<QueryResult, "command">): void {
    if (endings.has(command)) {
      this.#stale ||= this.#schemaChanged;
      this.#schemaChanged = false;
    } else if (!harmless.has(command)) {
      this.#schemaChanged = true;
      this.#stale = true;
    }
  }

  /** Call between sessions, outside a transaction: only there can all be dropped. */
  async tidy(): Promise<void> {
    if (!this.#stale) return;
    await this.#client.query("deallocate all");
    // pg remembers by itself which names it has prepared on this connection.
    const { connection } = this.#client as unknown as {
      connection: { parsedStatements: Record<string, string> };
    };
    connection.parsedStatements = {};
    this.#names.clear();
    this.#schemaChanged = false;
    this.#stale = false;
  }
}
