// The Vitest projects, each with what it needs around it.
import { globSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureChromium } from "../chromium.mjs";
import { build } from "../launch/build.mjs";
import { capture, environment, run } from "../launch/run.mjs";
import { Failure } from "../launch/say.mjs";
import { startPostgres } from "../postgres.mjs";

/** @import { Output, Report } from "./report.mjs" */

/**
 * @typedef {object} Project
 * @property {string} title
 * @property {string[]} files globs, as in vitest.config.ts
 * @property {string[]} [not] globs of files left to another project
 * @property {(root: string, body: (env: NodeJS.ProcessEnv) => Promise<void>, output: Output) => Promise<void>} around
 */

const databaseFiles = ["apps/city/src/**/*.db.test.{ts,tsx}"];

/** @type {Record<string, Project>} */
const projects = {
  unit: {
    title: "Unit and property tests",
    files: ["{packages,apps}/*/src/**/*.test.{ts,tsx}", "{tools,scripts,bench}/**/*.test.ts"],
    not: databaseFiles,
    around: (_root, body) => body({}),
  },
  pglite: {
    title: "The city on the embedded database",
    files: databaseFiles,
    around: (_root, body) => body({ DB: "pglite" }),
  },
  postgres: {
    title: "The city on PostgreSQL",
    files: databaseFiles,
    around: withPostgres,
  },
  e2e: {
    title: "Journeys in a browser",
    files: ["apps/city/e2e/**/*.e2e.ts"],
    around: async (root, body) => {
      const CHROMIUM = await ensureChromium();
      await build(root, process.execPath);
      await body({ CHROMIUM });
    },
  },
};

export const projectNames = Object.keys(projects);

/**
 * @param {string} root
 * @param {string} name
 * @param {string[]} filters words that a file's path must hold
 * @param {Report} report
 * @param {Output} output
 */
export async function runProject(root, name, filters, report, output) {
  const project = projects[name];
  if (project === undefined) throw new RangeError(`unknown project ${name}`);
  const files = globSync(project.files, { cwd: root, exclude: project.not ?? [] }).filter(
    (file) => filters.length === 0 || filters.some((word) => file.includes(word)),
  );
  if (files.length === 0) return;
  output.begin(project.title);
  if (name === "e2e" && process.env.TUGON_NO_BROWSER === "1") {
    report.skipped += files.length;
    output.print(`  left out, as TUGON_NO_BROWSER=1 asks: ${files.length} files`);
    return output.end();
  }
  try {
    const body = (/** @type {NodeJS.ProcessEnv} */ env) =>
      runVitest(root, name, filters, env, report, output);
    await project.around(root, body, output);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    report.fail(name, "could not be run");
    output.print(error.message);
  }
  output.end();
}

/** @type {Project["around"]} */
async function withPostgres(_root, body, output) {
  const postgres = await startPostgres({ fsync: false });
  output.print(`  PostgreSQL ${postgres.version}`);
  try {
    await body({ DB: "postgres", TEST_DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string[]} filters
 * @param {NodeJS.ProcessEnv} env
 * @param {Report} report
 * @param {Output} output
 */
async function runVitest(root, name, filters, env, report, output) {
  const folder = await mkdtemp(path.join(tmpdir(), "tugon-test-"));
  const outcome = path.join(folder, "outcome.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${outcome}`];
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--project", name, ...reporters];
  try {
    const code = await start(root, [...vitest, ...filters], { TZ: "UTC", ...env }, output);
    await count(root, name, outcome, code, report);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} root
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {Output} output
 */
async function start(root, args, env, output) {
  if (output.isLive) return run(root, process.execPath, args, env);
  const options = { cwd: root, env: { ...environment(root, process.execPath), ...env } };
  const { code, log } = await capture(process.execPath, args, options);
  output.print(log.trimEnd());
  return code;
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} outcome Vitest's JSON report
 * @param {number} code Vitest's exit code
 * @param {Report} report
 */
async function count(root, name, outcome, code, report) {
  let failures = 0;
  const fail = (/** @type {string} */ what) => {
    failures += 1;
    report.fail(name, what);
  };
  /** @type {VitestOutcome} */
  const { testResults } = JSON.parse(
    await readFile(outcome, "utf8").catch(() => '{"testResults":[]}'),
  );
  for (const file of testResults) {
    const place = path.relative(root, file.name);
    for (const test of file.assertionResults) {
      if (test.status === "passed") report.passed += 1;
      else if (test.status === "failed") fail(`${place}: ${test.fullName}`);
      else report.skipped += 1;
    }
    const failedAlone =
      file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed");
    if (failedAlone) fail(`${place}: ${file.message?.split("\n")[0] ?? "did not load"}`);
  }
  // An error outside every test, or a Vitest that died, must not look like success.
  if (code !== 0 && failures === 0) fail(`Vitest ended with code ${code}`);
}

/**
 * @typedef {object} VitestOutcome
 * @property {{
 *   name: string,
 *   status: string,
 *   message?: string,
 *   assertionResults: { status: string, fullName: string }[],
 * }[]} testResults
 */
