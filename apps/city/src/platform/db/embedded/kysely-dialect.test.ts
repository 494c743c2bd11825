import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, sql, type Generated } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyEmptyDatabase } from "#testing/empty-database";
import { openEmbedded } from "./client.ts";
import { embeddedDialect } from "./kysely-dialect.ts";

interface Tables {
  report: { id: Generated<number>; words: string; at: Generated<Date> };
}

let folder: string;
let db: Kysely<Tables>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tugon-kysely-"));
  const directory = join(folder, "database");
  await copyEmptyDatabase(directory);
  db = new Kysely<Tables>({ dialect: embeddedDialect(await openEmbedded({ directory })) });
  await db.schema
    .createTable("report")
    .addColumn("id", "integer", (column) => column.primaryKey().generatedAlwaysAsIdentity())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("at", "timestamptz", (column) => column.notNull().defaultTo(sql`now()`))
    .execute();
}, 60_000);

afterAll(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

test("insert, select, update and delete give what Kysely promises", async () => {
  const inserted = await db
    .insertInto("report")
    .values({ words: "dark street" })
    .returningAll()
    .executeTakeFirstOrThrow();
  const updated = await db
    .updateTable("report")
    .set({ words: "lit street" })
    .where("id", "=", inserted.id)
    .executeTakeFirst();
  const deleted = await db.deleteFrom("report").where("id", "=", inserted.id).executeTakeFirst();
  expect([inserted, updated.numUpdatedRows, deleted.numDeletedRows]).toEqual([
    { id: inserted.id, words: "dark street", at: expect.any(Date) },
    1n,
    1n,
  ]);
});

test("a transaction that throws leaves nothing, and other queries wait for it", async () => {
  const failing = db.transaction().execute(async (tx) => {
    await tx.insertInto("report").values({ words: "half done" }).execute();
    throw new Error("changed my mind");
  });
  const seen = db.selectFrom("report").selectAll().where("words", "=", "half done").execute();
  await expect(failing).rejects.toThrow("changed my mind");
  expect(await seen).toEqual([]);
});

test("a transaction runs at the isolation level it asked for", async () => {
  const level = await db
    .transaction()
    .setIsolationLevel("serializable")
    .execute(
      async (tx) =>
        (
          await sql<{
            level: string;
          }>`select current_setting('transaction_isolation') as level`.execute(tx)
        ).rows,
    );
  expect(level).toEqual([{ level: "serializable" }]);
});

test("a savepoint undoes only what came after it", async () => {
  const tx = await db.startTransaction().execute();
  await tx.insertInto("report").values({ words: "kept" }).execute();
  const after = await tx.savepoint("here").execute();
  await after.insertInto("report").values({ words: "undone" }).execute();
  await after.rollbackToSavepoint("here").execute();
  await tx.commit().execute();
  expect(
    await db
      .selectFrom("report")
      .select("words")
      .where("words", "in", ["kept", "undone"])
      .execute(),
  ).toEqual([{ words: "kept" }]);
});

test("the tables can be introspected", async () => {
  const tables = await db.introspection.getTables();
  expect(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)])).toEqual([
    ["report", ["id", "words", "at"]],
  ]);
});

test("streaming is refused with a clear error", async () => {
  const rows = db.selectFrom("report").selectAll().stream();
  await expect(rows.next()).rejects.toThrow("cursor");
});
