import type { Db } from "#platform/db";
import "../tables.ts";

export async function selectExactWords(
  db: Db,
  city: string,
  caseId: string,
): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom("reports")
    .select("exactWords")
    .where("city", "=", city)
    .where("caseId", "=", caseId)
    .executeTakeFirst();
  return row?.exactWords ?? null;
}

/** True when the exact words differ from what the public reads. */
export async function hasExactWords(db: Db, city: string, caseId: string): Promise<boolean> {
  const row = await db
    .selectFrom("reports")
    .select("caseId")
    .where("city", "=", city)
    .where("caseId", "=", caseId)
    .where("exactWords", "is not", null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function clearExactWords(tx: Db, city: string, caseId: string): Promise<void> {
  await tx
    .updateTable("reports")
    .set({ exactWords: null })
    .where("city", "=", city)
    .where("caseId", "=", caseId)
    .execute();
}

const residentsWords = ["case.replied", "case.reopened"];

/**
 * Empties what a resident said in private. The only change ever made to an event: that it happened
 * stays, what was said is the resident's to take back (RA 10173, section 16(e)).
 */
export async function emptyReplies(tx: Db, city: string, caseId: string): Promise<void> {
  await tx
    .updateTable("events")
    .set({ private: null })
    .where("city", "=", city)
    .where("stream", "=", caseId)
    .where("type", "in", residentsWords)
    .execute();
}

export async function casesOfPerson(db: Db, city: string, person: string): Promise<string[]> {
  const rows = await db
    .selectFrom("cases")
    .select("id")
    .where("city", "=", city)
    .where("person", "=", person)
    .orderBy("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Supports stay counted, without anybody behind them; nobody is written to any more. */
export async function clearTracesOf(tx: Db, city: string, person: string): Promise<void> {
  await tx
    .updateTable("supports")
    .set({ person: null })
    .where("city", "=", city)
    .where("person", "=", person)
    .execute();
  await tx.deleteFrom("followers").where("city", "=", city).where("person", "=", person).execute();
}
