import { PgBoss, type JobWithMetadata } from "pg-boss";
import type { Clock } from "./clock.ts";
import type { Database, Db } from "./db.ts";
import { uuidv7 } from "./ids.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { executorOf } from "./db/executor.ts";

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
  run(data: Data): Promise<void>;
};

/** Every job belongs to a city, so that its dead letters have a place to be seen. */
export type JobData = { readonly city: string };

export type Jobs = {
  /** Within the caller's transaction: the job exists if and only if the transaction commits. */
  send<Data extends JobData>(tx: Db, name: string, data: Data, startAfter?: Date): Promise<void>;
  start(definitions: readonly JobDefinition[]): Promise<void>;
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

/** pg-boss behind our own small door: retries with growing pauses, dead letters in our own table. */
export function createJobs({ database, clock, log, metrics }: Deps): Jobs {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => database.execute(text, values) },
    backend: database.kind === "embedded" ? "pglite" : "postgres",
    schema: "jobs",
    superviseIntervalSeconds: 60,
  });
  boss.on("error", (error) => log.warn({ error: String(error) }, "job queue"));

  const bury = async (name: string, data: JobData, error: unknown) => {
    await database.db
      .insertInto("deadLetters")
      .values({
        city: data.city,
        id: uuidv7(clock.now()),
        source: `job:${name}`,
        subject: JSON.stringify(data),
        error: String(error),
        at: clock.now(),
      })
      .execute();
  };

  const attempt = async (definition: JobDefinition, job: JobWithMetadata<JobData>) => {
    try {
      await definition.run(job.data);
      metrics.jobs.inc({ job: definition.name, result: "done" });
    } catch (error) {
      log.warn({ job: definition.name, error: String(error), attempt: job.retryCount }, "job failed");
      if (job.retryCount < job.retryLimit) {
        metrics.jobs.inc({ job: definition.name, result: "retry" });
        throw error;
      }
      metrics.jobs.inc({ job: definition.name, result: "dead" });
      await bury(definition.name, job.data, error);
    }
  };

  return {
    send: async (tx, name, data, startAfter) => {
      await boss.send(name, data, {
        db: { executeSql: executorOf(tx) },
        ...(startAfter ? { startAfter } : {}),
      });
    },
    start: async (definitions) => {
      await boss.start();
      for (const definition of definitions) {
        await boss.createQueue(definition.name, {
          retryLimit: definition.retries,
          retryDelay: firstPauseInSeconds,
          retryBackoff: true,
          retryDelayMax: longestPauseInSeconds,
          expireInSeconds: definition.timeoutInSeconds,
        });
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
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  };
}
