// What is true of the whole tree at once. Each check counts as one test.
import { environment, capture } from "../launch/run.mjs";
import { build, compileMessages } from "../launch/build.mjs";
import { Failure } from "../launch/say.mjs";

// The messages are compiled before, and must not change under the compiler and the linter.
const afterMessages = {
  compile: false,
  announce: (/** @type {string} */ _text, /** @type {() => Promise<any>} */ work) => work(),
};

/** @typedef {{ title: string, run: (root: string) => Promise<void> }} Check */

/** @type {Record<string, Check>} */
const messages = {
  messages: {
    title: "every sentence in every language",
    run: (root) => compileMessages(root, process.execPath),
  },
};

// Read the compiled messages, and nothing of one another: they run side by side.
/** @type {Record<string, Check>} */
const tree = {
  types: {
    title: "types",
    run: tool("typescript/bin/tsc", "-b", ".", "tools", "bench", "--pretty"),
  },
  lint: {
    title: "lint and walls",
    run: tool(
      "oxlint/bin/oxlint",
      "--type-aware",
      "--deny-warnings",
      "--report-unused-disable-directives",
    ),
  },
  format: { title: "format", run: tool("oxfmt/bin/oxfmt", "--check") },
  unused: {
    title: "nothing unused",
    run: tool("knip/bin/knip.js", "--no-progress", "--no-config-hints"),
  },
  build: { title: "the build", run: (root) => build(root, process.execPath, afterMessages) },
};

/** Before all others, since every test reads what it compiles. */
export const messageChecks = Object.keys(messages);
export const treeChecks = Object.keys(tree);
export const checkNames = [...messageChecks, ...treeChecks];

/**
 * Runs some checks side by side.
 * @param {string} root
 * @param {string} title
 * @param {string[]} names
 * @param {import("./report.mjs").Report} report
 * @param {import("./report.mjs").Output} output
 */
export async function runChecks(root, title, names, report, output) {
  const chosen = Object.entries({ ...messages, ...tree }).filter(([name]) => names.includes(name));
  if (chosen.length === 0) return;
  output.begin(title);
  await Promise.all(chosen.map(([name, check]) => runCheck(root, name, check, report, output)));
  output.end();
}

/**
 * @param {string} root
 * @param {string} name
 * @param {Check} check
 * @param {import("./report.mjs").Report} report
 * @param {import("./report.mjs").Output} output
 */
async function runCheck(root, name, { title, run }, report, output) {
  const startedAt = performance.now();
  try {
    await run(root);
    report.passed += 1;
    output.result(true, title, performance.now() - startedAt);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    report.fail("checks", name);
    output.result(false, title, performance.now() - startedAt);
    output.print(error.message);
  }
}

/** @param {string} script @param {string[]} args @returns {Check["run"]} */
function tool(script, ...args) {
  return async (root) => {
    const options = { cwd: root, env: environment(root, process.execPath) };
    const command = [`node_modules/${script}`, ...args];
    const { code, log } = await capture(process.execPath, command, options);
    if (code !== 0) throw new Failure(log.trimEnd());
  };
}
