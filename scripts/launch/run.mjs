import { spawn } from "node:child_process";
import { constants } from "node:os";
import path from "node:path";

/**
 * The environment of every step: the project's Node and the installed tools come first, so that a
 * child that starts `node` or `vite` by name gets ours.
 * @param {string} root
 * @param {string} node
 */
export function environment(root, node) {
  const places = [path.dirname(node), path.join(root, "node_modules", ".bin"), process.env.PATH];
  return { ...process.env, PATH: places.join(path.delimiter) };
}

/**
 * Runs Node in the foreground and resolves to its exit code.
 * @param {string} root
 * @param {string} node
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] beside what this process has
 */
export function run(root, node, args, env) {
  return runTogether(root, node, [args], env);
}

/**
 * Runs several Node processes in the foreground; when the first ends, the others are asked to.
 * Resolves to the exit code of the first one that ended.
 * @param {string} root
 * @param {string} node
 * @param {string[][]} commands
 * @param {NodeJS.ProcessEnv} [more] environment beside what this process has
 * @returns {Promise<number>}
 */
export async function runTogether(root, node, commands, more) {
  const options = /** @type {const} */ ({ cwd: root, stdio: "inherit" });
  const env = { ...environment(root, node), ...more };
  const children = commands.map((args) => spawn(node, args, { ...options, env }));
  const stop = forwardSignals(children);
  try {
    const endings = children.map(
      (child) =>
        new Promise((resolve, reject) => {
          child.once("error", reject);
          child.once("exit", (code, signal) => {
            resolve(code ?? 128 + (signal === null ? 1 : constants.signals[signal]));
          });
        }),
    );
    const code = await Promise.race(endings);
    for (const child of children) if (child.exitCode === null) child.kill("SIGTERM");
    await Promise.allSettled(endings);
    return code;
  } finally {
    stop();
  }
}

/**
 * A terminal sends Ctrl-C to the whole process group; passing it on as well would reach the child
 * twice, and a server takes the second one as "stop at once".
 * @param {import("node:child_process").ChildProcess[]} children
 * @returns {() => void} stops forwarding
 */
function forwardSignals(children) {
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    for (const child of children) child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}

/**
 * Runs a command quietly and resolves to what it printed and how it ended; signals reach it too.
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<{ code: number, log: string }>}
 */
export function capture(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let log = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => (log += text));
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, log }));
    const stop = forwardSignals([child]);
    for (const end of ["error", "close"]) child.once(end, stop);
  });
}
