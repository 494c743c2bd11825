/**
 * What goes between the main thread and the database thread. A `Uint8Array` is
 * PostgreSQL's own wire protocol, either way; all else is one of these.
 */
export interface WorkerOptions {
  directory: string;
}

export type ToWorker =
  | Uint8Array
  | { ask: "fsync-count"; id: number }
  /** Shut PostgreSQL down cleanly and end the thread. */
  | { ask: "close"; id: number };

export type FromWorker =
  | Uint8Array
  | { tell: "ready" }
  | { tell: "refused"; code: "not-durable" | "disk-full" | "worker-died"; message: string }
  | { tell: "answer"; id: number; value: number }
  /** PostgreSQL gave up; the thread ends. */
  | { tell: "died"; diskFull: boolean; message: string };
