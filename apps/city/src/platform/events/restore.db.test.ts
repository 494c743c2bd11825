import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { openDatabase, type Database } from "#platform/db";
import {
  appendEvent,
  createSubscribers,
  eventMigrations,
  renumberAfterRestore,
} from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { createLog } from "#platform/log";
import { createMetrics } from "#platform/metrics";
import { migrate } from "#platform/migrations";
import { createTestClock } from "#testing/city";
import { copyEmptyDatabase } from "#testing/empty-database";

declare module "#platform/events" {
  interface EventTypes {
    "test.restored": { public: { n: number } };
  }
}

const log = createLog("silent");

/** A database of its own: renumbering touches all that is in one. */
async function freshDatabase(): Promise<Database> {
  const url = process.env["TEST_DATABASE_URL"];
  if (process.env["DB"] !== "postgres" || !url) {
    const directory = join(await mkdtemp(join(tmpdir(), "tugon-restore-")), "database");
    await copyEmptyDatabase(directory);
    return openDatabase({ kind: "embedded", directory }, log);
  }
  const name = `restore_${process.pid}_${Date.now()}`;
  const shared = await openDatabase({ kind: "postgres", url, pool: 2 }, log);
  await shared.execute(`create database ${name}`);
  await shared.close();
  const own = new URL(url);
  own.pathname = `/${name}`;
  return openDatabase({ kind: "postgres", url: own.href, pool: 2 }, log);
}

test("after a restore elsewhere, what was handled stays handled and order is kept", async () => {
  const database = await freshDatabase();
  const { db } = database;
  await migrate(db, eventMigrations);
  const clock = createTestClock();
  const seen: number[] = [];
  const runner = createSubscribers(
    { database, clock, log, metrics: createMetrics(), cities: async () => ["old-town"] },
    [
      {
        name: "reader",
        types: ["test.restored"],
        handle: async (_, events) => {
          for (const event of events) seen.push((event.public as { n: number }).n);
        },
      },
    ],
  );
  const happen = (n: number) =>
    appendEvent(db, {
      city: "old-town",
      stream: uuidv7(clock.now()),
      seq: 1,
      type: "test.restored",
      at: clock.now(),
      actor: { kind: "system", id: "test" },
      public: { n },
    });
  for (const n of [1, 2, 3, 4]) await happen(n);
  await runner.drain("old-town");
  for (const n of [5, 6]) await happen(n);
  // The old server had counted far, and there 6 was written in an older transaction than 5.
  await sql`update events set xact = (array['900000000001', '900000000002', '900000000003',
    '900000000004', '900000000006', '900000000005'])[(public->>'n')::int]::xid8`.execute(db);
  await sql`update subscriber_positions set xact = '900000000004'`.execute(db);
  seen.length = 0;

  expect(await renumberAfterRestore(db)).toBe(true);
  expect(await renumberAfterRestore(db)).toBe(false);
  await happen(7);
  await runner.drain("old-town");
  expect(seen).toEqual([6, 5, 7]);
  await database.close();
});
