import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseError } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyEmptyDatabase } from "#testing/empty-database";
import { openEmbedded, type EmbeddedDatabase } from "./client.ts";

let folder: string;
let database: EmbeddedDatabase;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "tugon-embedded-"));
  const directory = join(folder, "database");
  await copyEmptyDatabase(directory);
  database = await openEmbedded({ directory });
  await database.exec("create table report (id int primary key, words text not null, photo bytea)");
}, 60_000);

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

test("each commit is synced to the disk before it is acknowledged", async () => {
  const before = await database.fsyncCount();
  for (const id of [1, 2, 3])
    await database.query("insert into report values ($1, 'synced')", [id]);
  const after = await database.fsyncCount();
  await database.query("select * from report");
  expect([after - before, await database.fsyncCount()]).toEqual([3, after]);
});

test("a query gives its rows and the number of rows it changed", async () => {
  await database.query("insert into report values ($1, $2, $3)", [
    10,
    "a pipe burst",
    new Uint8Array([0, 255]),
  ]);
  expect([
    await database.query("update report set words = words || '!' where id = $1", [10]),
    await database.query("select * from report where id = $1", [10]),
  ]).toEqual([
    { rows: [], affectedRows: 1, command: "UPDATE" },
    {
      rows: [{ id: 10, words: "a pipe burst!", photo: new Uint8Array([0, 255]) }],
      affectedRows: 0,
      command: "SELECT",
    },
  ]);
});

test("an error carries PostgreSQL's fields", async () => {
  await database.query("insert into report values (20, 'first')");
  const error = await database
    .query("insert into report values (20, 'again')")
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DatabaseError);
  expect(error).toMatchObject({
    code: "23505",
    severity: "ERROR",
    table: "report",
    constraint: "report_pkey",
    detail: "Key (id)=(20) already exists.",
  });
});

test("sessions are handed out in the order they were asked for", async () => {
  const order: string[] = [];
  const first = await database.acquire();
  const waiting = ["second", "third"].map(async (name) => {
    const session = await database.acquire();
    order.push(name);
    session.release();
  });
  await first.query("select 1");
  order.push("first");
  first.release();
  await Promise.all(waiting);
  expect(order).toEqual(["first", "second", "third"]);
});

test("a session released inside a transaction is rolled back", async () => {
  const session = await database.acquire();
  await session.query("begin");
  await session.query("insert into report values (30, 'half done')");
  session.release();
  expect(await database.query("select * from report where id = 30")).toMatchObject({ rows: [] });
});

test("a session released while its query still runs lets the query finish", async () => {
  const session = await database.acquire();
  const running = session.query("select 7 as seven from pg_sleep(0.05)");
  session.release();
  expect((await running).rows).toEqual([{ seven: 7 }]);
  await expect(session.query("select 1")).rejects.toThrow("This session was released");
});

test("queries started together in one session run one after another", async () => {
  const session = await database.acquire();
  const results = await Promise.all(
    [1, 2, 3].map((n) => session.query("select $1::int as n", [n])),
  );
  session.release();
  expect(results.map(({ rows }) => rows)).toEqual([[{ n: 1 }], [{ n: 2 }], [{ n: 3 }]]);
});

test("a statement kept prepared follows a change of the schema", async () => {
  await database.exec("create table place (id int)");
  await database.query("insert into place values ($1)", [1]);
  expect((await database.query("select * from place")).rows).toEqual([{ id: 1 }]);
  await database.query("alter table place add column name text default 'Mabalacat'");
  expect((await database.query("select * from place")).rows).toEqual([
    { id: 1, name: "Mabalacat" },
  ]);

  const session = await database.acquire();
  await session.query("begin");
  await session.query("alter table place drop column name");
  expect((await session.query("select * from place")).rows).toEqual([{ id: 1 }]);
  await session.query("rollback");
  session.release();
  expect((await database.query("select * from place")).rows).toEqual([
    { id: 1, name: "Mabalacat" },
  ]);
});

test("a query is one statement; exec takes several", async () => {
  await expect(database.query("select 1; select 2")).rejects.toMatchObject({ code: "42601" });
  await database.exec("create table twice (id int); insert into twice values (1), (2)");
  expect((await database.query("select count(*) as count from twice")).rows).toEqual([
    { count: 2 },
  ]);
});

test("hundreds of different statements go on working", async () => {
  for (let n = 0; n < 700; n += 1) {
    expect((await database.query(`select ${n} as n`)).rows).toEqual([{ n }]);
  }
});

test("a parameter that cannot be sent fails its own query only", async () => {
  const ring: Record<string, unknown> = {};
  ring["self"] = ring;
  await expect(database.query("select $1::jsonb", [ring])).rejects.toThrow("circular");
  expect((await database.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
});

test("a large value goes in and out unchanged", async () => {
  const photo = new Uint8Array(5_000_000).map((_, index) => index % 251);
  await database.query("insert into report values (40, 'large', $1)", [photo]);
  const { rows } = await database.query<{ photo: Uint8Array }>(
    "select photo from report where id = 40",
  );
  expect(Buffer.from(rows[0]?.photo ?? []).equals(photo)).toBe(true);
});

test("the main thread goes on while a slow query runs", async () => {
  let ticks = 0;
  const timer = setInterval(() => (ticks += 1), 5);
  await database.query("select count(*) from generate_series(1, 2000000)");
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
});

test("what was written is there after closing and opening again", async () => {
  const directory = join(folder, "again");
  await copyEmptyDatabase(directory);
  const first = await openEmbedded({ directory });
  await first.exec("create table kept (id int); insert into kept values (1)");
  await first.close();
  expect(await first.closed).toBeUndefined();
  await expect(first.query("select 1")).rejects.toMatchObject({ code: "closed" });
  const second = await openEmbedded({ directory });
  expect((await second.query("select id from kept")).rows).toEqual([{ id: 1 }]);
  await second.close();
}, 60_000);
