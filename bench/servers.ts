import type { ChildProcess } from "node:child_process";
import { mkdtemp, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { citySlug, secretHex } from "./city/seed.ts";
import { endProcess, startNode, waitForAnswer, type Place } from "./machine/spawn.ts";
import { freePort } from "./machine/ports.ts";

const root = path.dirname(import.meta.dirname);
const builtServer = path.join(root, "apps/city/dist/server/main.js");
const bareServer = path.join(root, "bench/bare.ts");

/** As many as the application takes by default. */
const poolSize = 10;
const readyWithinMs = 120_000;

export type Server = {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
};

type Start = {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly path: string;
  readonly place: Place;
};

/** Its log goes to a file, as in earnest. */
async function start({
  args,
  env,
  path: ready,
  place,
}: Start): Promise<Server & { child: ChildProcess }> {
  const home = env["DATA_DIR"] ?? (await mkdtemp(path.join(tmpdir(), "tugon-bench-")));
  const log = await open(path.join(home, "bench.log"), "a");
  const port = await freePort();
  const child = startNode(args, {
    place,
    env: { ...env, DATA_DIR: home, PORT: String(port) },
    stdio: ["ignore", log.fd, log.fd],
  });
  try {
    await waitForAnswer(`http://127.0.0.1:${port}${ready}`, child, readyWithinMs);
  } catch (error) {
    throw new Error(`The server did not start; its log is ${home}/bench.log`, { cause: error });
  } finally {
    await log.close();
  }
  return { port, pid: child.pid ?? 0, child, stop: () => endProcess(child) };
}

/** The built application, one process on the first core, as an operator would run it. */
export function startApplication(databaseUrl: string): Promise<Server> {
  return start({
    args: [...(process.env["BENCH_NODE_FLAGS"]?.split(" ") ?? []), builtServer, "serve"],
    env: {
      DATABASE_URL: databaseUrl,
      DATABASE_POOL: String(poolSize),
      TUGON_SECRET: secretHex,
      // The limit is not what is measured.
      OPEN311_PER_MINUTE: "100000000",
    },
    path: "/ready",
    place: "first-core",
  });
}

/** The bare routes, in the same place with the same means. */
export function startBare(databaseUrl: string): Promise<Server> {
  return start({
    args: [bareServer],
    env: { DATABASE_URL: databaseUrl, DATABASE_POOL: String(poolSize), CITY: citySlug },
    path: "/",
    place: "first-core",
  });
}

/** The demo with its embedded database, in a folder of its own or in one that has been used before. */
export function startDemo(dataDir: string): Promise<Server> {
  return start({
    args: [builtServer, "demo"],
    env: { DATA_DIR: dataDir },
    path: "/",
    place: "anywhere",
  });
}
