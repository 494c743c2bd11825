import { readFile } from "node:fs/promises";
import path from "node:path";
import { capture } from "./run.mjs";
import { Failure, step } from "./say.mjs";

const oldestNode = [20, 19];

/**
 * Installs when what is installed is not what package-lock.json asks for. npm writes the list of
 * what it installed into node_modules at the very end, so an interrupted install is done again.
 * @param {string} root
 */
export async function ensureInstalled(root) {
  refuseOldNode();
  if (await isInstalled(root)) return;
  await step("Installing packages (once, about a minute with a near registry)", async () => {
    // Not `npm ci`: see docs/decisions/0003-install-by-the-lockfile.md.
    const { code, log } = await npm(root, ["install", "--no-save"]);
    if (code !== 0) throw new Failure(explain(log));
  });
}

/**
 * Runs npm quietly: the npm that started us, or else the one on the PATH.
 * @param {string} root
 * @param {string[]} args
 */
export function npm(root, args) {
  const self = process.env.npm_execpath;
  if (self?.endsWith("npm-cli.js"))
    return capture(process.execPath, [self, ...args], { cwd: root });
  return capture("npm", args, { cwd: root, shell: process.platform === "win32" });
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Failure(
    `This is Node ${process.versions.node}; the launcher needs ${oldestNode.join(".")} or newer. ` +
      "Get one from https://nodejs.org and run the command again.",
  );
}

/** @param {string} root */
async function isInstalled(root) {
  const [wanted, installed] = await Promise.all([
    readPackages(path.join(root, "package-lock.json")),
    readPackages(path.join(root, "node_modules", ".package-lock.json")),
  ]);
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === "") return true;
    const found = installed[place];
    // An optional package is left out on the platforms it is not for.
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, { version?: string, optional?: boolean }>>}
 */
async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).packages;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return {};
    throw error;
  }
}

/** @param {string} log */
function explain(log) {
  const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/.test(log);
  const full = log.includes("ENOSPC");
  const advice = unreachable
    ? "npm could not reach its registry. Check the network, or point npm at a near registry with\n" +
      "`npm config set registry <address>`, and run the command again."
    : full
      ? "The disk is full. The packages need about 700 MB; make room and run the command again."
      : "npm could not install the packages. The log above says why.";
  const reason = log
    .slice(Math.max(log.indexOf("npm error"), 0))
    .split("\n")
    .slice(0, 20);
  return `\n${reason.join("\n")}\n\n${advice}`;
}
