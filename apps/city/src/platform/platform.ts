import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { createFolderBlobs, type Blobs } from "./blobs.ts";
import { createS3Blobs } from "./blobs-s3.ts";
import { systemClock, type Clock } from "./clock.ts";
import { openDatabase, type Database, type Db } from "./db.ts";
import { readOrMakeSecret } from "./files.ts";
import { createJobs, type Jobs } from "./jobs.ts";
import { createLog, type Log } from "./log.ts";
import { createMetrics, type Metrics } from "./metrics.ts";
import { createVault, type Vault } from "./secrets.ts";

/** Everything features stand on, built once. A service takes the slice it needs. */
export type Platform = {
  readonly config: Config;
  readonly publicUrl: string;
  readonly database: Database;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly vault: Vault;
  readonly blobs: Blobs;
  readonly jobs: Jobs;
  /** To be called after a commit that appended events. */
  readonly wake: () => void;
};

export async function createPlatform(
  config: Config,
  overrides: { readonly clock?: Clock; readonly log?: Log } = {},
): Promise<Platform> {
  const clock = overrides.clock ?? systemClock;
  const log = overrides.log ?? createLog(config.logLevel);
  await mkdir(config.dataDir, { recursive: true });
  const secret = config.secretHex ?? (await readOrMakeSecret(config.dataDir));
  const database = await openDatabase(config.database, log);
  const metrics = createMetrics();
  return {
    config,
    publicUrl: config.publicUrl ?? `http://${config.host}`,
    database,
    db: database.db,
    clock,
    log,
    metrics,
    vault: createVault(secret),
    blobs: config.s3 ? createS3Blobs(config.s3) : createFolderBlobs(join(config.dataDir, "blobs")),
    jobs: createJobs({ database, clock, log, metrics }),
    wake: () => database.wakeups.wake("events"),
  };
}
