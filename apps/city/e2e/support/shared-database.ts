import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { insertOfficer } from "#features/identity";
import { uuidv7 } from "#platform/ids";
import { migrate } from "#platform/migrations";
import { createPlatform } from "#platform/platform";
import { createApp, migrations } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { demoBaseMap, demoCity } from "../../src/demo/as-city.ts";
import { officers } from "../../src/demo/people.ts";
import type { Env } from "./server.ts";

type Postgres = {
  readonly url: string;
  readonly whileAway: (body: () => Promise<void>) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type SharedDatabase = {
  /** For every server of the city. */
  readonly env: Env;
  readonly whileAway: Postgres["whileAway"];
  /**
   * Ends the minute for which a server holds a notice, and the pauses between two attempts at it: a
   * dead server's notices would go out by themselves, but only after one to two minutes.
   */
  readonly letTheDeadGo: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The demo city with its staff and without reports, on a PostgreSQL of its own. */
export async function startSharedDatabase(): Promise<SharedDatabase> {
  const postgres = await startPostgres();
  const folder = await mkdtemp(path.join(tmpdir(), "tugon-shared-"));
  const env = {
    DATABASE_URL: postgres.url,
    TUGON_SECRET: randomBytes(32).toString("hex"),
    DATA_DIR: folder,
  };
  await layOutCity(env);
  const pool = new pg.Pool({ connectionString: postgres.url, max: 1 });
  // The server ends these connections when it is away or stopped, and so it should.
  pool.on("error", () => undefined);
  return {
    env,
    whileAway: postgres.whileAway,
    letTheDeadGo: async () => {
      // Who lives and has held a notice for five seconds is not to be found: a mail takes far less.
      await pool.query(
        `update notices set leased_until = now()
        where state = 'sending' and leased_until < now() + interval '55 seconds'`,
      );
      await pool.query("update jobs.job set start_after = now() where state = 'retry'");
    },
    close: async () => {
      await pool.end();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startPostgres(): Promise<Postgres> {
  const script = new URL("../../../../scripts/postgres.mjs", import.meta.url).href;
  // A script of the repository in plain JavaScript; its shape is in its own comments.
  const { startPostgres: start } = (await import(/* @vite-ignore */ script)) as {
    startPostgres: (options: { fsync: boolean }) => Promise<Postgres>;
  };
  return start({ fsync: true });
}

async function layOutCity(env: Env): Promise<void> {
  const read = readConfig({ ...env, LOG_LEVEL: "silent" });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const platform = await createPlatform(read.config);
  const app = createApp(platform, { demo: true });
  await migrate(platform.db, migrations);
  await app.prepare();
  const now = new Date();
  for (const officer of officers)
    await insertOfficer(
      platform.db,
      {
        id: uuidv7(now),
        city: demoCity.slug,
        name: officer.name,
        designation: officer.designation.en,
        email: officer.email,
        role: officer.role,
        unit: officer.unit ?? "",
        services: [],
        locale: "en",
        isActive: true,
      },
      now,
    );
  await app.cities.save(demoCity, demoBaseMap);
  await platform.database.close();
}
