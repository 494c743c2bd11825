import type { Db } from "../db.ts";
import "./tables.ts";

/**
 * Every kind of event, with its public and private part. Features add theirs by declaration
 * merging; the key is `stream-kind.what-happened` in the past tense.
 */
export interface EventTypes {}

export type EventType = keyof EventTypes & string;

/** Who did it. Residents appear by id only; an id says nothing to outsiders. */
export type Actor =
  | { readonly kind: "resident"; readonly id: string | null }
  | { readonly kind: "officer"; readonly id: string }
  | { readonly kind: "api-key"; readonly id: string }
  | { readonly kind: "system"; readonly id: string };

type Parts = { public: object; private?: object };
type PartsOf<Type extends EventType> = EventTypes[Type] extends Parts ? EventTypes[Type] : Parts;

export type NewEvent<Type extends EventType = EventType> = {
  [T in Type]: {
    readonly city: string;
    readonly stream: string;
    readonly seq: number;
    readonly type: T;
    readonly at: Date;
    readonly actor: Actor;
  } & PartsOf<T>;
}[Type];

export type StoredEvent = {
  readonly city: string;
  readonly stream: string;
  readonly seq: number;
  readonly id: number;
  readonly xact: string;
  readonly type: string;
  readonly at: Date;
  readonly actor: Actor;
  readonly public: unknown;
  readonly private: unknown;
};

/** A stored event seen as one of the known types: narrow on `type`. */
export type EventOf<Type extends EventType> = {
  [T in Type]: Omit<StoredEvent, "type" | "public" | "private"> & {
    readonly type: T;
    readonly public: PartsOf<T>["public"];
    readonly private: PartsOf<T> extends { private: infer P } ? P : null;
  };
}[Type];

/**
 * Appends one event in the caller's transaction. The caller names the sequence number that follows
 * the state it read; when somebody else was faster the primary key refuses it and the whole
 * transaction falls.
 */
export async function appendEvent<Type extends EventType>(
  tx: Db,
  event: NewEvent<Type>,
): Promise<void> {
  const parts: { public: object; private?: object } = event;
  await tx
    .insertInto("events")
    .values({
      city: event.city,
      stream: event.stream,
      seq: event.seq,
      type: event.type,
      at: event.at,
      actor: JSON.stringify(event.actor),
      public: JSON.stringify(parts.public),
      private: parts.private === undefined ? null : JSON.stringify(parts.private),
    })
    .execute();
}

/** All events of one stream, oldest first. */
export async function readStream(db: Db, city: string, stream: string): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("events")
    .selectAll()
    .where("city", "=", city)
    .where("stream", "=", stream)
    .orderBy("seq")
    .execute();
  return rows as StoredEvent[];
}
