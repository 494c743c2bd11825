import { defineConfig, type ViteUserConfig } from "vitest/config";

const runFolder = "apps/city/src/testing/run-folder.ts";
const databaseFiles = ["apps/city/src/**/*.db.test.{ts,tsx}"];

// No module-level state (STYLE.md) is what makes one thread for many files safe, and fast.
const together = { pool: "threads", isolate: false, maxWorkers: 2 } as const;
// Booting a database in a busy machine may take some seconds; a test that hangs takes forever.
const withDatabase = { testTimeout: 60_000, hookTimeout: 120_000 } as const;
// A journey shares its machine with a browser, a server, a database and the other tests.
const inBrowser = { testTimeout: 120_000, hookTimeout: 120_000 } as const;

const shared = {
  // The packages are read from their source, so that no test runs against yesterday's build.
  ssr: { resolve: { conditions: ["source", "module", "node"] } },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
} satisfies ViteUserConfig;

export default defineConfig({
  test: {
    passWithNoTests: true,
    env: { TZ: "UTC" },
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: [
            "{packages,apps}/*/src/**/*.test.{ts,tsx}",
            "{tools,scripts,bench}/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", "**/dist/**", ...databaseFiles],
          globalSetup: [runFolder],
          ...together,
          ...withDatabase,
        },
      },
      {
        ...shared,
        test: {
          name: "pglite",
          include: databaseFiles,
          env: { DB: "pglite" },
          globalSetup: [runFolder],
          ...together,
          ...withDatabase,
        },
      },
      {
        ...shared,
        test: {
          name: "postgres",
          include: databaseFiles,
          env: { DB: "postgres" },
          globalSetup: [runFolder],
          ...together,
          ...withDatabase,
        },
      },
      {
        ...shared,
        test: {
          name: "e2e",
          include: ["apps/city/e2e/**/*.e2e.ts"],
          globalSetup: [runFolder, "apps/city/e2e/support/global-setup.ts"],
          // Two journeys at a time: while one waits for a page or a mail, the other has the machine.
          pool: "forks",
          isolate: false,
          maxWorkers: 2,
          ...inBrowser,
        },
      },
    ],
  },
});
