// The door of every npm script. It runs on the machine's own Node (20.19 or newer) with built-ins
// only, because it is what installs everything else, the project's own Node 24 included.
import path from "node:path";
import { build, watchedBuild } from "./launch/build.mjs";
import { ensureInstalled } from "./launch/install.mjs";
import { findNode } from "./launch/node.mjs";
import { Failure, say } from "./launch/say.mjs";
import { run, runTogether } from "./launch/run.mjs";

const root = path.dirname(import.meta.dirname);
const server = "apps/city/dist/server/main.js";

/** @type {Record<string, (node: string, args: string[]) => Promise<number>>} */
const verbs = {
  start: async (node, args) => {
    await build(root, node);
    return run(root, node, [server, "demo", ...args]);
  },
  tugon: async (node, args) => {
    await build(root, node);
    return run(root, node, [server, ...args]);
  },
  dev: (node, args) =>
    runTogether(root, node, [
      [
        "node_modules/tsx/dist/cli.mjs",
        "watch",
        ...tsxFlags,
        "apps/city/src/main.ts",
        ...orDemo(args),
      ],
      ...watchedBuild(root),
    ]),
  build: async (node) => {
    await build(root, node, { force: true });
    return 0;
  },
  check: (node, args) => run(root, node, ["scripts/test.mjs", "--only", "checks", ...args]),
  test: (node, args) => run(root, node, ["scripts/test.mjs", ...args]),
  e2e: (node, args) => run(root, node, ["scripts/test.mjs", "--only", "e2e", ...args]),
  format: (node, args) => run(root, node, ["node_modules/oxfmt/bin/oxfmt", ...args]),
  bench: (node, args) =>
    run(root, node, ["node_modules/tsx/dist/cli.mjs", ...tsxFlags, "bench/main.ts", ...args]),
};

// Without `source` the packages would be read from their compiled output, which may be old or absent.
const tsxFlags = ["--conditions=source", "--tsconfig", "apps/city/tsconfig.json"];

/** @param {string[]} args */
function orDemo(args) {
  return args.length > 0 ? args : ["demo"];
}

const [verb = "", ...args] = process.argv.slice(2);
const step = verbs[verb];
try {
  if (step === undefined) throw new Failure(`Say one of: ${Object.keys(verbs).join(", ")}.`);
  await ensureInstalled(root);
  process.exitCode = await step(await findNode(root), args);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  say(error.message);
  process.exitCode = 1;
}
