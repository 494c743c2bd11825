// What is true of the whole tree at once. Each check counts as one test.
import { environment, capture } from "../launch/run.mjs";
import { build, compileMessages } from "../launch/build.mjs";
import { Failure } from "../launch/say.mjs";
import { heading, print, result } from "./report.mjs";

// The messages are compiled before, and must not change under the compiler and the linter.
const afterMessages = {
  compile: false,
  announce: (/** @type {string} */ _text, /** @type {() => Promise<any>} */ work) => work(),
};

/** @typedef {{ title: string, run: (root: string) => Promise<void> }} Check */

/** @type {Record<string, Check>} */
const first = {
  messages: {
    title: "every sentence in every language",
    run: (root) => compileMessages(root, process.execPath),
  },
};

// Read the compiled messages, and nothing of one another: they run side by side.
/** @type {Record<string, Check>} */
const then = {
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

export const checkNames = [...Object.keys(first), ...Object.keys(then)];

/**
 * @param {string} root
 * @param {string[]} names
 * @param {import("./report.mjs").Report} report
 */
export async function runChecks(root, names, report) {
  if (names.length === 0) return;
  heading("Checks");
  for (const group of [first, then]) {
    const chosen = Object.entries(group).filter(([name]) => names.includes(name));
    await Promise.all(chosen.map(([name, check]) => runCheck(root, name, check, report)));
  }
}

/**
 * @param {string} root
 * @param {string} name
 * @param {Check} check
 * @param {import("./report.mjs").Report} report
 */
async function runCheck(root, name, { title, run }, report) {
  const startedAt = performance.now();
  try {
    await run(root);
    report.passed += 1;
    result(true, title, performance.now() - startedAt);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    report.fail("checks", name);
    result(false, title, performance.now() - startedAt);
    print(error.message);
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
