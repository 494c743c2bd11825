import { createHash } from "node:crypto";
import pg from "pg";
import { createApp, migrations } from "../../apps/city/src/app.ts";
import { readConfig } from "../../apps/city/src/config.ts";
import { demoBaseMap, demoCity } from "../../apps/city/src/demo/as-city.ts";
import { migrate } from "../../apps/city/src/platform/db/migrate.ts";
import { createPlatform } from "../../apps/city/src/platform/platform.ts";
import { generateReports, termSeparator, type Rows } from "./generate.ts";
import { readSamples } from "./samples.ts";

export const apiKey = "a-key-for-the-bench";
export const secretHex = "5e".repeat(32);
export const citySlug = demoCity.slug;

/** PostgreSQL types of the columns that are not text. */
const types: Readonly<Record<string, string>> = {
  id: "uuid",
  case_id: "uuid",
  stream: "uuid",
  version: "integer",
  seq: "integer",
  supporters: "integer",
  lon: "double precision",
  lat: "double precision",
  received_at: "timestamptz",
  due_at: "timestamptz",
  updated_at: "timestamptz",
  closed_at: "timestamptz",
  answered_at: "timestamptz",
  at: "timestamptz",
  attributes: "jsonb",
  actor: "jsonb",
  public: "jsonb",
};

async function insertRows(client: pg.Client, table: string, rows: Rows, extra = ""): Promise<void> {
  const columns = Object.keys(rows);
  const arrays = columns.map((column, index) => `$${index + 2}::${types[column] ?? "text"}[]`);
  const values = columns.map((column) =>
    column === "search"
      ? `array_to_tsvector(string_to_array(row.search, '${termSeparator}'))`
      : `row.${column}`,
  );
  const [extraColumn, extraValue] = extra === "" ? [[], []] : [[extra], ["true"]];
  await client.query(
    `insert into ${table} (city, ${[...columns, ...extraColumn].join(", ")})
     select $1, ${[...values, ...extraValue].join(", ")}
     from unnest(${arrays.join(", ")}) as row (${columns.join(", ")})`,
    [citySlug, ...columns.map((column) => rows[column])],
  );
}

/** Schema and city, made by the application itself. */
export async function makeCity(databaseUrl: string, dataDir: string): Promise<void> {
  const read = readConfig({
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    TUGON_SECRET: secretHex,
    LOG_LEVEL: "silent",
    PORT: "1",
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const platform = await createPlatform(read.config);
  try {
    await migrate(platform.db, migrations);
    const { cities } = createApp(platform, { demo: false });
    await cities.save({ ...demoCity, isDemo: false }, demoBaseMap);
  } finally {
    await platform.database.close();
  }
}

/** Filling indexes row by row takes three times as long as making them at the end. */
async function withoutIndexes(client: pg.Client, fill: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'public' and tablename in ('cases', 'reports', 'events')
       and indexdef not like 'CREATE UNIQUE%'`,
  );
  for (const { name } of rows) await client.query(`drop index ${name}`);
  await fill();
  await client.query("set maintenance_work_mem = '512MB'");
  for (const { definition } of rows) await client.query(definition);
}

export async function seedCity(databaseUrl: string, dataDir: string, count: number): Promise<void> {
  await makeCity(databaseUrl, dataDir);
  const now = new Date();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const batches = generateReports(count, { samples: readSamples(now), now, batchSize: 5000 });
  await withoutIndexes(client, async () => {
    for (const { cases, reports, events } of batches) {
      await insertRows(client, "cases", cases, "is_public");
      await insertRows(client, "reports", reports);
      await insertRows(client, "events", events);
    }
  });
  await client.query(
    `insert into api_keys (city, id, name, prefix, digest, scopes, created_by, created_at)
     values ($1, gen_random_uuid(), 'Bench', 'bench', $2, '{open311-write}', gen_random_uuid(), now())`,
    [citySlug, createHash("sha256").update(apiKey).digest()],
  );
  await client.query("vacuum analyze");
  await client.end();
}
