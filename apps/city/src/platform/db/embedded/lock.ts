import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { EmbeddedError } from "./errors.ts";
import { readLines, writeLine } from "./lines.ts";
import { meet, meetDecided, socketsIn, type Greeting } from "./peers.ts";
import { withSocketPath } from "./socket-path.ts";

/**
 * One process per data directory. Two PGlites on one directory destroy it within
 * seconds and say nothing, so this is not a courtesy.
 *
 * Each starter listens on a unix socket of its own, with a name never used before,
 * in the folder `<directory>.lock`; the kernel closes it when the process dies,
 * however it dies. Then:
 *
 * 1. Publish: the socket is bound under a draft name, listens, and is renamed to
 *    its name. So a published socket that refuses is dead for good, and anyone may
 *    remove it at any time; nothing alive can ever be removed by mistake.
 * 2. Look: connect to every other published socket. A holder: withdraw. A
 *    candidate with a smaller name: withdraw. A candidate with a greater name: wait
 *    until it has decided, since it may have looked before we published.
 * 3. Hold.
 *
 * Of two processes, the later to publish finds the earlier one in step 2, so both
 * can never hold; and the candidate with the smallest name withdraws only before a
 * holder, so of many that start at once one does. It covers one machine, containers
 * on it included when they share the directory.
 */
export interface DirectoryLock {
  directory: string;
  /** Sets who answers a line that another process sends. */
  onRequest(listener: (socket: Socket, request: unknown) => void): void;
  release(): Promise<void>;
}

const decisionInMs = 10_000;

export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const folder = `${directory}.lock`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const own = await publish(folder);
  try {
    await look(folder, own.name, directory);
  } catch (error) {
    await own.withdraw();
    throw error;
  }
  own.greeting.state = "holder";
  return {
    directory,
    onRequest: own.onRequest,
    release: own.withdraw,
  };
}

async function look(folder: string, ownName: string, directory: string): Promise<void> {
  const { published, drafts } = socketsIn(folder);
  for (const name of published.filter((other) => other !== ownName)) {
    const peer =
      name < ownName ? await meet(folder, name) : await meetDecided(folder, name, decisionInMs);
    if (peer.is === "alive") peer.socket.destroy();
    if (peer.is === "alive" || peer.is === "silent") {
      throw inUse(directory, peer.is === "alive" ? peer.greeting.pid : undefined);
    }
    if (peer.is === "dead") rmSync(join(folder, name), { force: true });
  }
  // Left by processes killed in step 1. One that is only just there tries again.
  for (const name of drafts) {
    const peer = await meet(folder, name);
    if (peer.is === "alive") peer.socket.destroy();
    if (peer.is === "dead") rmSync(join(folder, name), { force: true });
  }
}

function inUse(directory: string, pid: number | undefined): EmbeddedError {
  const who = pid === undefined ? "another process that does not answer" : `process ${pid}`;
  return new EmbeddedError(
    "directory-in-use",
    `The data directory ${directory} is in use by ${who}. Only one process may open it: stop that one first, ` +
      "or set DATABASE_URL to a PostgreSQL server, which many processes can share.",
  );
}

async function publish(folder: string) {
  const greeting: Greeting = { pid: process.pid, state: "candidate", serving: false };
  let answer: ((socket: Socket, request: unknown) => void) | undefined;
  const connections = new Set<Socket>();
  const server = createServer((socket) => {
    connections.add(socket);
    socket.on("close", () => connections.delete(socket));
    socket.on("error", () => {
      // The other side went away; "close" follows.
    });
    void writeLine(socket, greeting);
    readLines(socket, (request) => answer?.(socket, request));
  });
  const name = await listen(server, folder);
  server.unref();
  return {
    name,
    greeting,
    onRequest(listener: (socket: Socket, request: unknown) => void) {
      answer = listener;
      greeting.serving = true;
    },
    async withdraw() {
      if (!server.listening) return;
      rmSync(join(folder, name), { force: true });
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of connections) socket.destroySoon();
      await closed;
    },
  };
}

async function listen(server: Server, folder: string): Promise<string> {
  const name = randomBytes(6).toString("hex");
  const draft = `.${name}`;
  await withSocketPath(folder, draft, (path) => {
    const listening = Promise.withResolvers<void>();
    server.once("error", listening.reject);
    server.listen(path, () => listening.resolve());
    return listening.promise;
  });
  try {
    chmodSync(join(folder, draft), 0o600);
    renameSync(join(folder, draft), join(folder, name));
    return name;
  } catch (error) {
    await new Promise((resolve) => server.close(resolve));
    // Another starter took the draft for a dead one's between bind and listen.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return listen(server, folder);
    throw error;
  }
}
