const src = "apps/city/src";

/** A wall, a file that breaks it and nothing else, and the rules that must say so. */
export type Violation = { wall: string; file: string; code: string; rules: string[] };

const restricted = ["eslint(no-restricted-imports)"];
const deep = ["tugon(no-deep-imports)"];
const layers = ["tugon(layers)"];
const literal = ["tugon(no-literal-text)"];

export const violations: Violation[] = [
  {
    wall: "a package imports no part of Node",
    file: "packages/clock/src/reads-files.ts",
    code: 'export { readFileSync } from "node:fs";',
    rules: restricted,
  },
  {
    wall: "a package imports no library",
    file: "packages/open311/src/serves.ts",
    code: 'export { Hono } from "hono";',
    rules: restricted,
  },
  {
    wall: "a package enters another by its door",
    file: "packages/open311/src/deep.ts",
    code: 'export { addDays } from "@tugon/clock/src/index.ts";',
    rules: [...restricted, ...deep],
  },
  {
    wall: "a package leaves itself by no path",
    file: "packages/triage/src/leaves.ts",
    code: 'export { addDays } from "../../clock/src/index.ts";',
    rules: deep,
  },
  {
    wall: "the platform knows no feature",
    file: `${src}/platform/asks-feature.ts`,
    code: 'export { openCase } from "#features/cases";',
    rules: restricted,
  },
  {
    wall: "the platform knows no pages",
    file: `${src}/platform/renders.ts`,
    code: 'export { Page } from "#web/components";',
    rules: restricted,
  },
  {
    wall: "the platform writes SQL in db only",
    file: `${src}/platform/queries.ts`,
    code: 'export { sql } from "kysely";',
    rules: restricted,
  },
  {
    wall: "a feature writes SQL in repo.ts only",
    file: `${src}/features/cases/rules.ts`,
    code: 'export { sql } from "kysely";',
    rules: restricted,
  },
  {
    wall: "a feature opens no database",
    file: `${src}/features/cases/repo.ts`,
    code: 'export { Pool } from "pg";',
    rules: restricted,
  },
  {
    wall: "a feature reaches into no other feature",
    file: `${src}/features/cases/deep.ts`,
    code: 'export { findReport } from "../reports/repo.ts";',
    rules: deep,
  },
  {
    wall: "a feature goes past no door",
    file: `${src}/features/reports/past-door.ts`,
    code: 'export { findCase } from "#features/cases/repo";',
    rules: deep,
  },
  {
    wall: "a feature calls only what the table grants it",
    file: `${src}/features/cases/ungranted.ts`,
    code: 'export { fileReport } from "#features/reports";',
    rules: layers,
  },
  {
    wall: "a feature loads only what the table grants it",
    file: `${src}/features/cases/ungranted-later.ts`,
    code: 'export const load = (): Promise<unknown> => import("#features/reports");',
    rules: layers,
  },
  {
    wall: "a feature is in the table",
    file: `${src}/features/unheard-of/index.ts`,
    code: "export const nothing = 0;",
    rules: layers,
  },
  {
    wall: "a feature uses no door of its own",
    file: `${src}/features/cases/own-door.ts`,
    code: 'export { openCase } from "#features/cases";',
    rules: layers,
  },
  {
    wall: "the table has no cycle",
    file: `${src}/features/egg/index.ts`,
    code: "export const egg = 0;",
    rules: layers,
  },
  {
    wall: "nobody imports the composition root",
    file: `${src}/features/cases/whole.ts`,
    code: 'export { createApp } from "../../app.ts";',
    rules: [...restricted, ...deep],
  },
  {
    wall: "the platform reads no settings but is handed them",
    file: `${src}/platform/settings.ts`,
    code: 'export { port } from "../config.ts";',
    rules: deep,
  },
  {
    wall: "a feature uses nothing of the tests",
    file: `${src}/features/cases/tested.ts`,
    code: 'export { startCity } from "#testing/city";',
    rules: restricted,
  },
  {
    wall: "components know no feature",
    file: `${src}/web/components/asks-feature.ts`,
    code: 'export { openCase } from "#features/cases";',
    rules: restricted,
  },
  {
    wall: "components know no service of the platform",
    file: `${src}/web/components/asks-platform.ts`,
    code: 'export { connect } from "#platform/connect";',
    rules: restricted,
  },
  {
    wall: "components run anywhere",
    file: `${src}/web/components/reads-files.ts`,
    code: 'export { readFileSync } from "node:fs";',
    rules: restricted,
  },
  {
    wall: "an island knows nothing of the server",
    file: `${src}/web/islands/asks-feature.ts`,
    code: 'export { openCase } from "#features/cases";',
    rules: restricted,
  },
  {
    wall: "an island carries the small zod",
    file: `${src}/web/islands/heavy.ts`,
    code: 'export { z } from "zod";',
    rules: restricted,
  },
  {
    wall: "an island leaves its folder by no path",
    file: `${src}/web/islands/leaves.ts`,
    code: 'export { Page } from "../components/index.ts";',
    rules: deep,
  },
  {
    wall: "only config.ts reads the environment",
    file: `${src}/platform/environment.ts`,
    code: 'export const port = process.env["PORT"];',
    rules: ["node(no-process-env)"],
  },
  {
    wall: "no text is written into markup",
    file: `${src}/web/components/literal-child.tsx`,
    code: "export const Title = () => <h1>Report a problem</h1>;",
    rules: literal,
  },
  {
    wall: "no text is written into what a screen reader says",
    file: `${src}/features/cases/views/literal-attribute.tsx`,
    code: 'export const Photo = () => <img src="a.jpg" alt="A broken lamp" />;',
    rules: literal,
  },
  {
    wall: "no text is hidden in an expression",
    file: `${src}/features/cases/views/literal-choice.tsx`,
    code: 'export const State = ({ open }: { open: boolean }) => <b>{open ? "Open" : "Ended"}</b>;',
    rules: literal,
  },
  {
    wall: "files form no cycle",
    file: `${src}/features/cases/hen.ts`,
    code: 'import { egg } from "./hens-egg.ts";\nexport const hen = (): unknown => egg;',
    rules: ["import(no-cycle)"],
  },
  {
    wall: "names are exported by name",
    file: `${src}/platform/default.ts`,
    code: "const answer = 42;\nexport default answer;",
    rules: ["import(no-default-export)"],
  },
  {
    wall: "a task is an issue, not a comment",
    file: `${src}/platform/later.ts`,
    code: "// TODO: later\nexport const later = 0;",
    rules: ["eslint(no-warning-comments)"],
  },
  {
    wall: "a file ends before line 400",
    file: `${src}/platform/long.ts`,
    code: Array.from({ length: 401 }, (_, n) => `export const n${n} = ${n};`).join("\n"),
    rules: ["eslint(max-lines)"],
  },
  {
    wall: "the server writes to its log, not to the console",
    file: `${src}/platform/prints.ts`,
    code: 'console.log("here");\nexport const printed = true;',
    rules: ["eslint(no-console)"],
  },
];
