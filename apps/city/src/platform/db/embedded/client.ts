import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { serveCommands, type CommandHandler } from "./command-channel.ts";
import { connect } from "./connection.ts";
import { EmbeddedError } from "./errors.ts";
import { lockDirectory, type DirectoryLock } from "./lock.ts";
import { keepMaintained } from "./maintenance.ts";
import { openSession, type EmbeddedSession, type QueryResult } from "./session.ts";
import { SpaceGuard } from "./space.ts";
import { Statements } from "./statements.ts";

/** The PostgreSQL major version inside the PGlite of package.json. */
const embeddedMajor = "18";

export interface EmbeddedOptions {
  /** Where the database is, or will be made. Not itself a mount point: it appears by a rename. */
  directory: string;
  /** The worker's file, where it does not stand beside this module (a bundle with its own names). */
  workerUrl?: URL;
  /** Runs a command line sent by another process; may also be set later with `serveCommands`. */
  onCommand?: CommandHandler;
}

export interface EmbeddedDatabase {
  /** The only connection, handed out first come, first served. */
  acquire(): Promise<EmbeddedSession>;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<QueryResult<Row>>;
  exec(sql: string): Promise<{ rows: unknown[] }>;
  /** How often a file was synced since the start. */
  fsyncCount(): Promise<number>;
  /** Lets the sessions in line finish, shuts PostgreSQL down and frees the directory. */
  close(): Promise<void>;
  /**
   * Resolves when the database has ended: with nothing after `close()`, with the
   * reason when it died. The owner should then end the process; a new start recovers.
   */
  closed: Promise<EmbeddedError | undefined>;
  lock: DirectoryLock;
}

/**
 * Opens the embedded database for this process alone.
 *
 * @throws {EmbeddedError} directory-in-use, directory-of-other-version,
 *   directory-not-a-database, not-durable, disk-full, worker-died
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const directory = resolve(options.directory);
  mkdirSync(dirname(directory), { recursive: true });
  const lock = await lockDirectory(directory);
  try {
    refuseForeign(directory);
    const database = await openLocked(directory, lock, options.workerUrl);
    if (options.onCommand !== undefined) serveCommands(lock, options.onCommand);
    return database;
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** PostgreSQL's files change with each major version; opening others' would ruin them. */
function refuseForeign(directory: string): void {
  const versionFile = join(directory, "PG_VERSION");
  if (existsSync(versionFile)) {
    const major = readFileSync(versionFile, "utf8").trim();
    if (major === embeddedMajor) return;
    throw new EmbeddedError(
      "directory-of-other-version",
      `${directory} holds a PostgreSQL ${major} database; this program embeds PostgreSQL ${embeddedMajor}. Nothing was ` +
        `changed. Export with the version that made it ("tugon export"), then import into a new directory.`,
    );
  }
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new EmbeddedError(
      "directory-not-a-database",
      `${directory} is not empty and holds no database. Nothing was changed. Choose another directory, or empty it.`,
    );
  }
}

async function openLocked(
  directory: string,
  lock: DirectoryLock,
  workerUrl?: URL,
): Promise<EmbeddedDatabase> {
  const connection = await connect(directory, workerUrl);
  const { client } = connection;
  const statements = new Statements(client);
  const line: (() => void)[] = [];
  let held = false;
  let closing: Promise<void> | undefined;

  function check(): void {
    const death = connection.death();
    if (death !== undefined) throw death;
  }

  function passOn(): void {
    const next = line.shift();
    if (next === undefined) held = false;
    else next();
  }

  const space = new SpaceGuard(directory, client);
  const home = {
    client,
    statements,
    space,
    check,
    passOn,
    explain: (error: unknown) => connection.death() ?? error,
  };

  async function takeTurn(): Promise<void> {
    if (held) await new Promise<void>((next) => line.push(next));
    held = true;
  }

  async function acquire(): Promise<EmbeddedSession> {
    check();
    if (closing !== undefined)
      throw new EmbeddedError("closed", "The embedded database is closed.");
    await takeTurn();
    const death = connection.death();
    if (death === undefined) return openSession(home);
    passOn();
    throw death;
  }

  async function inSession<T>(use: (session: EmbeddedSession) => Promise<T>): Promise<T> {
    const session = await acquire();
    try {
      return await use(session);
    } finally {
      session.release();
    }
  }

  async function shutDown(): Promise<void> {
    await takeTurn();
    await connection.close();
    await lock.release();
  }

  // A dead database must not keep others, or a restarted owner, out.
  const closed = connection.ended.then(async (reason) => {
    if (reason !== undefined) await lock.release();
    return reason;
  });

  const database: EmbeddedDatabase = {
    acquire,
    query: (sql, parameters) => inSession((session) => session.query(sql, parameters)),
    exec: (sql) => inSession((session) => session.exec(sql)),
    fsyncCount: () => connection.fsyncCount(),
    close: () => (closing ??= shutDown()),
    closed,
    lock,
  };
  keepMaintained(database);
  return database;
}
