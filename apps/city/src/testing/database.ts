import { createHash } from "node:crypto";
import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp, migrations } from "../app.ts";
import { readConfig, type Config } from "../config.ts";
import { migrate } from "#platform/migrations";
import { createPlatform } from "#platform/platform";
import { copyEmptyDatabase } from "./empty-database.ts";
import { keptFolder } from "./kept-folder.ts";

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

/** A data folder with the schema of now; the key says which schema that is. */
function migratedFolder(): Promise<string> {
  const schema = migrations.map(({ name, up }) => `${name} ${up.toString()}`).join("\n");
  const key = createHash("sha256").update(schema).digest("hex").slice(0, 16);
  return keptFolder("migrated", key, async (folder) => {
    await copyEmptyDatabase(join(folder, "db"));
    await prepare(configFor({ DATA_DIR: folder }));
  });
}

/** An embedded database that is ready, in a data folder of its own. */
export async function freshDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tugon-test-"));
  await cp(await migratedFolder(), folder, { recursive: true });
  return folder;
}

/** The settings of a fresh installation whose database is ready, by the database the run is for. */
export async function freshDatabase(): Promise<Config> {
  const url = process.env["TEST_DATABASE_URL"];
  if (process.env["DB"] === "postgres" && url) {
    const config = configFor({
      DATA_DIR: await mkdtemp(join(tmpdir(), "tugon-test-")),
      DATABASE_URL: url,
      TUGON_SECRET: "ab".repeat(32),
    });
    await prepare(config);
    return config;
  }
  return configFor({ DATA_DIR: await freshDataFolder() });
}
