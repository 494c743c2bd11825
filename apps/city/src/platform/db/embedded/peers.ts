import { createConnection, type Socket } from "node:net";
import { readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { readLines } from "./lines.ts";
import { withSocketPath } from "./socket-path.ts";

/** What a process says of itself as soon as another connects to its socket. */
export interface Greeting {
  pid: number;
  /** A candidate has yet to look whether another holds the directory. */
  state: "candidate" | "holder";
  /** Whether it runs commands for others. */
  serving: boolean;
}

export type Peer =
  /** Nobody listens, and nobody ever will again: names are not used twice. */
  | { is: "dead" }
  | { is: "gone" }
  /** It lives (the kernel took the connection) but does not speak: frozen, or another user's. */
  | { is: "silent" }
  | {
      is: "alive";
      greeting: Greeting;
      socket: Socket;
      onLine(listener: (value: unknown) => void): void;
    };

const patienceInMs = 2_000;
const retryInMs = 20;

/** The sockets that lie in the folder; drafts, whose names begin with a dot, apart. */
export function socketsIn(folder: string): { published: string[]; drafts: string[] } {
  const names = readdirSync(folder);
  return {
    published: names.filter((name) => !name.startsWith(".")),
    drafts: names.filter((name) => name.startsWith(".")),
  };
}

/** Connects to a socket and waits for its greeting. The caller ends an `alive` socket. */
export async function meet(folder: string, name: string): Promise<Peer> {
  for (const end = Date.now() + patienceInMs; ; await wait(retryInMs)) {
    const peer = await meetOnce(folder, name);
    if (peer !== "cut-off") return peer;
    // A process that is just ending cuts us off once, then its socket is gone. One
    // that is out of file descriptors goes on doing so, and is alive.
    if (Date.now() > end) return { is: "silent" };
  }
}

function meetOnce(folder: string, name: string): Promise<Peer | "cut-off"> {
  return withSocketPath(folder, name, (path) => {
    const met = Promise.withResolvers<Peer | "cut-off">();
    const socket = createConnection(path);
    let listener: (value: unknown) => void = (value) => {
      const greeting = value as Greeting;
      met.resolve({ is: "alive", greeting, socket, onLine: (next) => (listener = next) });
    };
    readLines(socket, (value) => listener(value));
    const patience = setTimeout(() => {
      met.resolve({ is: "silent" });
      socket.destroy();
    }, patienceInMs);
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") met.resolve({ is: "dead" });
      else if (error.code === "ENOENT") met.resolve({ is: "gone" });
      else if (error.code === "ECONNRESET" || error.code === "EPIPE") met.resolve("cut-off");
      else met.resolve({ is: "silent" });
    });
    socket.on("close", () => met.resolve("cut-off"));
    return met.promise.finally(() => clearTimeout(patience));
  });
}

/** Meets a peer again and again until it is no candidate any more. */
export async function meetDecided(folder: string, name: string, withinMs: number): Promise<Peer> {
  for (const end = Date.now() + withinMs; ; await wait(15)) {
    const peer = await meet(folder, name);
    if (peer.is !== "alive" || peer.greeting.state === "holder") return peer;
    peer.socket.destroy();
    if (Date.now() > end) return { is: "silent" };
  }
}
