import { closeSync, fsyncSync, openSync } from "node:fs";
import type { PGlite, postgresMod } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";

type PostgresMod = postgresMod.PostgresMod;

/** The part of Emscripten's NODEFS this file reaches into. */
interface NodeFileSystem {
  stream_ops: { fsync?: (stream: { nfd?: number }) => number };
  node_ops: { rename: (node: unknown, directory: unknown, name: string) => void };
  realPath(node: unknown): string;
}

/**
 * PGlite's file layer with a real fsync.
 *
 * The WASM file layer has no fsync hook for files of the host, so `fsync=on`
 * alone changes nothing: acknowledged commits sit in the kernel's cache, and a
 * power cut loses them and often the whole database. The hook below is called by
 * `fsync(2)` inside PostgreSQL. A rename is durable only when its directory is
 * synced too (fsync(2), "NOTES"); PostgreSQL does that by opening the directory,
 * which this layer cannot, so it is done here.
 *
 * It depends on the inside of one exact PGlite version. The worker proves at
 * every start that a commit raises `count`, and refuses to serve otherwise.
 */
export class DurableFileSystem extends NodeFS {
  /** How many files were synced since the start. */
  count = 0;
  readonly #onAbort: (reason: unknown) => void;

  /** `onAbort` is called, synchronously, when PostgreSQL gives up (PANIC, out of memory). */
  constructor(directory: string, onAbort: (reason: unknown) => void) {
    super(directory);
    this.#onAbort = onAbort;
  }

  override async init(
    database: PGlite,
    options: Partial<PostgresMod>,
  ): Promise<{ emscriptenOpts: Partial<PostgresMod> }> {
    const { emscriptenOpts } = await super.init(database, options);
    const preRun = (module: PostgresMod) =>
      this.#hook((module as unknown as { NODEFS: NodeFileSystem }).NODEFS);
    return {
      emscriptenOpts: {
        ...emscriptenOpts,
        onAbort: this.#onAbort,
        preRun: [...(emscriptenOpts.preRun ?? []), preRun],
      },
    };
  }

  #hook(files: NodeFileSystem): void {
    files.stream_ops.fsync = (stream) => {
      if (stream.nfd === undefined) return 0;
      try {
        fsyncSync(stream.nfd);
      } catch (error) {
        // After a failed fsync the kernel may have dropped the pages and answer
        // the next one with success. Nobody may go on from here; a new start
        // replays the log (PostgreSQL's own rule since 11.2: data_sync_retry=off).
        this.#onAbort(error);
        throw error;
      }
      this.count += 1;
      return 0;
    };
    const rename = files.node_ops.rename;
    files.node_ops.rename = (node, directory, name) => {
      rename(node, directory, name);
      syncDirectory(files.realPath(directory));
    };
  }
}

/** Makes the entries of a directory (created, renamed, removed) durable. */
export function syncDirectory(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
