import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const main = fileURLToPath(new URL("../../dist/server/main.js", import.meta.url));

export type Env = Readonly<Record<string, string>>;

/** A built server in a process of its own, as a city would run it. */
export type Server = {
  readonly url: string;
  readonly pid: number;
  /** All it has printed so far. */
  readonly output: () => string;
  /** Sends a signal and resolves to the exit code; null when it died of the signal. */
  readonly end: (signal?: "SIGTERM" | "SIGKILL") => Promise<number | null>;
};

export type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Only what a server needs from this process: no setting of the machine may change a test. */
function environment(env: Env): NodeJS.ProcessEnv {
  return { PATH: process.env["PATH"], TZ: "UTC", LOG_LEVEL: "warn", ...env };
}

function start(args: readonly string[], env: Env): ChildProcess {
  // A server of one journey never pays for the optimizing of the database's code, which takes seconds.
  return spawn(process.execPath, ["--liftoff-only", main, ...args], {
    env: environment(env),
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("close", resolve));
}

/** Runs a command of `tugon` to its end. */
export async function runTugon(args: readonly string[], env: Env): Promise<Ended> {
  const child = start(args, env);
  let stdout = "";
  let stderr = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return { code: await exitOf(child), stdout, stderr };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the demo city and resolves when it answers; rejects with what it printed when it ends. */
export async function startServer(env: Env): Promise<Server> {
  const port = await freePort();
  // Passkeys belong to a name, never to a bare address.
  const url = `http://localhost:${port}`;
  const child = start(["demo"], { PORT: String(port), PUBLIC_URL: url, TRUST_PROXY: "1", ...env });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  const exit = exitOf(child);
  let ended = false;
  let isWanted = false;
  child.once("close", (code) => {
    ended = true;
    // Every later failure would only say that nobody answers.
    if (!isWanted) process.stderr.write(`The server ${url} ended with ${code}:\n${output}\n`);
  });
  // A run that is broken off must not leave its servers behind.
  const abandon = () => child.kill("SIGKILL");
  process.once("exit", abandon);
  while (!(await isReady(url))) {
    if (ended) throw new Error(`The server ended before it was ready:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    pid: child.pid ?? 0,
    output: () => output,
    end: async (signal = "SIGTERM") => {
      isWanted = true;
      child.kill(signal);
      const code = await exit;
      process.off("exit", abandon);
      return code;
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/ready`)).ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}
