import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyEmptyDatabase } from "#testing/empty-database";
import { openDurable, proveDurable } from "./open-durable.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tugon-durable-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function unexpected(message: string): never {
  throw new Error(message);
}

test("PGlite as shipped is refused, because its commits do not reach fsync", async () => {
  const directory = join(folder, "database");
  await copyEmptyDatabase(directory);
  const database = await PGlite.create({ fs: new NodeFS(directory) });
  await expect(proveDurable({ count: 0 }, database)).rejects.toMatchObject({ code: "not-durable" });
}, 60_000);

test("a new database appears whole, in place of what an interrupted first start left", async () => {
  const directory = join(folder, "database");
  mkdirSync(`${directory}.new`);
  writeFileSync(join(`${directory}.new`, "PG_VERSION"), "18\n");
  const database = await openDurable(directory, unexpected);
  expect(database.fsyncCount()).toBeGreaterThan(0);
  expect([existsSync(join(directory, "PG_VERSION")), readdirSync(folder)]).toEqual([
    true,
    ["database"],
  ]);
  await database.close();
}, 60_000);
