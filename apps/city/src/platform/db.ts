import { sql, type Kysely, type Transaction } from "kysely";
import type { Config } from "../config.ts";
import { sendCommand, type CommandHandler } from "./db/embedded/command-channel.ts";
import { openEmbeddedDatabase } from "./db/embedded.ts";
import { openPostgres } from "./db/postgres.ts";
import type { Log } from "./log.ts";

/**
 * All tables. Each feature adds its own by declaration merging in its `tables.ts`, and by habit
 * only touches those.
 */
export interface Tables {}

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** A channel between processes of one installation: "something changed, look". No payload to trust. */
export type Wakeups = {
  /** Tells every process (this one too) soon; many calls within a moment become one. */
  wake(channel: string): void;
  on(channel: string, listener: () => void): () => void;
};

export type Database = {
  readonly kind: "embedded" | "postgres";
  readonly db: Db;
  readonly wakeups: Wakeups;
  /** Plain statements for the job queue: several at once when there are no values; the rows of all. */
  readonly execute: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>;
  /** Takes commands that another process sends; only the embedded database needs it. */
  readonly onCommand: (handler: CommandHandler) => void;
  /** Resolves with the reason if the database dies for good; a server is reconnected to instead. */
  readonly failed: Promise<Error>;
  readonly close: () => Promise<void>;
};

export { grouped } from "./db/grouped.ts";
export { sendCommand };

export async function openDatabase(config: Config["database"], log: Log): Promise<Database> {
  return config.kind === "postgres" ? openPostgres(config, log) : openEmbeddedDatabase(config);
}

/** Round trip to the database; rejects when it is away. */
export async function ping(db: Db): Promise<void> {
  await sql`select 1`.execute(db);
}
