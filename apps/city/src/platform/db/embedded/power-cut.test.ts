import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { copyEmptyDatabase } from "#testing/empty-database";
import { startChild, type Child } from "./fixtures/child.ts";
import { compare } from "./fixtures/compare.ts";
import { copyDisk, makeDisk, reasonAgainstDisks, type LoopDisk } from "./fixtures/loop-device.ts";

const trials = Number(process.env["CRASH_TRIALS"] ?? 2);
const folder = mkdtempSync(join(tmpdir(), "tugon-power-"));
const reason = reasonAgainstDisks(folder);

describe.skipIf(reason !== undefined)(
  `a power cut${reason === undefined ? "" : ` (skipped: ${reason})`}`,
  () => {
    let disks: LoopDisk[] = [];
    let child: Child | undefined;

    beforeEach(() => {
      disks = [];
    });

    afterEach(async () => {
      await child?.kill();
      for (const disk of disks.toReversed()) disk.unmount();
      rmSync(folder, { recursive: true, force: true });
    });

    test(
      "in the middle of writes loses no acknowledged row",
      async () => {
        const disk = makeDisk(folder, "disk", 400);
        disks.push(disk);
        const journal = join(folder, "journal");
        await copyEmptyDatabase(join(disk.mountedAt, "database"));
        execFileSync("sync", ["-f", disk.mountedAt]);
        for (let trial = 0; trial < trials; trial += 1) {
          child = startChild("write-rows.ts", join(disk.mountedAt, "database"), journal);
          expect(await child.nextLine()).toBe("writing");
          await wait(500 + Math.random() * 3_000);
          // Frozen, so that nothing more is acknowledged; what the kernel still holds
          // in its cache is not in the image, as after a cut.
          child.process.kill("SIGSTOP");
          const after = copyDisk(disk, folder, `after-${trial}`);
          disks.push(after);
          await child.kill();
          const found = await compare(join(after.mountedAt, "database"), journal);
          expect(found).toMatchObject({ missing: [], damaged: [] });
          expect(found.acknowledged).toBeGreaterThan(0);
          after.unmount();
          rmSync(after.image);
        }
      },
      60_000 * trials,
    );
  },
);
