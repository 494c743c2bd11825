import { PgBoss, type JobWithMetadata } from "pg-boss";
import type { Clock } from "./clock.ts";
import type { Database, Db } from "./db.ts";
import { executorOf } from "./db/executor.ts";
import { buryLetter } from "./events/dead-letters.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** Background work: idempotent, because after a crash it may run again. */
export type JobDefinition<Data extends JobData = JobData> = {
  readonly name: string;
  /** Attempts after the first one, with growing pauses. */
  readonly retries: number;
  /** At most this many at once in one process. */
  readonly concurrency: number;
  readonly timeoutInSeconds: number;
  /** A five-field cron line, in UTC, for work that repeats; it runs with the city `*`. */
  readonly cron?: string;
  // A method, so that a definition for narrower data still counts as a JobDefinition.
  run(data: Data): Promise<void>;
  /** Told once when the job is given up, in the transaction that writes the dead letter. */
  buried?(tx: Db, data: Data): Promise<void>;
};

/** Every job belongs to a city, so that its dead letters have a place to be seen. */
export type JobData = { readonly city: string };

/** Thrown by a job when trying again cannot help: it goes to the dead letters at once. */
export class PermanentFailure extends Error {
  override readonly name = "PermanentFailure";
}

export type QueueCounts = {
  readonly name: string;
  readonly ready: number;
  /** Waiting for their time: put off, or between two attempts. */
  readonly later: number;
  readonly active: number;
};

export type Jobs = {
  /** Within the caller's transaction: the job exists if and only if the transaction commits. */
  send<Data extends JobData>(tx: Db, name: string, data: Data, startAfter?: Date): Promise<void>;
  /** Whether jobs can be sent already. */
  isPrepared(): boolean;
  /** Makes the queues, so that jobs can be sent; for commands and tests that run none. */
  prepare(definitions: readonly JobDefinition[]): Promise<void>;
  start(definitions: readonly JobDefinition[]): Promise<void>;
  /** Runs what is due now, each job once; for commands and tests. */
  runDue(): Promise<void>;
  counts(): Promise<readonly QueueCounts[]>;
  /** Lets the jobs under way finish. */
  stop(): Promise<void>;
};

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
};

const firstPauseInSeconds = 2;
const longestPauseInSeconds = 3600;
// A worker that is not heard from for this long is taken for dead and its job goes to another one.
const heartbeatInSeconds = 15;
const superviseEverySeconds = 10;
const keepDoneForSeconds = 24 * 3600;
const dueAtOnce = 1000;
const stopWithinMs = 10_000;
/** Where the queue puts a job whose last attempt died with its process. */
const graveyard = "dead";

/** pg-boss behind our own small door: retries with growing pauses, dead letters in our own table. */
export function createJobs({ database, clock, log, metrics }: Deps): Jobs {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => database.execute(text, values) },
    backend: database.kind === "embedded" ? "pglite" : "postgres",
    schema: "jobs",
    createSchema: false,
    superviseIntervalSeconds: superviseEverySeconds,
    monitorIntervalSeconds: superviseEverySeconds,
    registerInstance: false,
  });
  boss.on("error", (error) => log.warn({ error: String(error) }, "job queue"));
  const known = new Map<string, JobDefinition>();
  let isPrepared = false;

  /** The letter carries the job's id: buried twice, it is there once. */
  const bury = async (name: string, id: string, data: JobData, error: string) => {
    metrics.jobs.inc({ job: name, result: "dead" });
    await database.db.transaction().execute(async (tx) => {
      const fresh = await buryLetter(tx, {
        city: data.city,
        id,
        source: `job:${name}`,
        subject: data,
        error,
        at: clock.now(),
      });
      if (fresh) await known.get(name)?.buried?.(tx, data);
    });
  };

  const attempt = async (definition: JobDefinition, job: JobWithMetadata<JobData>) => {
    try {
      await definition.run(job.data);
      metrics.jobs.inc({ job: definition.name, result: "done" });
    } catch (error) {
      log.warn(
        { job: definition.name, error: String(error), attempt: job.retryCount },
        "job failed",
      );
      const isLast = job.retryCount >= job.retryLimit || error instanceof PermanentFailure;
      if (isLast) return bury(definition.name, job.id, job.data, String(error));
      metrics.jobs.inc({ job: definition.name, result: "retry" });
      throw error;
    }
  };

  const buryLost = async (jobs: readonly JobWithMetadata<JobData>[]) => {
    for (const job of jobs)
      await bury(job.sourceName ?? graveyard, job.sourceId ?? job.id, job.data, "the process died");
  };

  const prepare = async (definitions: readonly JobDefinition[]) => {
    await boss.start();
    await boss.createQueue(graveyard, { retryLimit: 100, retryDelay: 10, retryBackoff: true });
    for (const definition of definitions) {
      known.set(definition.name, definition);
      const options = {
        retryLimit: definition.retries,
        retryDelay: firstPauseInSeconds,
        retryBackoff: true,
        retryDelayMax: longestPauseInSeconds,
        expireInSeconds: definition.timeoutInSeconds,
        heartbeatSeconds: heartbeatInSeconds,
        deleteAfterSeconds: keepDoneForSeconds,
        deadLetter: graveyard,
      };
      await boss.createQueue(definition.name, options);
      // A queue that an earlier version made takes over today's settings.
      await boss.updateQueue(definition.name, options);
      // pg-boss looks a queue up at its first use. Inside a transaction of the embedded database,
      // which has one connection, that look would wait for ever: so it happens here.
      await boss.findJobs(definition.name, { limit: 1 });
    }
    isPrepared = true;
  };

  const runOnce = async (definition: JobDefinition, job: JobWithMetadata<JobData>) => {
    try {
      await attempt(definition, job);
      await boss.complete(definition.name, job.id);
    } catch (error) {
      await boss.fail(definition.name, job.id, { error: String(error) });
    }
  };

  return {
    send: async (tx, name, data, startAfter) => {
      await boss.send(name, data, {
        db: { executeSql: executorOf(tx) },
        ...(startAfter ? { startAfter } : {}),
      });
    },
    isPrepared: () => isPrepared,
    prepare,
    start: async (definitions) => {
      await prepare(definitions);
      for (const definition of definitions) {
        if (definition.cron) await boss.schedule(definition.name, definition.cron, { city: "*" });
        await boss.work(
          definition.name,
          {
            batchSize: 1,
            localConcurrency: definition.concurrency,
            pollingIntervalSeconds: 1,
            includeMetadata: true,
          },
          async (jobs: JobWithMetadata<JobData>[]) => {
            for (const job of jobs) await attempt(definition, job);
          },
        );
      }
      await boss.work(graveyard, { pollingIntervalSeconds: 5, includeMetadata: true }, buryLost);
    },
    runDue: async () => {
      for (const definition of known.values()) {
        const jobs = await boss.fetch<JobData>(definition.name, {
          batchSize: dueAtOnce,
          includeMetadata: true,
        });
        for (const job of jobs) await runOnce(definition, job);
      }
    },
    counts: async () => {
      // The queue's own statistics may be some seconds old.
      const { rows } = await database.execute(
        `select name,
          count(*) filter (where state <> 'active' and start_after <= now()) as ready,
          count(*) filter (where state <> 'active' and start_after > now()) as later,
          count(*) filter (where state = 'active') as active
        from jobs.job where state < 'completed' group by name`,
        [],
      );
      const found = new Map((rows as QueueCounts[]).map((row) => [row.name, row]));
      return [...known.keys()].map((name) => {
        const { ready = 0, later = 0, active = 0 } = found.get(name) ?? {};
        return { name, ready, later, active };
      });
    },
    stop: () => boss.stop({ graceful: true, timeout: stopWithinMs }),
  };
}
