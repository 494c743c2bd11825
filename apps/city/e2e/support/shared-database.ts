import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
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
  return {
    env,
    whileAway: postgres.whileAway,
    close: async () => {
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
