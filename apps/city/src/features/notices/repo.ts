import { sql, type Insertable } from "kysely";
import type { Db, Tables } from "#platform/db";
import type { NoticeState } from "./schema.ts";
import "./tables.ts";

const columns = [
  "id",
  "channel",
  "template",
  "person",
  "caseId",
  "locale",
  "recipient",
  "message",
  "unfollowLink",
  "state",
  "attempts",
  "error",
  "at",
  "sentAt",
  "dedupe",
] as const;

export type NoticeRow = Awaited<ReturnType<typeof selectNotice>> & {};

/** Returns false when this very notice has been written before. */
export async function insertNotice(tx: Db, row: Insertable<Tables["notices"]>): Promise<boolean> {
  const result = await tx
    .insertInto("notices")
    .values(row)
    .onConflict((conflict) => conflict.columns(["city", "dedupe"]).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function selectNotice(db: Db, city: string, id: string) {
  return db
    .selectFrom("notices")
    .select(columns)
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
}

/** Those on their way: to be sent, or in the hands of an attempt. */
export async function selectUnderWay(db: Db, city: string): Promise<string[]> {
  const rows = await db
    .selectFrom("notices")
    .select("id")
    .where("city", "=", city)
    .where("state", "in", ["queued", "sending"])
    .orderBy("at")
    .orderBy("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Takes a notice for sending; undefined when it is sent, gone, or in somebody else's hands. */
export async function claimNotice(db: Db, city: string, id: string, now: Date, until: Date) {
  return db
    .updateTable("notices")
    .set({ state: "sending", leasedUntil: until, attempts: sql<number>`attempts + 1` })
    .where("city", "=", city)
    .where("id", "=", id)
    .where((where) =>
      where.or([
        where("state", "in", ["queued", "failed"]),
        where.and([where("state", "=", "sending"), where("leasedUntil", "<", now)]),
      ]),
    )
    .returning(columns)
    .executeTakeFirst();
}

export async function markDelivered(
  db: Db,
  city: string,
  id: string,
  outcome: {
    readonly state: "sent" | "mailbox";
    readonly providerId: string | null;
    readonly sentAt: Date;
    readonly forgetMessage: boolean;
  },
): Promise<void> {
  const { forgetMessage, ...set } = outcome;
  await db
    .updateTable("notices")
    .set({ ...set, leasedUntil: null, error: null, ...(forgetMessage ? { message: null } : {}) })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("state", "=", "sending")
    .execute();
}

export async function markUndelivered(
  db: Db,
  city: string,
  id: string,
  state: "queued" | "failed",
  error: string | null,
): Promise<void> {
  await db
    .updateTable("notices")
    .set({ state, leasedUntil: null, ...(error === null ? {} : { error }) })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("state", "in", ["sending", "queued"])
    .execute();
}

/** The event was taken back before anybody was told of it: there is nothing to tell any more. */
export async function deleteUnsent(db: Db, city: string, id: string): Promise<void> {
  await db
    .deleteFrom("notices")
    .where("city", "=", city)
    .where("id", "=", id)
    .where("state", "=", "sending")
    .execute();
}

/** Has a later event of the same case taken this one back? */
export async function isTakenBack(
  db: Db,
  city: string,
  { stream, seq }: { readonly stream: string; readonly seq: number },
): Promise<boolean> {
  const row = await db
    .selectFrom("events")
    .select("seq")
    .where("city", "=", city)
    .where("stream", "=", stream)
    .where("seq", ">", seq)
    .where("type", "=", "case.assigned")
    .where(sql<boolean>`public ->> 'undoes' = ${String(seq)}`)
    .executeTakeFirst();
  return row !== undefined;
}

export type Cursor = { readonly at: Date; readonly id: string };

/** Newest first; `before` is the last one of the page before. */
export async function listNotices(
  db: Db,
  city: string,
  page: {
    readonly recipientIndex: Uint8Array | null;
    readonly before: Cursor | null;
    readonly limit: number;
  },
) {
  const { recipientIndex, before, limit } = page;
  return db
    .selectFrom("notices")
    .select(columns)
    .where("city", "=", city)
    .$if(recipientIndex !== null, (query) => query.where("recipientIndex", "=", recipientIndex))
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(at, id) < (${before?.at}::timestamptz, ${before?.id}::uuid)`),
    )
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}

export async function noticesOfPerson(db: Db, city: string, person: string) {
  return db
    .selectFrom("notices")
    .select(columns)
    .where("city", "=", city)
    .where("person", "=", person)
    .orderBy("at")
    .execute();
}

export async function deleteNoticesOf(tx: Db, city: string, person: string): Promise<void> {
  await tx.deleteFrom("notices").where("city", "=", city).where("person", "=", person).execute();
}

export async function countByState(db: Db, city: string): Promise<Map<NoticeState, number>> {
  const rows = await db
    .selectFrom("notices")
    .select(["state", sql<number>`count(*)`.as("count")])
    .where("city", "=", city)
    .groupBy("state")
    .execute();
  return new Map(rows.map((row) => [row.state, row.count]));
}
