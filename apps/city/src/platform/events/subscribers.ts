import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import type { Clock } from "../clock.ts";
import type { Database, Db, Tx } from "../db.ts";
import { uuidv7 } from "../ids.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { StoredEvent } from "./store.ts";

/**
 * Reads a city's events in order, each exactly once as far as the database goes: the position moves
 * in the transaction that holds the effects. What leaves the database (mail, webhooks) must be
 * written down as a row or a job here and sent afterwards.
 */
export type Subscriber = {
  readonly name: string;
  /** Only these types are handed over; others are passed over quickly. */
  readonly types: readonly string[];
  readonly handle: (tx: Tx, events: readonly StoredEvent[]) => Promise<void>;
};

export type Subscribers = {
  start(): void;
  /** Lets the batches under way finish. */
  stop(): Promise<void>;
  /** Handles all that is committed now, for one city; used by tests and by commands. */
  drain(city: string): Promise<void>;
  /** To be called after a commit that appended events. */
  wake(): void;
};

const batchSize = 200;
const pollMs = 1000;
const maxFailures = 5;
const maxDrainAttempts = 200;
const drainPauseMs = 10;

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly cities: () => Promise<readonly string[]>;
};

type Position = { xact: string; id: number; failures: number };

/** Takes the position, so that no other process works for this subscriber and city. */
async function takePosition(tx: Tx, city: string, subscriber: string, now: Date) {
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

/**
 * The next events after a position. An event counts only when every transaction that began before
 * its own has ended: a slower, older transaction could otherwise commit behind the position and be
 * missed for ever.
 */
async function nextEvents(tx: Tx, city: string, after: Position, limit: number) {
  const rows = await tx
    .selectFrom("events")
    .selectAll()
    .where("city", "=", city)
    .where(sql<boolean>`(xact, id) > (${after.xact}::xid8, ${after.id}::bigint)`)
    .where(sql<boolean>`xact < pg_snapshot_xmin(pg_current_snapshot())`)
    .orderBy("xact")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows as StoredEvent[];
}

async function movePosition(tx: Tx, city: string, subscriber: string, to: StoredEvent) {
  await tx
    .updateTable("subscriberPositions")
    .set({ xact: to.xact, id: to.id, failures: 0, retryAt: null })
    .where("city", "=", city)
    .where("subscriber", "=", subscriber)
    .execute();
}

async function createPosition(db: Db, city: string, subscriber: string) {
  await db
    .insertInto("subscriberPositions")
    .values({ city, subscriber, xact: "0", id: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Is there an event that a subscriber has neither handled nor put off after a failure? */
async function isBehind(db: Db, city: string, subscribers: readonly Subscriber[]) {
  const row = await db
    .selectFrom("subscriberPositions as position")
    .select("subscriber")
    .where("city", "=", city)
    .where("retryAt", "is", null)
    .where(
      "subscriber",
      "in",
      subscribers.map((subscriber) => subscriber.name),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("events")
          .select("events.id")
          .whereRef("events.city", "=", "position.city")
          .where(sql<boolean>`(events.xact, events.id) > (position.xact, position.id)`),
      ),
    )
    .executeTakeFirst();
  return row !== undefined;
}

export function createSubscribers(deps: Deps, subscribers: readonly Subscriber[]): Subscribers {
  const { database, clock, log, metrics } = deps;
  const { db } = database;
  const known = new Set<string>();
  let stopped = true;
  let running: Promise<void> | null = null;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let unlisten: (() => void) | undefined;

  const handleBatch = (city: string, subscriber: Subscriber, limit: number) =>
    db.transaction().execute(async (tx) => {
      const position = await takePosition(tx, city, subscriber.name, clock.now());
      if (!position) return "elsewhere" as const;
      const events = await nextEvents(tx, city, position, limit);
      const last = events.at(-1);
      if (!last) return "nothing" as const;
      const wanted = events.filter((event) => subscriber.types.includes(event.type));
      if (wanted.length > 0) await subscriber.handle(tx, wanted);
      await movePosition(tx, city, subscriber.name, last);
      metrics.eventsHandled.inc({ subscriber: subscriber.name }, wanted.length);
      metrics.eventLag.set(
        { subscriber: subscriber.name },
        (clock.now().getTime() - last.at.getTime()) / 1000,
      );
      return events.length < limit ? ("nothing" as const) : ("more" as const);
    });

  /** After repeated failures the event is set aside, visibly, so that later ones are not held up. */
  const noteFailure = (city: string, subscriber: Subscriber, error: unknown) =>
    db.transaction().execute(async (tx) => {
      const position = await takePosition(tx, city, subscriber.name, clock.now());
      if (!position) return;
      const failures = position.failures + 1;
      log.error({ city, subscriber: subscriber.name, failures, error: String(error) }, "subscriber");
      if (failures < maxFailures) {
        const retryAt = new Date(clock.now().getTime() + 500 * 2 ** failures);
        await tx
          .updateTable("subscriberPositions")
          .set({ failures, retryAt })
          .where("city", "=", city)
          .where("subscriber", "=", subscriber.name)
          .execute();
        return;
      }
      const [event] = await nextEvents(tx, city, position, 1);
      if (!event) return;
      await tx
        .insertInto("deadLetters")
        .values({
          city,
          id: uuidv7(clock.now()),
          source: `subscriber:${subscriber.name}`,
          subject: JSON.stringify({ stream: event.stream, seq: event.seq, type: event.type }),
          error: String(error),
          at: clock.now(),
        })
        .execute();
      await movePosition(tx, city, subscriber.name, event);
    });

  const drainOne = async (city: string, subscriber: Subscriber) => {
    const key = `${city} ${subscriber.name}`;
    if (!known.has(key)) {
      await createPosition(db, city, subscriber.name);
      known.add(key);
    }
    let limit = batchSize;
    for (;;) {
      try {
        const result = await handleBatch(city, subscriber, limit);
        if (result !== "more") return;
        limit = batchSize;
      } catch (error) {
        // One at a time finds the event that fails, so that only it is counted against.
        if (limit > 1) {
          limit = 1;
          continue;
        }
        await noteFailure(city, subscriber, error);
        return;
      }
    }
  };

  const drain = async (city: string) => {
    for (const subscriber of subscribers) await drainOne(city, subscriber);
  };

  const pass = async () => {
    do {
      again = false;
      for (const city of await deps.cities()) await drain(city);
    } while (again && !stopped);
  };

  /** Until each subscriber is past everything committed now; older transactions may hold it back. */
  const drainFully = async (city: string) => {
    for (let attempt = 0; attempt < maxDrainAttempts; attempt += 1) {
      await drain(city);
      if (!(await isBehind(db, city, subscribers))) return;
      await setTimeout(drainPauseMs);
    }
  };

  const run = () => {
    if (stopped) return;
    if (running) {
      again = true;
      return;
    }
    clearTimeout(timer);
    running = pass()
      .catch((error: unknown) => log.warn({ error: String(error) }, "events wait for the database"))
      .finally(() => {
        running = null;
        if (!stopped) timer = globalThis.setTimeout(run, pollMs);
      });
  };

  return {
    start: () => {
      stopped = false;
      unlisten = database.wakeups.on("events", run);
      run();
    },
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      unlisten?.();
      await running;
    },
    drain: drainFully,
    wake: () => database.wakeups.wake("events"),
  };
}
