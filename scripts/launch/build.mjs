import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { capture, environment } from "./run.mjs";
import { Failure, step } from "./say.mjs";

const app = "apps/city";
const stampFile = `${app}/dist/.built-from`;
const sourceFolders = [app, "packages", "tools"];
const sourceFiles = ["package-lock.json", "tsconfig.base.json", "scripts/launch/build.mjs"];
const notSource = /^(dist|node_modules|data|e2e|testing|compiled)$|\.test\.tsx?$|\.tsbuildinfo$/;

/**
 * Builds the browser's and the server's half of the city, unless nothing they are made of changed.
 * @param {string} root
 * @param {string} node
 * @param {{ force?: boolean, compile?: boolean, announce?: typeof step }} [options]
 */
export async function build(root, node, { force = false, compile = true, announce = step } = {}) {
  const stamp = path.join(root, stampFile);
  const hash = await hashSources(root);
  if (!force && (await readStamp(stamp)) === hash) return;
  await rm(stamp, { force: true });
  if (compile) await announce("Compiling the messages", () => compileMessages(root, node));
  await announce("Building the pages and the server", async () => {
    await buildWith(root, node, []);
    await buildWith(root, node, ["--ssr"]);
  });
  await mkdir(path.dirname(stamp), { recursive: true });
  await writeFile(stamp, hash);
}

/**
 * The typed functions behind every sentence; types, lint and build all need them.
 * @param {string} root
 * @param {string} node
 */
export function compileMessages(root, node) {
  return quietly(root, node, ["tools/messages.mjs"]);
}

/** The command that keeps the browser's half built while its files change. @param {string} root */
export function watchedBuild(root) {
  return [[path.join(root, "node_modules/vite/bin/vite.js"), "build", app, "--watch"]];
}

/** @param {string} root @param {string} node @param {string[]} flags */
function buildWith(root, node, flags) {
  const vite = path.join(root, "node_modules/vite/bin/vite.js");
  return quietly(path.join(root, app), node, [vite, "build", ...flags], root);
}

/** @param {string} cwd @param {string} node @param {string[]} args */
async function quietly(cwd, node, args, root = cwd) {
  const { code, log } = await capture(node, args, { cwd, env: environment(root, node) });
  if (code !== 0) throw new Failure(`\n${log.trimEnd()}\n`);
}

/** @param {string} stamp */
async function readStamp(stamp) {
  return existsSync(stamp) ? readFile(stamp, "utf8") : "";
}

/** @param {string} root */
async function hashSources(root) {
  const found = await Promise.all(sourceFolders.map((folder) => filesIn(root, folder)));
  const files = [...found.flat(), ...sourceFiles].toSorted();
  const contents = await Promise.all(files.map((file) => readFile(path.join(root, file))));
  const hash = createHash("sha256");
  for (const [index, file] of files.entries()) hash.update(file).update(contents[index] ?? "");
  return hash.digest("hex");
}

/** @param {string} root @param {string} folder @returns {Promise<string[]>} */
async function filesIn(root, folder) {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  const found = entries
    .filter((entry) => !notSource.test(entry.name))
    .map(async (entry) => {
      const place = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesIn(root, place) : [place];
    });
  return (await Promise.all(found)).flat();
}
