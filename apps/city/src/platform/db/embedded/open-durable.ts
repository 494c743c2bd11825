import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { DurableFileSystem, syncDirectory } from "./durable-fs.ts";
import { EmbeddedError } from "./errors.ts";

export interface DurableDatabase {
  /** Sends wire protocol, hands over each part of the answer (memory that will be reused). */
  exchange(question: Uint8Array, onPart: (part: Uint8Array) => void): Promise<void>;
  fsyncCount(): number;
  close(): Promise<void>;
}

/**
 * Opens the database of a directory, making it first where there is none, and
 * proves that a commit reaches the disk.
 *
 * `onDeath` is called when PostgreSQL gives up (FATAL, PANIC, a failed fsync).
 * It must not return: PGlite swallows what is thrown inside it and would go on
 * with a broken server.
 */
export async function openDurable(
  directory: string,
  onDeath: (message: string) => never,
): Promise<DurableDatabase> {
  if (!existsSync(join(directory, "PG_VERSION"))) await create(directory, onDeath);
  const { files, database } = await start(directory, onDeath);
  await proveDurable(files, database);
  return {
    exchange: (question, onPart) =>
      database.execProtocolRawStream(question, { syncToFs: false, onRawData: onPart }),
    fsyncCount: () => files.count,
    close: () => database.close(),
  };
}

/** A line of PostgreSQL's log, not a line of a statement quoted in it: those begin with a tab. */
const lastWords = /^\d{4}-\d\d-\d\d \S+ \S+ \[\d+\] (?:FATAL|PANIC): +(.*)/;

async function start(directory: string, onDeath: (message: string) => never) {
  let last = "";
  const files = new DurableFileSystem(directory, (reason) => onDeath(last || String(reason)));
  const database = await PGlite.create({
    fs: files,
    // PGlite's own list holds -F, "no fsync at all". fdatasync does nothing in
    // its file layer, so the log must be synced by fsync.
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
      "-c",
      "fsync=on",
      "-c",
      "wal_sync_method=fsync",
      "-c",
      "synchronous_commit=on",
    ],
    onStderr: (text) => {
      last = lastWords.exec(text)?.[1] ?? "";
      if (last !== "") onDeath(last);
      return false;
    },
  });
  return { files, database };
}

/**
 * A commit of one record of the log, which leaves nothing in any table, must raise the counter.
 *
 * @throws {EmbeddedError} not-durable
 */
export async function proveDurable(files: { count: number }, database: PGlite): Promise<void> {
  const before = files.count;
  await database.query("select pg_logical_emit_message(true, 'tugon', 'is this durable?')");
  if (files.count > before) return;
  await database.close();
  throw new EmbeddedError(
    "not-durable",
    "The embedded database did not sync a commit to the disk, so a power cut would lose what it acknowledged. " +
      "This version of PGlite is not the one this program was made for; use the one in package-lock.json, " +
      "or set DATABASE_URL to a PostgreSQL server.",
  );
}

/** An empty database takes 55 MB, log included. */
const neededMegabytes = 100;

/**
 * Makes a new database beside its place and moves it there when all of it is on
 * the disk: a start that is cut short leaves nothing that looks like a database.
 */
async function create(directory: string, onDeath: (message: string) => never): Promise<void> {
  const draft = `${directory}.new`;
  rmSync(draft, { recursive: true, force: true });
  const { bavail, bsize } = statfsSync(dirname(directory));
  if (bavail * bsize < neededMegabytes * 1024 * 1024) {
    throw new EmbeddedError(
      "disk-full",
      `A new database needs ${neededMegabytes} MB of free space in ${dirname(directory)}.`,
    );
  }
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const { database } = await start(draft, onDeath);
  await database.close();
  syncTree(draft);
  renameSync(draft, directory);
  syncDirectory(dirname(directory));
}

function syncTree(directory: string): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      syncTree(path);
      continue;
    }
    const descriptor = openSync(path, "r");
    try {
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
  syncDirectory(directory);
}
