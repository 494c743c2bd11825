import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyEmptyDatabase } from "#testing/empty-database";
import { openEmbedded } from "./client.ts";
import { maintain } from "./maintenance.ts";

test("a round vacuums the tables that changed much and shortens the log", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tugon-maintenance-"));
  const directory = join(folder, "database");
  await copyEmptyDatabase(directory);
  const database = await openEmbedded({ directory });
  await database.exec(`create table changed (id int, text text); create table quiet (id int);
    insert into changed select g, repeat('x', 900) from generate_series(1, 80000) g; insert into quiet values (1)`);
  await database.exec("delete from changed where id % 2 = 0");
  const first = await maintain(database);
  await maintain(database);
  const third = await maintain(database);
  const { rows } = await database.query(
    "select relname, last_vacuum is not null as vacuumed from pg_stat_user_tables order by relname",
  );
  expect({ checkpoints: [first.checkpoint, third.checkpoint], rows }).toEqual({
    checkpoints: [true, false],
    rows: [
      { relname: "changed", vacuumed: true },
      { relname: "quiet", vacuumed: false },
    ],
  });
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
