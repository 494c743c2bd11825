/**
 * The database thread: one PGlite, PostgreSQL's wire protocol in and out.
 *
 * PGlite computes on the thread that calls it, so a query of seconds on the HTTP
 * thread stops every request for those seconds. Passing the protocol's bytes
 * instead of rows needs no structured clone, and lets the main thread use the
 * same driver, the same values and the same errors as with a server.
 */
import { parentPort, workerData } from "node:worker_threads";
import { EmbeddedError } from "./errors.ts";
import { openDurable, type DurableDatabase } from "./open-durable.ts";
import type { FromWorker, ToWorker, WorkerOptions } from "./protocol.ts";

if (parentPort === null) throw new Error("This file runs as a worker thread.");
const port = parentPort;
const { directory } = workerData as WorkerOptions;

function tell(message: FromWorker): void {
  if (message instanceof Uint8Array) port.postMessage(message, [message.buffer as ArrayBuffer]);
  else port.postMessage(message);
}

/** Ends this thread (not the process), at once, whatever PostgreSQL was doing. */
function die(message: string): never {
  tell({ tell: "died", diskFull: message.includes("No space left on device"), message });
  process.exit(1);
}

async function answer(database: DurableDatabase, question: Uint8Array): Promise<void> {
  const parts: Uint8Array[] = [];
  // PGlite reuses its memory for the next part, hence the copies.
  await database.exchange(question, (part) => parts.push(part.slice()));
  const [only] = parts;
  if (only === undefined) return;
  if (parts.length === 1) return tell(only);
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  tell(whole);
}

async function serve(database: DurableDatabase, message: ToWorker): Promise<void> {
  if (message instanceof Uint8Array) return answer(database, message);
  switch (message.ask) {
    case "fsync-count":
      return tell({ tell: "answer", id: message.id, value: database.fsyncCount() });
    case "close":
      await database.close();
      tell({ tell: "answer", id: message.id, value: 0 });
      port.close();
  }
}

try {
  const database = await openDurable(directory, die);
  port.on("message", (message: ToWorker) => {
    serve(database, message).catch((error: unknown) => die(String(error)));
  });
  tell({ tell: "ready" });
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const known =
    error instanceof EmbeddedError && (error.code === "not-durable" || error.code === "disk-full");
  tell({ tell: "refused", code: known ? error.code : "worker-died", message });
  process.exit(1);
}
