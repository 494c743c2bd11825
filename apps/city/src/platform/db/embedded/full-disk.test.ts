import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { copyEmptyDatabase } from "#testing/empty-database";
import { openEmbedded, type EmbeddedDatabase } from "./client.ts";
import { isDiskFull } from "./errors.ts";
import { makeDisk, reasonAgainstDisks, takeRoom, type LoopDisk } from "./fixtures/loop-device.ts";

const folder = mkdtempSync(join(tmpdir(), "tugon-full-"));
const reason = reasonAgainstDisks(folder);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Leaves only this much room on a disk. */
function fill(mountedAt: string, leaveBytes: number): string {
  const ballast = join(mountedAt, "ballast");
  const { bavail, bsize } = statfsSync(mountedAt);
  takeRoom(ballast, bavail * bsize - leaveBytes);
  return ballast;
}

const megabyte = 1024 * 1024;

describe.skipIf(reason !== undefined)(
  `a full disk${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  () => {
    let disk: LoopDisk;
    let database: EmbeddedDatabase;
    let acknowledged: number;

    beforeEach(async () => {
      disk = makeDisk(folder, "disk", 300);
      const directory = join(disk.mountedAt, "database");
      await copyEmptyDatabase(directory);
      database = await openEmbedded({ directory });
      await database.exec("create table photo (id int primary key, bytes bytea)");
      acknowledged = 0;
    }, 120_000);

    afterEach(async () => {
      await database.close();
      disk.unmount();
    });

    async function write(bytes: number): Promise<void> {
      const noise = crypto.getRandomValues(new Uint8Array(60_000));
      await database.query(
        "insert into photo select $1, string_agg($2::bytea, '') from generate_series(1, $3::int)",
        [acknowledged + 1, noise, Math.ceil(bytes / noise.length)],
      );
      acknowledged += 1;
    }

    async function writeUntilRefused(bytes: number): Promise<unknown> {
      for (let n = 0; n < 5_000; n += 1) {
        const refusal = await write(bytes).then(
          () => undefined,
          (error: unknown) => error,
        );
        if (refusal !== undefined) return refusal;
      }
      return undefined;
    }

    const stored = async () =>
      (await database.query<{ count: number }>("select count(*) as count from photo")).rows[0]
        ?.count;

    test("refuses writes while there is room for the log, goes on reading, and writes again by itself", async () => {
      const ballast = fill(disk.mountedAt, 75 * megabyte);
      const refusal = await writeUntilRefused(60_000);
      expect(isDiskFull(refusal)).toBe(true);
      expect(refusal).toMatchObject({
        message: expect.stringContaining("Nothing that was stored is lost"),
      });
      expect(await stored()).toBe(acknowledged);
      await expect(write(60_000)).rejects.toSatisfy(isDiskFull);
      await expect(database.exec("begin; delete from photo; commit")).rejects.toSatisfy(isDiskFull);
      expect(await stored()).toBe(acknowledged);
      rmSync(ballast);
      await setTimeout(250);
      await write(60_000);
      expect(await stored()).toBe(acknowledged);
    }, 120_000);

    test("on which the log itself cannot grow ends the database, and the next start has everything", async () => {
      for (let n = 0; n < 5; n += 1) await write(60_000);
      const ballast = fill(disk.mountedAt, 50 * megabyte);
      const refusal = await database
        .query(
          "select pg_logical_emit_message(true, 'fill', repeat('x', 100000)) from generate_series(1, 2000)",
        )
        .catch((error: unknown) => error);
      expect(isDiskFull(refusal)).toBe(true);
      expect(await database.closed).toBe(refusal);
      rmSync(ballast);
      database = await openEmbedded({ directory: join(disk.mountedAt, "database") });
      expect(await stored()).toBe(5);
    }, 120_000);

    test("too small for a new database is said so, and does not stop a later start", async () => {
      const directory = join(disk.mountedAt, "second");
      const ballast = fill(disk.mountedAt, 20 * megabyte);
      await expect(openEmbedded({ directory })).rejects.toMatchObject({
        code: "disk-full",
        message: expect.stringContaining("needs 100 MB"),
      });
      rmSync(ballast);
      const second = await openEmbedded({ directory });
      await second.close();
    }, 120_000);
  },
);
