import { setTimeout } from "node:timers/promises";
import type { Clock } from "../clock.ts";
import type { Database, Tx } from "../db.ts";
import { isDatabaseAway, isPassing } from "../db/failures.ts";
import { uuidv7 } from "../ids.ts";
import type { Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { buryLetter, settleLetter } from "./dead-letters.ts";
import {
  createPositions,
  findBehind,
  findEvent,
  movePosition,
  nextEvents,
  postpone,
  takePosition,
  type Position,
} from "./positions.ts";
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
  /** Hands a set-aside event over once more; settles its letter if and only if that works. */
  retry(city: string, letter: string): Promise<void>;
  /** To be called after a commit that appended events. */
  wake(): void;
};

export type SetAside = { readonly stream: string; readonly seq: number; readonly type: string };

const batchSize = 500;
const pollMs = 1000;
// A pass costs some thirty statements however few events it finds: under load many share one, and no
// more than a tenth of the time goes into them.
const leastRestMs = 200;
const mostRestMs = 1000;
const restPerPass = 10;
const maxFailures = 5;
const firstPauseMs = 500;
const maxDrainAttempts = 200;
const drainPauseMs = 10;

type Deps = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly cities: () => Promise<readonly string[]>;
};

/** A handler's error, with the place it happened at. */
type Failed = { readonly at: Position; readonly error: unknown };
type Batch = "elsewhere" | "nothing" | "more" | Failed;

export function createSubscribers(deps: Deps, subscribers: readonly Subscriber[]): Subscribers {
  const { database, clock, log, metrics } = deps;
  const { db } = database;
  const names = subscribers.map((subscriber) => subscriber.name);
  const known = new Set<string>();
  let stopped = true;
  let stopping = false;
  let running: Promise<void> | null = null;
  let again = false;
  let restsUntil = 0;
  let timer: NodeJS.Timeout | undefined;
  let unlisten: (() => void) | undefined;

  const handleBatch = async (
    city: string,
    subscriber: Subscriber,
    limit: number,
  ): Promise<Batch> => {
    let at: Position | undefined;
    try {
      return await db.transaction().execute(async (tx) => {
        at = await takePosition(tx, city, subscriber.name, clock.now());
        if (!at) return "elsewhere";
        const { wanted, last, length } = await nextEvents(tx, city, at, {
          types: subscriber.types,
          limit,
        });
        if (!last) return "nothing";
        if (wanted.length > 0) await subscriber.handle(tx, wanted);
        await movePosition(tx, city, subscriber.name, last);
        metrics.eventsHandled.inc({ subscriber: subscriber.name }, wanted.length);
        const lagInSeconds = (clock.now().getTime() - last.at.getTime()) / 1000;
        metrics.eventLag.set({ subscriber: subscriber.name }, lagInSeconds);
        return length < limit ? "nothing" : "more";
      });
    } catch (error) {
      // A database that is away is no fault of the event: it waits and is not counted against.
      if (!at || isPassing(error)) throw error;
      return { at, error };
    }
  };

  /** After repeated failures the event is set aside, visibly, so that later ones are not held up. */
  const noteFailure = (city: string, subscriber: Subscriber, { at, error }: Failed) =>
    db.transaction().execute(async (tx) => {
      const now = clock.now();
      const position = await takePosition(tx, city, subscriber.name, now);
      // Another process has been here since: what it found counts.
      if (position?.id !== at.id || position.xact !== at.xact) return;
      const failures = position.failures + 1;
      log.error(
        { city, subscriber: subscriber.name, failures, error: String(error) },
        "subscriber",
      );
      if (failures < maxFailures) {
        const retryAt = new Date(now.getTime() + firstPauseMs * 2 ** failures);
        return postpone(tx, city, subscriber.name, failures, retryAt);
      }
      const next = await nextEvents(tx, city, position, { types: subscriber.types, limit: 1 });
      const [event] = next.wanted;
      if (!event) return;
      const subject: SetAside = { stream: event.stream, seq: event.seq, type: event.type };
      await buryLetter(tx, {
        city,
        id: uuidv7(now),
        source: `subscriber:${subscriber.name}`,
        subject,
        error: String(error),
        at: now,
      });
      await movePosition(tx, city, subscriber.name, event);
    });

  const drainOne = async (city: string, subscriber: Subscriber) => {
    // After a failure one event at a time, until the one that fails is found or the batch is past.
    let careful = 0;
    while (!stopping) {
      const limit = careful > 0 ? 1 : batchSize;
      const result = await handleBatch(city, subscriber, limit);
      if (result === "elsewhere") return;
      if (result === "more") careful = Math.max(0, careful - 1);
      else if (result === "nothing") return;
      else if (limit > 1) careful = batchSize;
      else return noteFailure(city, subscriber, result);
    }
  };

  const prepare = async (cities: readonly string[]) => {
    const fresh = cities.filter((city) => !known.has(city));
    await createPositions(db, fresh, names);
    for (const city of fresh) known.add(city);
  };

  const drain = async (cities: readonly string[]) => {
    await prepare(cities);
    for (const { city, subscriber: name } of await findBehind(db, cities, names, clock.now())) {
      const subscriber = subscribers.find((candidate) => candidate.name === name);
      if (!subscriber || stopping) continue;
      try {
        await drainOne(city, subscriber);
      } catch (error) {
        // A deadlock here must not hold up the other cities; without a database nothing goes on.
        if (isDatabaseAway(error)) throw error;
        log.warn({ city, subscriber: name, error: String(error) }, "events wait");
      }
    }
  };

  const pass = async () => {
    again = false;
    await drain(await deps.cities());
  };

  /** Until each subscriber is past everything committed now; older transactions may hold it back. */
  const drainFully = async (city: string) => {
    for (let attempt = 0; attempt < maxDrainAttempts; attempt += 1) {
      await drain([city]);
      if ((await findBehind(db, [city], names, null)).length === 0) return;
      await setTimeout(drainPauseMs);
    }
  };

  const retry = (city: string, letterId: string) =>
    db.transaction().execute(async (tx) => {
      const letter = await settleLetter(tx, city, letterId, clock.now());
      const subscriber = subscribers.find(({ name }) => letter?.source === `subscriber:${name}`);
      if (!letter || !subscriber) return;
      const { stream, seq } = letter.subject as SetAside;
      const event = await findEvent(tx, city, stream, seq);
      if (event) await subscriber.handle(tx, [event]);
    });

  const run = () => {
    if (stopped || running) return;
    clearTimeout(timer);
    const began = performance.now();
    running = pass()
      .catch((error: unknown) => log.warn({ error: String(error) }, "events wait for the database"))
      .finally(() => {
        running = null;
        const ended = performance.now();
        const restMs = Math.min(Math.max((ended - began) * restPerPass, leastRestMs), mostRestMs);
        restsUntil = ended + restMs;
        if (!stopped) timer = globalThis.setTimeout(run, again ? restMs : pollMs);
      });
  };

  /** Something has happened: looks at once, or when the rest after the last pass is over. */
  const look = () => {
    again = true;
    const rest = restsUntil - performance.now();
    if (rest <= 0) return run();
    clearTimeout(timer);
    timer = globalThis.setTimeout(run, rest);
  };

  return {
    start: () => {
      stopped = false;
      stopping = false;
      unlisten = database.wakeups.on("events", look);
      run();
    },
    stop: async () => {
      stopped = true;
      stopping = true;
      clearTimeout(timer);
      unlisten?.();
      await running;
      stopping = false;
    },
    drain: drainFully,
    retry,
    wake: () => database.wakeups.wake("events"),
  };
}
