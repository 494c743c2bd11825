import { CamelCasePlugin, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Config } from "../../config.ts";
import type { Database, Tables } from "../db.ts";
import type { Log } from "../log.ts";
import { allRows } from "./all-rows.ts";
import { columnTypes } from "./types.ts";
import { createWakeups, type Announcer } from "./wakeups.ts";

const maxPreparedStatements = 400;

/**
 * Names each distinct statement, so that PostgreSQL parses and plans it once per connection. The
 * number is bounded: beyond it (lists of varying length) statements stay unnamed.
 */
function preparing(client: pg.PoolClient, names: Map<string, string>) {
  return {
    query: (text: string, values: readonly unknown[]) => {
      let name = names.get(text);
      if (name === undefined && names.size < maxPreparedStatements) {
        name = `t${names.size}`;
        names.set(text, name);
      }
      return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
    },
    release: () => client.release(),
  };
}

/** Announces over LISTEN/NOTIFY, on one connection that reconnects by itself. */
function announceOver(
  url: string,
  log: Log,
  deliver: (channel: string) => void,
  deliverAll: () => void,
): Announcer {
  let client: pg.Client | null = null;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const connect = async () => {
    const next = new pg.Client({
      connectionString: url,
      application_name: "tugon wakeups",
      // A listener that only waits would not notice a peer that vanished.
      keepAlive: true,
    });
    const lost = (error?: Error) => {
      if (client === next || client === null) client = null;
      if (closed) return;
      log.warn({ error: error?.message }, "wakeup connection lost, trying again");
      clearTimeout(retry);
      retry = setTimeout(() => void connect(), 1000);
    };
    next.on("error", lost);
    next.on("end", () => {
      if (client === next) lost();
    });
    next.on("notification", (message) => deliver(message.payload ?? ""));
    try {
      await next.connect();
      await next.query("listen tugon");
      if (closed) return await next.end();
      client = next;
      deliverAll();
    } catch (error) {
      lost(error instanceof Error ? error : undefined);
    }
  };
  const started = connect();

  return {
    announce: async (channel) => {
      await client?.query("select pg_notify('tugon', $1)", [channel]);
      return client !== null;
    },
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await started;
      await client?.end();
    },
  };
}

export function openPostgres(
  config: Extract<Config["database"], { kind: "postgres" }>,
  log: Log,
): Database {
  const pool = new pg.Pool({
    connectionString: config.url,
    max: config.pool,
    types: columnTypes as pg.CustomTypesConfig,
    application_name: "tugon",
    connectionTimeoutMillis: 5000,
  });
  // An idle connection that breaks is replaced at its next use; without a listener Node would exit.
  pool.on("error", (error) => log.warn({ error: error.message }, "database connection lost"));
  // The pool listens to idle ones only. One that breaks between two statements of a transaction would
  // end the process; the next statement finds it broken and says so.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const names = new Map<string, string>();
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({
      pool: {
        options: pool.options,
        connect: async () => preparing(await pool.connect(), names) as unknown as pg.PoolClient,
        end: () => pool.end(),
      },
    }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  const wakeups = createWakeups((deliver, deliverAll) =>
    announceOver(config.url, log, deliver, deliverAll),
  );
  return {
    kind: "postgres",
    db,
    wakeups,
    execute: async (text, values) => {
      return { rows: allRows(await pool.query(text, values)) };
    },
    onCommand: () => undefined,
    failed: new Promise(() => undefined),
    close: async () => {
      await wakeups.close();
      await db.destroy();
    },
  };
}
