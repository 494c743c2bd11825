import { mkdtemp, rm, chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startPostgres } from "../../scripts/postgres.mjs";
import { citySlug, makeCity, secretHex } from "../city/seed.ts";
import { columns, generateRows, writeFiles } from "../import/requests-file.ts";
import { createWatch, ended, type Watched } from "../import/watch.ts";
import { startNode } from "../machine/spawn.ts";
import { fixed, percent, renderTable } from "../table.ts";

const rowCount = 300_000;
const program = path.resolve(import.meta.dirname, "../../apps/city/dist/server/main.js");

type Database = Awaited<ReturnType<typeof startPostgres>>;
type Place = { readonly database: Database; readonly home: string };

async function runImport({ database, home }: Place, file: string): Promise<Watched> {
  const child = startNode([program, "import", "open311", file, "--city", citySlug], {
    place: "anywhere",
    env: { DATABASE_URL: database.url, TUGON_SECRET: secretHex, DATA_DIR: home, LOG_LEVEL: "warn" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const watch = createWatch(child.pid ?? 0, database.pid);
  await ended(child);
  return watch.end();
}

/** PostgreSQL alone reads the same rows into one table: nothing of ours can be faster. */
async function runCopy({ database }: Place, client: pg.Client, file: string): Promise<Watched> {
  const types = columns.map((column) => {
    if (column === "service_request_id") return `${column} text primary key`;
    if (column.endsWith("_datetime")) return `${column} timestamptz`;
    return `${column} ${column === "lat" || column === "long" ? "double precision" : "text"}`;
  });
  await client.query(`create table bare_requests (${types.join(", ")})`);
  const watch = createWatch(database.pid, database.pid);
  await client.query(`copy bare_requests from '${file}' (format csv)`);
  return { ...watch.end(), cpuSeconds: 0, peakMb: 0 };
}

async function countReports(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>("select count(*) from reports");
  return Number(rows[0]?.count);
}

async function expectAll(client: pg.Client): Promise<void> {
  const count = await countReports(client);
  if (count !== rowCount) throw new Error(`${count} reports are there instead of ${rowCount}.`);
}

function row(name: string, measured: Watched): string[] {
  const { seconds, cpuSeconds, databaseCpuSeconds, peakMb, others } = measured;
  return [
    name,
    fixed(seconds, 1),
    fixed(rowCount / seconds, 0),
    cpuSeconds === 0 ? "-" : fixed(cpuSeconds, 1),
    fixed(databaseCpuSeconds, 1),
    peakMb === 0 ? "-" : fixed(peakMb, 0),
    percent(others),
  ];
}

async function measure(place: Place, client: pg.Client): Promise<string> {
  const json = path.join(place.home, "requests.json");
  const csv = path.join(place.home, "requests.csv");
  const now = new Date();
  await writeFiles(() => generateRows(rowCount, now), json, csv);
  await makeCity(place.database.url, place.home);
  const copied = await runCopy(place, client, csv);
  const first = await runImport(place, json);
  await expectAll(client);
  const again = await runImport(place, json);
  await expectAll(client);
  const head = ["300,000 requests", "s", "rows/s", "app CPU s", "db CPU s", "peak MB", "others"];
  return [
    `PostgreSQL ${place.database.version} with fsync`,
    renderTable(head, [
      row("import", first),
      row("the same again", again),
      row("bare COPY", copied),
    ]),
    "target: within 300 s and 512 MB",
  ].join("\n");
}

/** A long history over `tugon import open311`, from the command to its end. */
export async function benchImport(): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), "tugon-bench-"));
  await chmod(home, 0o755);
  const database = await startPostgres({ fsync: true, settings: { max_wal_size: "4GB" } });
  const client = new pg.Client({ connectionString: database.url });
  try {
    await client.connect();
    return await measure({ database, home }, client);
  } finally {
    await client.end();
    await database.stop();
    await rm(home, { recursive: true, force: true });
  }
}
