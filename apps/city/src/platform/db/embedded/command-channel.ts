import type { Socket } from "node:net";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { EmbeddedError } from "./errors.ts";
import { writeLine } from "./lines.ts";
import type { DirectoryLock } from "./lock.ts";
import { meetDecided, socketsIn, type Peer } from "./peers.ts";

/*
 * A command beside a live server cannot open the database, so it is sent to the
 * server and runs there. Lines of JSON over the lock's socket, which only the
 * server's own user may open (mode 0600 in a folder of mode 0700):
 *   to the server    {"argv": [...], "cwd": "..."}
 *   from the server  {"out": "text"} and {"err": "text"}, then {"exit": 0}
 */

export interface CommandIo {
  /** Resolves when more can be taken; a command with much to say awaits it. */
  stdout(text: string): Promise<void>;
  stderr(text: string): Promise<void>;
  /** The directory that the sender's relative paths start from. */
  cwd: string;
  /** Aborts when the sender is gone (Ctrl-C). */
  signal: AbortSignal;
}

/** Runs one command line and returns its exit code. */
export type CommandHandler = (argv: string[], io: CommandIo) => Promise<number>;

export function serveCommands(lock: DirectoryLock, handler: CommandHandler): void {
  lock.onRequest((socket, request) => void run(socket, request, handler));
}

async function run(socket: Socket, request: unknown, handler: CommandHandler): Promise<void> {
  if (!isRequest(request)) return void socket.destroy();
  const gone = new AbortController();
  socket.once("close", () => gone.abort());
  const stdout = (out: string) => writeLine(socket, { out });
  const stderr = (err: string) => writeLine(socket, { err });
  let exit: number;
  try {
    exit = await handler(request.argv, { stdout, stderr, cwd: request.cwd, signal: gone.signal });
  } catch (error) {
    await stderr(`${error instanceof Error ? error.message : String(error)}\n`);
    exit = 1;
  }
  await writeLine(socket, { exit });
  socket.end();
}

function isRequest(value: unknown): value is { argv: string[]; cwd: string } {
  if (typeof value !== "object" || value === null || !("argv" in value) || !("cwd" in value))
    return false;
  return (
    Array.isArray(value.argv) &&
    value.argv.every((word) => typeof word === "string") &&
    typeof value.cwd === "string"
  );
}

export interface SenderIo {
  stdout(text: string): void;
  stderr(text: string): void;
  cwd: string;
}

const startInMs = 30_000;

/**
 * Runs a command in the process that holds the data directory.
 *
 * @returns its exit code, or "no-server" when nobody holds the directory: then the
 *   caller opens the database and runs the command itself.
 * @throws {EmbeddedError} directory-in-use, when the holder takes no commands
 */
export async function sendCommand(
  directory: string,
  argv: readonly string[],
  io: SenderIo,
): Promise<number | "no-server"> {
  const folder = `${resolve(directory)}.lock`;
  if (!existsSync(folder)) return "no-server";
  // A server that is only just starting will take commands in a moment.
  for (const end = Date.now() + startInMs; ; await wait(100)) {
    const holder = await findHolder(folder);
    if (holder === undefined) return "no-server";
    if (holder.is === "alive" && holder.greeting.serving) return follow(holder, argv, io);
    if (holder.is === "alive") holder.socket.destroy();
    if (holder.is === "silent" || Date.now() > end) {
      throw new EmbeddedError(
        "directory-in-use",
        `The data directory ${directory} is in use by ${holder.is === "alive" ? `process ${holder.greeting.pid}` : "a process"}` +
          " that takes no commands. Wait until it has ended, then try again.",
      );
    }
  }
}

type LivePeer = Extract<Peer, { is: "alive" }>;

async function findHolder(folder: string): Promise<LivePeer | { is: "silent" } | undefined> {
  for (const name of socketsIn(folder).published) {
    const peer = await meetDecided(folder, name, startInMs);
    if (peer.is === "alive" || peer.is === "silent") return peer;
  }
  return undefined;
}

function follow(holder: LivePeer, argv: readonly string[], io: SenderIo): Promise<number> {
  const { socket, greeting } = holder;
  const ended = Promise.withResolvers<number>();
  holder.onLine((value) => {
    const line = value as { out?: string; err?: string; exit?: number };
    if (line.out !== undefined) io.stdout(line.out);
    if (line.err !== undefined) io.stderr(line.err);
    if (line.exit !== undefined) ended.resolve(line.exit);
  });
  socket.on("close", () => {
    ended.reject(
      new EmbeddedError(
        "closed",
        `The server (process ${greeting.pid}) ended before the command did.`,
      ),
    );
  });
  void writeLine(socket, { argv, cwd: io.cwd });
  return ended.promise.finally(() => socket.destroy());
}
