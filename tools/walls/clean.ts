const src = "apps/city/src";

/** What keeps to the walls, and what the violations above import. */
export const clean: Record<string, string> = {
  "packages/clock/src/index.ts": "export const addDays = (n: number): number => n + 1;",
  "packages/open311/src/index.ts": 'export { addDays as later } from "@tugon/clock";',
  "packages/clock/src/index.test.ts": 'import "node:fs";\nimport "vitest";\nimport "./index.ts";',
  [`${src}/main.ts`]: 'import { createApp } from "./app.ts";\nexport const app = createApp();',
  [`${src}/app.ts`]:
    'import { openCase } from "#features/cases";\nimport { Hono } from "hono";\nexport const createApp = () => [openCase, Hono];',
  [`${src}/config.ts`]: 'export type Config = number;\nexport const port = process.env["PORT"];',
  [`${src}/cli/serve.ts`]: 'import { createApp } from "../app.ts";\nconsole.log(createApp());',
  [`${src}/platform/connect.ts`]:
    'import type { Config } from "../config.ts";\nexport type Settings = Config;\nexport { Kysely as connect } from "./db/index.ts";',
  [`${src}/platform/db/index.ts`]: 'import "pg";\nexport { Kysely } from "kysely";',
  [`${src}/features/cases/index.ts`]: 'export { openCase } from "./service.ts";',
  [`${src}/features/cases/service.ts`]:
    'import { findCase } from "./store/repo.ts";\nimport { connect } from "#platform/connect";\nexport const openCase = () => [findCase, connect];',
  [`${src}/features/cases/store/repo.ts`]: "export const findCase = 0;",
  [`${src}/features/cases/hens-egg.ts`]:
    'import { hen } from "./hen.ts";\nexport const egg = (): unknown => hen;',
  [`${src}/features/cases/tables.ts`]:
    'import type { Generated } from "kysely";\nexport type Id = Generated<string>;',
  [`${src}/features/cases/migrations/0001-open.ts`]: 'export { sql } from "kysely";',
  [`${src}/features/reports/repo.ts`]: 'export { sql as findReport } from "kysely";',
  [`${src}/features/reports/index.ts`]: 'export { openCase as fileReport } from "#features/cases";',
  [`${src}/features/reports/pages.tsx`]:
    'import { Hono } from "hono";\nimport { m } from "#messages";\nimport { Page } from "#web/components";\nexport const pages = () => Hono && <Page title={m.title()}>{m.title()} (12) · CSV</Page>;',
  [`${src}/features/cases/rules.test.ts`]:
    'import { startCity } from "#testing/city";\nimport { sql } from "kysely";\nexport const used = [startCity, sql];',
  [`${src}/features/hen/index.ts`]: "export const hen = 0;",
  [`${src}/messages/index.ts`]: 'export const m = { title: () => "Title" };',
  [`${src}/testing/city.ts`]: 'export { createApp as startCity } from "../app.ts";',
  [`${src}/web/components/index.ts`]: 'export { Page } from "./page.tsx";',
  [`${src}/web/components/page.tsx`]:
    'import { addDays } from "@tugon/clock";\nexport const Page = (props: { title: string; children: unknown }) => <p class="long words here">{props.title} — {addDays(1)}</p>;',
  [`${src}/web/islands/count.ts`]:
    'export { later } from "@tugon/open311";\nexport * as z from "zod/mini";',
};

// `hen` and `egg` are granted each other: that is the planted cycle of the table.
export const table = { cases: [], reports: ["cases"], hen: ["egg"], egg: ["hen"] };
