import { setTimeout } from "node:timers/promises";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { migrations } from "../../apps/city/src/app.ts";
import { startPostgres } from "../../scripts/postgres.mjs";
import { step } from "../../scripts/launch/say.mjs";
import { seedCity } from "./seed.ts";

const root = path.resolve(import.meta.dirname, "../..");

// What a small server of one's own is usually given; everything is as durable as by default.
const settings = {
  shared_buffers: "512MB",
  max_wal_size: "4GB",
  shared_preload_libraries: "pg_stat_statements",
};

export type CityDatabase = {
  readonly url: string;
  readonly pid: number;
  readonly version: string;
  /** Statements that the server has been sent since the last call, BEGIN and COMMIT included. */
  countStatements(): Promise<number>;
  /** Whoever reads events has read those the city was made with: the bench is about new ones. */
  passEvents(): Promise<void>;
  stop(): Promise<void>;
};

const passAllEvents = `update subscriber_positions
  set (xact, id) = (select xact, id from events order by xact desc, id desc limit 1)`;
const pauseMs = 50;

/** Changes with the schema and with how the city is made. */
async function fingerprint(count: number): Promise<string> {
  const hash = createHash("sha256").update(`${count} ${migrations.map(({ name }) => name).join()}`);
  const makers = ["bench/city/seed.ts", "bench/city/generate.ts"];
  for (const file of makers) hash.update(await readFile(path.join(root, file)));
  return hash.digest("hex").slice(0, 12);
}

/** A PostgreSQL that holds a city of `count` reports; made once, then copied for each run. */
export async function openCityDatabase(count: number): Promise<CityDatabase> {
  const kept = path.join(root, "node_modules/.cache/bench", `city-${await fingerprint(count)}`);
  if (!existsSync(kept))
    await step(`Making a city of ${count.toLocaleString("en")} reports (once)`, async () => {
      const empty = await startPostgres({ fsync: false, settings: { shared_buffers: "512MB" } });
      await seedCity(empty.url, await mkdtemp(path.join(tmpdir(), "tugon-bench-")), count);
      await empty.keep(kept);
    });
  const postgres = await startPostgres({ fsync: true, settings, from: kept });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query("create extension if not exists pg_stat_statements");
  await client.query("checkpoint");
  return {
    url: postgres.url,
    pid: postgres.pid,
    version: postgres.version,
    countStatements: async () => {
      const { rows } = await client.query<{ calls: string }>(
        "select coalesce(sum(calls), 0) as calls from pg_stat_statements",
      );
      await client.query("select pg_stat_statements_reset()");
      return Number(rows[0]?.calls ?? 0);
    },
    passEvents: async () => {
      // A server that has just started makes its positions with its first look.
      while ((await client.query(passAllEvents)).rowCount === 0) await setTimeout(pauseMs);
    },
    stop: async () => {
      await client.end();
      await postgres.stop();
    },
  };
}
