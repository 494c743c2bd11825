import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { openEmbedded } from "./client.ts";
import { isDiskFull } from "./errors.ts";
import { makeDisk, reasonAgainstDisks } from "./fixtures/loop-device.ts";

const folder = mkdtempSync(join(tmpdir(), "tugon-full-"));
const reason = reasonAgainstDisks(folder);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(reason !== undefined)(`a full disk${reason === undefined ? "" : ` (skipped: ${reason})`}`, () => {
  test("refuses writes clearly, loses nothing, goes on reading, and writes again when there is room", async () => {
    const disk = makeDisk(folder, "disk", 220);
    try {
      const ballast = join(disk.mountedAt, "ballast");
      writeFileSync(ballast, Buffer.alloc(30_000_000, 1), { flush: true });
      const database = await openEmbedded({ directory: join(disk.mountedAt, "database") });
      await database.exec("create table photo (id int primary key, bytes bytea)");
      const acknowledged: number[] = [];
      let refusal: unknown;
      for (let id = 1; refusal === undefined && id < 2_000; id += 1) {
        try {
          await database.query("insert into photo values ($1, $2)", [id, crypto.getRandomValues(new Uint8Array(60_000))]);
          acknowledged.push(id);
        } catch (error) {
          refusal = error;
        }
      }
      console.log(acknowledged.length, refusal);
      expect(isDiskFull(refusal)).toBe(true);
      const ids = async () => (await database.query<{ id: number }>("select id from photo order by id")).rows.map(({ id }) => id);
      expect(await ids()).toEqual(acknowledged);
      await expect(
        database.query("insert into photo select g, $1 from generate_series(5000, 5100) g", [new Uint8Array(100_000)]),
      ).rejects.toSatisfy(isDiskFull);
      rmSync(ballast);
      await database.query("insert into photo values (9000, $1)", [new Uint8Array(60_000)]);
      expect(await ids()).toEqual([...acknowledged, 9000]);
      await database.close();
    } finally {
      disk.unmount();
    }
  }, 120_000);
});
