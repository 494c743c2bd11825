import type { Db } from "../db.ts";
import "./tables.ts";

/** Work that was given up after its last attempt, kept until somebody settles it. */
export type DeadLetter = {
  /** The city, or `*` for work that belongs to the whole installation. */
  readonly city: string;
  readonly id: string;
  /** `subscriber:NAME` or `job:NAME`. */
  readonly source: string;
  readonly subject: unknown;
  readonly error: string;
  readonly at: Date;
};

/** Returns false when the letter is there already. */
export async function buryLetter(tx: Db, letter: DeadLetter): Promise<boolean> {
  const result = await tx
    .insertInto("deadLetters")
    .values({ ...letter, subject: JSON.stringify(letter.subject) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Unsettled letters of a city and of the installation, newest first. */
export async function listDeadLetters(db: Db, city: string, limit: number): Promise<DeadLetter[]> {
  return db
    .selectFrom("deadLetters")
    .select(["city", "id", "source", "subject", "error", "at"])
    .where("city", "in", [city, "*"])
    .where("settledAt", "is", null)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export async function findDeadLetter(
  db: Db,
  city: string,
  id: string,
): Promise<DeadLetter | undefined> {
  return db
    .selectFrom("deadLetters")
    .select(["city", "id", "source", "subject", "error", "at"])
    .where("city", "in", [city, "*"])
    .where("id", "=", id)
    .where("settledAt", "is", null)
    .executeTakeFirst();
}

/** Takes a letter off the list; undefined when somebody else has done so. */
export async function settleLetter(
  tx: Db,
  city: string,
  id: string,
  now: Date,
): Promise<DeadLetter | undefined> {
  return tx
    .updateTable("deadLetters")
    .set({ settledAt: now })
    .where("city", "in", [city, "*"])
    .where("id", "=", id)
    .where("settledAt", "is", null)
    .returning(["city", "id", "source", "subject", "error", "at"])
    .executeTakeFirst();
}
