import type { Db } from "../db.ts";
import { isRefused } from "./failures.ts";

/** As many as share one statement; a larger one would keep its first too long from an answer. */
const mostTogether = 64;

type Waiting<Item, Result> = {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
};

/** Handles all items in one statement, each as if alone, and gives their results in the same order. */
type Together<Item, Result> = (db: Db, items: readonly Item[]) => Promise<readonly Result[]>;

/**
 * Lets writes that many ask for at the same time share a statement and its commit (group commit):
 * what comes while one is under way waits for its end and goes together. Nobody waits for company.
 * When the database refuses a group, each of it is tried alone, so that only its own fault hurts.
 */
export function grouped<Item, Result>(
  together: Together<Item, Result>,
): (db: Db, item: Item) => Promise<Result> {
  const queues = new WeakMap<Db, Waiting<Item, Result>[]>();

  const handle = async (db: Db, group: readonly Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await together(
        db,
        group.map(({ item }) => item),
      );
      for (const [index, { resolve }] of group.entries()) resolve(results[index] as Result); // one each
    } catch (error) {
      if (group.length > 1 && isRefused(error)) for (const each of group) await handle(db, [each]);
      else for (const { reject } of group) reject(error);
    }
  };

  /** A transaction is a connection of its own: its writes never mix with those of others. */
  return (db, item) =>
    new Promise((resolve, reject) => {
      const waiting = queues.get(db);
      const asked = { item, resolve, reject };
      if (waiting) waiting.push(asked);
      else void work(db, [asked]);
    });

  async function work(db: Db, waiting: Waiting<Item, Result>[]): Promise<void> {
    queues.set(db, waiting);
    while (waiting.length > 0) await handle(db, waiting.splice(0, mostTogether));
    queues.delete(db);
  }
}
