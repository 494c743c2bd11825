import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { StoredEvent } from "#platform/events";

/** Where a replay has come to in the log; `{ xact: "0", id: 0 }` is before its first event. */
export type LogPlace = { readonly xact: string; readonly id: number };

type Stretch = {
  readonly since: Date;
  readonly until: Date;
  readonly types: readonly string[];
  readonly after: LogPlace;
  readonly limit: number;
};

export async function selectLogged(
  db: Db,
  city: string,
  { since, until, types, after, limit }: Stretch,
): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("events")
    .selectAll()
    .where("city", "=", city)
    .where(sql<boolean>`(xact, id) > (${after.xact}::xid8, ${after.id}::bigint)`)
    .where("at", ">=", since)
    .where("at", "<=", until)
    .where(sql<boolean>`type = any(${[...types]}::text[])`)
    .orderBy("xact")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows as StoredEvent[]; // the table as the store writes it
}

export async function selectEvent(
  db: Db,
  city: string,
  stream: string,
  seq: number,
): Promise<StoredEvent | undefined> {
  const row = await db
    .selectFrom("events")
    .selectAll()
    .where("city", "=", city)
    .where("stream", "=", stream)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return row as StoredEvent | undefined;
}
