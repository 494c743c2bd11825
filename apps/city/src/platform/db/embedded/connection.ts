import { Worker } from "node:worker_threads";
import pg from "pg";
import { columnTypes } from "../types.ts";
import { EmbeddedError } from "./errors.ts";
import type { FromWorker, ToWorker, WorkerOptions } from "./protocol.ts";
import { Wire } from "./wire.ts";

/** The one connection an embedded database has: PGlite is PostgreSQL in single-user mode. */
export interface Connection {
  client: pg.Client;
  /** Resolves when the database thread has ended, with the reason if nobody asked for it. */
  ended: Promise<EmbeddedError | undefined>;
  /** The reason, once the thread has died. */
  death(): EmbeddedError | undefined;
  fsyncCount(): Promise<number>;
  close(): Promise<void>;
}

/**
 * The worker's file stands beside this one: `worker.ts` when run from source,
 * `worker.js` in the bundle, where it is an entry of its own.
 */
function defaultWorkerUrl(): URL {
  const extension = import.meta.url.split("?")[0]?.endsWith(".ts") === true ? "ts" : "js";
  return new URL(`./worker.${extension}`, import.meta.url);
}

export async function connect(
  directory: string,
  workerUrl = defaultWorkerUrl(),
): Promise<Connection> {
  const workerData: WorkerOptions = { directory };
  // No inherited flags: a debugger's port or a test runner's loader is not for this thread.
  const worker = new Worker(workerUrl, { workerData, execArgv: [] });
  const answers = new Map<number, (value: number) => void>();
  const wire = new Wire((bytes) => worker.postMessage(bytes, [bytes.buffer as ArrayBuffer]));
  const unheard = () => {
    // The death of the thread is told through `ended`, and pg rejects what waits.
  };
  wire.on("error", unheard);
  const ready = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<EmbeddedError | undefined>();
  let asked = 0;
  let closing = false;
  let death: EmbeddedError | undefined;

  function die(error: EmbeddedError): void {
    death ??= error;
    wire.destroy(death);
  }

  worker.on("message", (message: FromWorker) => {
    if (message instanceof Uint8Array) return wire.receive(message);
    switch (message.tell) {
      case "ready":
        return ready.resolve();
      case "refused":
        return die(new EmbeddedError(message.code, message.message));
      case "died":
        return die(
          new EmbeddedError(message.diskFull ? "disk-full" : "worker-died", message.message),
        );
      case "answer":
        answers.get(message.id)?.(message.value);
        answers.delete(message.id);
    }
  });
  worker.on("error", (error) =>
    die(new EmbeddedError("worker-died", String(error), { cause: error })),
  );
  worker.on("exit", (code) => {
    if (!closing || code !== 0)
      die(new EmbeddedError("worker-died", `The database thread ended with code ${code}.`));
    // Told only now: until its thread has ended, nobody else may open the directory.
    if (death !== undefined) ready.reject(death);
    ended.resolve(death);
  });

  function ask(what: "fsync-count" | "close"): Promise<number> {
    if (death !== undefined) return Promise.reject(death);
    asked += 1;
    const id = asked;
    const answer = new Promise<number>((resolve) => answers.set(id, resolve));
    worker.postMessage({ ask: what, id } satisfies ToWorker);
    const never = ended.promise.then((error) => {
      throw error ?? new EmbeddedError("closed", "The embedded database is closed.");
    });
    return Promise.race([answer, never]);
  }

  await ready.promise;
  const client = new pg.Client({
    stream: () => wire,
    // Said in full, so that PG* variables of the environment change nothing here.
    user: "postgres",
    database: "postgres",
    host: "embedded",
    port: 5432,
    password: "",
    ssl: false,
    options: "-c client_min_messages=warning",
    client_encoding: "UTF8",
    types: columnTypes as pg.CustomTypesConfig,
  });
  client.on("error", unheard);
  await client.connect();

  return {
    client,
    ended: ended.promise,
    death: () => death,
    fsyncCount: () => ask("fsync-count"),
    async close() {
      if (death !== undefined) return;
      closing = true;
      await ask("close");
      await ended.promise;
      wire.destroy();
    },
  };
}
