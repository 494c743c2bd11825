import { randomUUID } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import { ping } from "#platform/db";
import { clientAddress, type AppEnv } from "#platform/http";
import type { Platform } from "#platform/platform";

type Check = "database" | "schema" | "disk" | "jobs";

export type ProbeDeps = {
  /** The steps of the schema that have not run here. */
  readonly pendingMigrations: () => Promise<readonly string[]>;
};

async function holds(check: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await check()) !== false;
  } catch {
    // A probe says that something is wrong; what it is stands in the log of those who use it.
    return false;
  }
}

/** A full or read-only disk lets pages be read and every report fail. */
async function writeOnce(dataDir: string): Promise<void> {
  const path = join(dataDir, `.probe-${randomUUID()}`);
  try {
    await writeFile(path, "probe");
  } finally {
    await rm(path, { force: true });
  }
}

function isLoopback(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address) || address === "local";
}

/**
 * For machines: `/health` says that the process answers, `/ready` that it can do its work, `/metrics`
 * what it has done. To be mounted before the city is looked up, which needs the database. Metrics
 * are for this machine only: behind a proxy the visitor's address counts, so they stay inside.
 */
export function probes(platform: Platform, deps: ProbeDeps): Hono<AppEnv> {
  const { config, db, jobs, metrics } = platform;
  const routes = new Hono<AppEnv>();
  routes.get("/health", (c) => c.json({ status: "ok" }));
  routes.get("/ready", async (c) => {
    const [database, schema, disk] = await Promise.all([
      holds(() => ping(db)),
      holds(async () => (await deps.pendingMigrations()).length === 0),
      holds(() => writeOnce(config.dataDir)),
    ]);
    const checks: Record<Check, boolean> = { database, schema, disk, jobs: jobs.isPrepared() };
    const isReady = Object.values(checks).every(Boolean);
    c.header("cache-control", "no-store");
    return c.json({ status: isReady ? "ready" : "not-ready", checks }, isReady ? 200 : 503);
  });
  routes.get("/metrics", async (c) => {
    const isProxied = c.req.header("x-forwarded-for") !== undefined;
    if (!isLoopback(clientAddress(c, config.trustProxy)) || (isProxied && !config.trustProxy))
      return c.body(null, 404);
    return c.body(await metrics.registry.metrics(), 200, {
      "content-type": metrics.registry.contentType,
    });
  });
  return routes;
}
