import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp, migrations } from "../app.ts";
import { readConfig, type Config } from "../config.ts";
import { migrate } from "#platform/migrations";
import { createPlatform } from "#platform/platform";

function configFor(settings: Readonly<Record<string, string>>): Config {
  const read = readConfig({
    PORT: "0",
    PUBLIC_URL: "http://tugon.test",
    LOG_LEVEL: "silent",
    ...settings,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.config;
}

/** The schema and the job queues, on an empty database. */
async function prepare(config: Config): Promise<void> {
  const platform = await createPlatform(config);
  try {
    await migrate(platform.db, migrations);
    await createApp(platform, { demo: false }).prepare();
  } finally {
    await platform.database.close();
  }
}

/**
 * A data folder with the schema of now. Creating an embedded database takes seconds, copying one a
 * moment, so the first thread leaves a template behind; the name says which schema it has.
 */
async function templateFolder(): Promise<string> {
  const schema = migrations.map(({ name, up }) => `${name} ${up.toString()}`).join("\n");
  const key = createHash("sha256").update(schema).digest("hex").slice(0, 16);
  const path = join(tmpdir(), `tugon-template-${key}`);
  if (existsSync(path)) return path;
  const fresh = await mkdtemp(join(tmpdir(), "tugon-template-new-"));
  await prepare(configFor({ DATA_DIR: fresh }));
  // Another thread may have been faster; either template is as good.
  await rename(fresh, path).catch(() => rm(fresh, { recursive: true }));
  return path;
}

/** The settings of a fresh installation whose database is ready, by the database the run is for. */
export async function freshDatabase(): Promise<Config> {
  const dataDir = await mkdtemp(join(tmpdir(), "tugon-test-"));
  const url = process.env["TEST_DATABASE_URL"];
  if (process.env["DB"] === "postgres" && url) {
    const config = configFor({
      DATA_DIR: dataDir,
      DATABASE_URL: url,
      TUGON_SECRET: "ab".repeat(32),
    });
    await prepare(config);
    return config;
  }
  await cp(await templateFolder(), dataDir, { recursive: true });
  return configFor({ DATA_DIR: dataDir });
}
