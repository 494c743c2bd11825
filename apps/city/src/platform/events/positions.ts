import { sql } from "kysely";
import type { Db, Tx } from "../db.ts";
import type { StoredEvent } from "./store.ts";
import "./tables.ts";

export type Position = {
  readonly xact: string;
  readonly id: number;
  readonly failures: number;
};

/** Where a subscriber of a city stands, for whoever watches over the installation. */
export type SubscriberState = {
  readonly subscriber: string;
  readonly failures: number;
  readonly retryAt: Date | null;
  /** Events that wait for it; null when there are more than are worth counting. */
  readonly waiting: number | null;
  readonly oldestWaitingAt: Date | null;
};

/** Every subscriber reads every city from its first event on. */
export async function createPositions(
  db: Db,
  cities: readonly string[],
  subscribers: readonly string[],
): Promise<void> {
  if (cities.length === 0 || subscribers.length === 0) return;
  await db
    .insertInto("subscriberPositions")
    .values(
      cities.flatMap((city) =>
        subscribers.map((subscriber) => ({ city, subscriber, xact: "0", id: 0 })),
      ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who has something to do now. One statement, so that an idle installation costs next to nothing. */
export async function findBehind(
  db: Db,
  cities: readonly string[],
  subscribers: readonly string[],
  now: Date | null,
): Promise<{ city: string; subscriber: string }[]> {
  if (cities.length === 0 || subscribers.length === 0) return [];
  return db
    .selectFrom("subscriberPositions as position")
    .select(["position.city", "position.subscriber"])
    .where("position.city", "in", cities)
    .where("position.subscriber", "in", subscribers)
    .where((where) =>
      now === null
        ? where("position.retryAt", "is", null)
        : where.or([where("position.retryAt", "is", null), where("position.retryAt", "<=", now)]),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("events")
          .select("events.id")
          .whereRef("events.city", "=", "position.city")
          .where(sql<boolean>`(events.xact, events.id) > (position.xact, position.id)`),
      ),
    )
    .execute();
}

/** Takes the position, so that no other process works for this subscriber and city. */
export async function takePosition(
  tx: Tx,
  city: string,
  subscriber: string,
  now: Date,
): Promise<Position | undefined> {
  return tx
    .selectFrom("subscriberPositions")
    .select(["xact", "id", "failures"])
    .where("city", "=", city)
    .where("subscriber", "=", subscriber)
    .where((where) => where.or([where("retryAt", "is", null), where("retryAt", "<=", now)]))
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** A stretch of a city's events. */
export type Stretch = {
  /** Those of the wanted types, in order. */
  readonly wanted: readonly StoredEvent[];
  /** The end of the stretch; undefined when there is nothing new. */
  readonly last: Pick<StoredEvent, "xact" | "id" | "at"> | undefined;
  readonly length: number;
};

/**
 * The events after a position, at most `limit` of them, of which only the wanted ones are sent. An
 * event counts only when every transaction that began before its own has ended: a slower, older
 * transaction could otherwise commit behind the position and be missed for ever.
 */
export async function nextEvents(
  tx: Tx,
  city: string,
  after: Position,
  { types, limit }: { readonly types: readonly string[]; readonly limit: number },
): Promise<Stretch> {
  const { rows } = await sql<StoredEvent & { readonly length: number }>`
    with stretch as (
      select * from events
      where city = ${city} and (xact, id) > (${after.xact}::xid8, ${after.id}::bigint)
        and xact < (select pg_snapshot_xmin(pg_current_snapshot()))
      order by xact, id
      limit ${limit}
    )
    select city, stream, seq, id, xact, type, at, actor, public, private,
      (select count(*) from stretch) as length
    from stretch
    where type = any(${types}::text[])
      or (xact, id) = (select xact, id from stretch order by xact desc, id desc limit 1)
    order by xact, id`.execute(tx);
  return {
    wanted: rows.filter(({ type }) => types.includes(type)),
    last: rows.at(-1),
    length: rows[0]?.length ?? 0,
  };
}

export async function movePosition(
  tx: Tx,
  city: string,
  subscriber: string,
  to: Pick<StoredEvent, "xact" | "id">,
): Promise<void> {
  await tx
    .updateTable("subscriberPositions")
    .set({ xact: to.xact, id: to.id, failures: 0, retryAt: null })
    .where("city", "=", city)
    .where("subscriber", "=", subscriber)
    .execute();
}

export async function postpone(
  tx: Tx,
  city: string,
  subscriber: string,
  failures: number,
  retryAt: Date,
): Promise<void> {
  await tx
    .updateTable("subscriberPositions")
    .set({ failures, retryAt })
    .where("city", "=", city)
    .where("subscriber", "=", subscriber)
    .execute();
}

export async function findEvent(
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

const countAtMost = 10_000;

export async function readSubscriberStates(db: Db, city: string): Promise<SubscriberState[]> {
  const { rows } = await sql<{
    subscriber: string;
    failures: number;
    retryAt: Date | null;
    waiting: number;
    oldest: Date | null;
  }>`
    select position.subscriber, position.failures, position.retry_at,
      waiting.count as waiting, waiting.oldest
    from subscriber_positions position
    cross join lateral (
      select count(*) as count, min(at) as oldest from (
        select at from events
        where events.city = position.city
          and (events.xact, events.id) > (position.xact, position.id)
        limit ${countAtMost + 1}::int
      ) counted
    ) waiting
    where position.city = ${city}
    order by position.subscriber`.execute(db);
  return rows.map((row) => ({
    subscriber: row.subscriber,
    failures: row.failures,
    retryAt: row.retryAt,
    waiting: row.waiting > countAtMost ? null : row.waiting,
    oldestWaitingAt: row.oldest,
  }));
}
