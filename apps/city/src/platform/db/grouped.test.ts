import { expect, test } from "vitest";
import type { Db } from "../db.ts";
import { grouped } from "./grouped.ts";

/** Databases are told apart, and never asked here. */
const someDb = () => ({}) as Db;

/** Writes numbers, one group at a time, and says which went together; refuses negative ones. */
function writer(fault: () => Error = () => Object.assign(new Error("no"), { code: "23505" })) {
  const groups: (readonly number[])[] = [];
  const write = grouped(async (_db, items: readonly number[]) => {
    groups.push(items);
    await Promise.resolve();
    if (items.some((item) => item < 0)) throw fault();
    return items.map((item) => item * 10);
  });
  return { groups, write };
}

test("the first goes at once; what comes meanwhile goes together, each with its own result", async () => {
  const { groups, write } = writer();
  const db = someDb();
  expect(await Promise.all([1, 2, 3].map((item) => write(db, item)))).toEqual([10, 20, 30]);
  expect(await write(db, 4)).toBe(40);
  expect(groups).toEqual([[1], [2, 3], [4]]);
});

test("a group is bounded, and nobody is left behind", async () => {
  const { groups, write } = writer();
  const db = someDb();
  const items = Array.from({ length: 200 }, (_, n) => n);
  expect(await Promise.all(items.map((item) => write(db, item)))).toEqual(items.map((n) => n * 10));
  expect(groups.map(({ length }) => length)).toEqual([1, 64, 64, 64, 7]);
});

test("what one writes in a transaction never mixes with what others write", async () => {
  const { groups, write } = writer();
  await Promise.all([1, 2, 3].map((item) => write(someDb(), item)));
  expect(groups).toEqual([[1], [2], [3]]);
});

test("a refused group is tried one by one: only the faulty one is refused", async () => {
  const { groups, write } = writer();
  const db = someDb();
  const settled = await Promise.allSettled([1, 2, -3, 4].map((item) => write(db, item)));
  expect(settled.map(({ status }) => status)).toEqual([
    "fulfilled",
    "fulfilled",
    "rejected",
    "fulfilled",
  ]);
  expect(groups).toEqual([[1], [2, -3, 4], [2], [-3], [4]]);
  expect(await write(db, 5)).toBe(50);
});

test("when the database is away nobody tries again: whoever asked hears of it", async () => {
  const { groups, write } = writer(() => Object.assign(new Error("gone"), { code: "57P01" }));
  const db = someDb();
  const settled = await Promise.allSettled([1, -2, 3].map((item) => write(db, item)));
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
  expect(groups).toEqual([[1], [-2, 3]]);
});
