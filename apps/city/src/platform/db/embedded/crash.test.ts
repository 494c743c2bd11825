import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { copyEmptyDatabase } from "#testing/empty-database";
import { openEmbedded } from "./client.ts";
import { startChild, type Child } from "./fixtures/child.ts";
import { compare } from "./fixtures/compare.ts";

/** More of them take longer and find rarer faults: `CRASH_TRIALS=50`. */
const trials = Number(process.env["CRASH_TRIALS"] ?? 10);

const shelf = mkdtempSync(join(tmpdir(), "tugon-crash-"));

let folder: string;
let directory: string;
let journal: string;
let child: Child | undefined;

afterAll(() => rmSync(shelf, { recursive: true, force: true }));

beforeEach(() => {
  folder = mkdtempSync(join(shelf, "trial-"));
  directory = join(folder, "database");
  journal = join(folder, "journal");
});

afterEach(async () => {
  await child?.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** Kills the writer some time after its first acknowledged row. */
async function writeAndKill(afterMs: number): Promise<void> {
  child = startChild("write-rows.ts", directory, journal);
  expect(await child.nextLine()).toBe("writing");
  const { size } = statSync(journal);
  while (statSync(journal).size === size) await wait(5);
  await wait(afterMs);
  await child.kill();
}

test(
  "kill -9 during writes loses no acknowledged row, time after time",
  async () => {
    await copyEmptyDatabase(directory);
    for (let trial = 0; trial < trials; trial += 1) await writeAndKill(Math.random() * 500);
    const found = await compare(directory, journal);
    expect(found).toMatchObject({ missing: [], damaged: [], writtenTwice: [] });
    // Killed between a commit and its note: at most one write of three rows per trial.
    expect(found.unacknowledged).toBeLessThanOrEqual(3 * trials);
  },
  40_000 * trials,
);

test("kill -9 during the very first start leaves a directory that opens", async () => {
  child = startChild("write-rows.ts", directory, journal);
  await wait(500 + Math.random() * 3_000);
  await child.kill();
  const database = await openEmbedded({ directory });
  expect((await database.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
  await database.close();
}, 60_000);

test("a second process is refused while the first writes, and harms nothing", async () => {
  await copyEmptyDatabase(directory);
  child = startChild("write-rows.ts", directory, journal);
  await child.nextLine();
  await expect(openEmbedded({ directory })).rejects.toMatchObject({
    code: "directory-in-use",
    message: expect.stringContaining(`in use by process ${child.process.pid}.`),
  });
  await wait(300);
  await child.kill();
  expect(await compare(directory, journal)).toMatchObject({ missing: [], damaged: [] });
}, 60_000);

test("a database of another PostgreSQL major version is refused and left as it is", async () => {
  mkdirSync(directory);
  writeFileSync(join(directory, "PG_VERSION"), "17\n");
  await expect(openEmbedded({ directory })).rejects.toMatchObject({
    code: "directory-of-other-version",
    message: expect.stringContaining(
      "holds a PostgreSQL 17 database; this program embeds PostgreSQL 18.",
    ),
  });
  expect(readFileSync(join(directory, "PG_VERSION"), "utf8")).toBe("17\n");
});

test("a directory with other files is refused and left as it is", async () => {
  mkdirSync(directory);
  writeFileSync(join(directory, "holiday.jpg"), "photo");
  await expect(openEmbedded({ directory })).rejects.toMatchObject({
    code: "directory-not-a-database",
  });
  expect(readFileSync(join(directory, "holiday.jpg"), "utf8")).toBe("photo");
});

test("when the database thread dies, what waits is rejected, the owner is told, and a new start recovers", async () => {
  await copyEmptyDatabase(directory);
  const workerUrl = new URL("./fixtures/dying-worker.ts", import.meta.url);
  const database = await openEmbedded({ directory, workerUrl });
  await database.exec("create table kept (id int); insert into kept values (1)");
  const running = database.query("select 'die now'").catch((error: unknown) => error);
  const waiting = database.query("select 1").catch((error: unknown) => error);
  const reason = await database.closed;
  expect(reason).toMatchObject({
    code: "worker-died",
    message: "The database thread ended with code 3.",
  });
  expect([await running, await waiting]).toEqual([reason, reason]);
  await expect(database.query("select 1")).rejects.toBe(reason);
  const again = await openEmbedded({ directory });
  expect((await again.query("select id from kept")).rows).toEqual([{ id: 1 }]);
  await again.close();
}, 60_000);
