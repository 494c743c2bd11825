// Every check and every test; none stops the next, and the last line is the count.
//   npm test                                everything
//   npm test -- --only unit                 some sections (comma between), or `checks`, or `tests`
//   npm test -- --only pglite desk/queue    only the test files whose path holds these words
import path from "node:path";
import { parseArgs } from "node:util";
import { Failure, say } from "./launch/say.mjs";
import { checkNames, messageChecks, runChecks, treeChecks } from "./test/checks.mjs";
import { projectNames, runProject } from "./test/projects.mjs";
import { Output, Report } from "./test/report.mjs";

/** @type {Record<string, string[]>} */
const groups = { checks: checkNames, tests: projectNames };

/**
 * @param {string | undefined} only
 * @param {string[]} filters
 * @returns {Set<string>}
 */
function chooseSections(only, filters) {
  // A path names tests, so the checks, which know no paths, are left out.
  if (only === undefined)
    return new Set(filters.length > 0 ? projectNames : [...checkNames, ...projectNames]);
  const known = [...checkNames, ...projectNames];
  const chosen = only.split(",").flatMap((name) => groups[name] ?? [name]);
  const unknown = chosen.filter((name) => !known.includes(name));
  if (unknown.length === 0) return new Set(chosen);
  throw new Failure(
    `No section is called ${unknown.join(", ")}. There are: checks, tests, ${known.join(", ")}.`,
  );
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { only: { type: "string" } },
  });
  const sections = chooseSections(values.only, positionals);
  const root = path.dirname(import.meta.dirname);
  const report = new Report();

  // Children end first, then the database they used, then we.
  let interrupted = false;
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (interrupted = true));

  const wanted = (/** @type {string[]} */ names) => names.filter((name) => sections.has(name));
  await runChecks(root, "Messages", wanted(messageChecks), report, new Output(true));
  const checks = wanted(treeChecks);
  const project = (/** @type {string} */ name) => (/** @type {Output} */ output) =>
    runProject(root, name, positionals, report, output);
  const section = (/** @type {string} */ title, /** @type {string[]} */ names) =>
    names.length === 0
      ? []
      : [(/** @type {Output} */ output) => runChecks(root, title, names, report, output)];
  // The journeys take longest and wait for the build alone; everything else fills their pauses.
  const lanes = [
    [
      ...section(
        "The build",
        checks.filter((name) => name === "build"),
      ),
      ...wanted(["e2e"]).map(project),
    ],
    [
      ...section(
        "Checks",
        checks.filter((name) => name !== "build"),
      ),
      ...wanted(projectNames.filter((name) => name !== "e2e")).map(project),
    ],
  ];
  const isAlone = lanes.some((lane) => lane.length === 0);
  await Promise.all(
    lanes.map(async (lane) => {
      const output = new Output(isAlone);
      for (const run of lane) if (!interrupted) await run(output);
    }),
  );
  report.print();
  return interrupted ? 130 : report.failures.length > 0 ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  say(error.message);
  process.exitCode = 1;
}
