import { spawn, spawnSync, type ChildProcess, type StdioOptions } from "node:child_process";
import { coreCount } from "./processes.ts";

export type Place = "first-core" | "other-cores" | "anywhere";

const hasTaskset = spawnSync("taskset", ["--version"]).status === 0;

/** Keeps what is measured and what measures off each other's core, where the machine lets us. */
function pinned(place: Place, command: string, args: readonly string[]): [string, string[]] {
  if (place === "anywhere" || !hasTaskset || coreCount < 2) return [command, [...args]];
  const cores = place === "first-core" ? "0" : `1-${coreCount - 1}`;
  return ["taskset", ["-c", cores, command, ...args]];
}

const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts Node on a script; what is still running when the bench ends is ended with it. */
export function startNode(
  args: readonly string[],
  options: { place: Place; env?: NodeJS.ProcessEnv; stdio: StdioOptions },
): ChildProcess {
  const [command, all] = pinned(options.place, process.execPath, args);
  const env = { ...process.env, ...options.env };
  // The flags of the loader that runs the bench are not for its children.
  delete env["NODE_OPTIONS"];
  const child = spawn(command, all, { env, stdio: options.stdio });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Asks a process to end and waits until it has. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** Polls an address until it answers with success. */
export async function waitForAnswer(url: string, child: ChildProcess, withinMs: number) {
  const until = performance.now() + withinMs;
  while (performance.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`The process ended with ${child.exitCode}: ${url}`);
    const answer = await fetch(url).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`No answer from ${url} within ${withinMs} ms`);
}
