import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clean, table } from "./walls/clean.ts";
import { violations } from "./walls/violations.ts";

const root = path.dirname(import.meta.dirname);
const src = "apps/city/src";
const projects = ["packages/clock", "packages/open311", "packages/triage", `${src}/web/islands`];

/** A tree with the repository's own configuration and none of its code. */
function plantTree(files: Record<string, string>): string {
  const tree = mkdtempSync(path.join(tmpdir(), "tugon-walls-"));
  const configuration = [
    ".oxlintrc.json",
    "tsconfig.base.json",
    "tsconfig.package.json",
    "tools/lint",
    "apps/city/package.json",
    "apps/city/tsconfig.json",
    ...projects.map((project) => `${project}/tsconfig.json`),
  ];
  for (const place of configuration) {
    cpSync(path.join(root, place), path.join(tree, place), { recursive: true });
  }
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), code);
  }
  return tree;
}

/** Both tools end with an error code when they find something, which is what is wanted here. */
function runTool(cwd: string, script: string, ...args: string[]): Promise<string> {
  const command = [path.join(root, "node_modules", script), ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd, maxBuffer: 1e8 }, (_error, stdout) => {
      resolve(stdout);
    });
  });
}

describe("walls that lint keeps", () => {
  let tree: string;
  let found: Map<string, string[]>;

  beforeAll(async () => {
    const planted = Object.fromEntries(violations.map(({ file, code }) => [file, code]));
    tree = plantTree({ ...clean, ...planted, "tools/layers.json": JSON.stringify(table) });
    const report = await runTool(tree, "oxlint/bin/oxlint", "-f", "json", "apps", "packages");
    found = rulesByFile(report);
  }, 60_000);
  afterAll(() => rmSync(tree, { recursive: true }));

  test.each(violations)("$wall", ({ file, rules }) => {
    expect(found.get(file)).toEqual(rules.toSorted());
  });

  test("what keeps to the walls is left in peace", () => {
    const planted = new Set(violations.map(({ file }) => file));
    const others = [...found].filter(([file]) => !planted.has(file));
    expect(Object.fromEntries(others)).toEqual({
      // The other ends of the two planted cycles.
      [`${src}/features/cases/hens-egg.ts`]: ["import(no-cycle)"],
      [`${src}/features/hen/index.ts`]: ["tugon(layers)"],
    });
  });
});

function rulesByFile(report: string): Map<string, string[]> {
  const { diagnostics } = JSON.parse(report) as {
    diagnostics: { code: string; filename: string }[];
  };
  const files = Map.groupBy(diagnostics, ({ filename }) => filename);
  return new Map(
    [...files].map(([file, all]) => [file, [...new Set(all.map(({ code }) => code))].toSorted()]),
  );
}

describe("walls that types keep", () => {
  let tree: string;
  let errors: string[];

  beforeAll(async () => {
    tree = plantTree({
      "packages/clock/src/index.ts": "export const day = 1;",
      "packages/clock/src/node.ts": 'export { readFileSync } from "node:fs";',
      "packages/clock/src/process.ts": "export const here: string = process.cwd();",
      "packages/triage/src/index.ts": 'export { day } from "../../clock/src/index.ts";',
      "packages/open311/src/index.ts": "export const pure = true;",
      [`${src}/web/components/page.ts`]: "export const page = 1;",
      [`${src}/web/islands/leaves.ts`]: 'export { page } from "../components/page.ts";',
    });
    // Node's types are in reach, as they are in the repository: it is `types: []` that hides them.
    // Only they are linked, since the compiler writes into the cache beside them.
    mkdirSync(path.join(tree, "node_modules"));
    symlinkSync(path.join(root, "node_modules/@types"), path.join(tree, "node_modules/@types"));
    const report = await runTool(
      tree,
      "typescript/bin/tsc",
      "-b",
      "--pretty",
      "false",
      ...projects,
    );
    const lines = report.matchAll(/^(?<file>[^(\n]+)\(\d+,\d+\): error (?<code>TS\d+)/gm);
    errors = [...lines].map(({ groups }) => `${groups?.["file"]}: ${groups?.["code"]}`).toSorted();
  }, 60_000);
  afterAll(() => rmSync(tree, { recursive: true }));

  test("a package sees no Node, leaves itself by no path, and an island leaves its folder by none", () => {
    expect(errors).toEqual([
      `${src}/web/islands/leaves.ts: TS6059`,
      `${src}/web/islands/leaves.ts: TS6307`,
      "packages/clock/src/node.ts: TS2591",
      "packages/clock/src/process.ts: TS2591",
      "packages/triage/src/index.ts: TS6059",
      "packages/triage/src/index.ts: TS6307",
    ]);
  });
});
