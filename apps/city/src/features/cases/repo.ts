import { sql, type RawBuilder } from "kysely";
import { grouped, type Db, type Tx } from "#platform/db";
import type { Actor } from "#platform/events";
import type { ChaseStep } from "./chase.ts";
import type { Case } from "./schema.ts";
import "./tables.ts";

export const caseColumns = [
  "city",
  "id",
  "reference",
  "version",
  "state",
  "service",
  "unit",
  "officer",
  "channel",
  "isPublic",
  "person",
  "lon",
  "lat",
  "place",
  "receivedAt",
  "dueAt",
  "pause",
  "updatedAt",
  "askedAt",
  "plannedFor",
  "closedAt",
  "answeredAt",
  "reopenings",
  "endedBy",
  "proposal",
  "passedFrom",
  "mergedInto",
  "help",
  "conflicts",
  "chaseAt",
  "chaseStep",
] as const;

/** What another feature keeps of a case that is being opened, written in the same statement. */
export type Alongside = {
  /**
   * An `insert … select … from opened`, where `opened` has the `city` and `id` of each case that was
   * opened and, as `alongside`, its `row`. The same for every case, so that many share a statement.
   */
  readonly insert: RawBuilder<unknown>;
  readonly row: object;
};

export type Opening = {
  readonly fresh: Case;
  readonly event: {
    readonly at: Date;
    readonly actor: Actor;
    readonly public: object;
    readonly private?: object;
  };
  readonly alongside: Alongside | undefined;
};

/**
 * Inserts a case, what its feature keeps alongside and its first event, the most frequent write of
 * all: on its own it needs no transaction around it, and with others it shares a statement. Gives
 * false when the reference is taken.
 */
export const insertCase = grouped(async (db, openings: readonly Opening[]) => {
  const opened = await insertCases(db, openings);
  return openings.map(({ fresh }) => opened.has(fresh.id));
});

/** What a case that is being opened may hold, and what goes with it. */
function rowOf({ fresh, event, alongside }: Opening) {
  return {
    city: fresh.city,
    id: fresh.id,
    reference: fresh.reference,
    state: fresh.state,
    service: fresh.service,
    unit: fresh.unit,
    officer: fresh.officer,
    channel: fresh.channel,
    isPublic: fresh.isPublic,
    person: fresh.person,
    lon: fresh.lon,
    lat: fresh.lat,
    place: fresh.place,
    receivedAt: fresh.receivedAt.toISOString(),
    dueAt: fresh.dueAt.toISOString(),
    updatedAt: fresh.updatedAt.toISOString(),
    chaseAt: fresh.chaseAt?.toISOString(),
    chaseStep: fresh.chaseStep,
    help: fresh.help,
    at: event.at.toISOString(),
    actor: event.actor,
    public: event.public,
    private: event.private,
    alongside: alongside?.row,
  };
}

/** All of them travel as one JSON value: one parameter, one plan, whatever their number. */
async function insertCases(db: Db, openings: readonly Opening[]): Promise<Set<string>> {
  const [insert] = openings.flatMap(({ alongside }) => (alongside ? [alongside.insert] : []));
  const { rows } = await sql<{ id: string }>`
    with given as materialized (
      select * from json_to_recordset(${JSON.stringify(openings.map(rowOf))}::json) as given (city text, id uuid,
        reference text, state text, service text, unit text, officer uuid, channel text,
        "isPublic" boolean, person uuid, lon double precision, lat double precision, place text,
        "receivedAt" timestamptz, "dueAt" timestamptz, "updatedAt" timestamptz,
        "chaseAt" timestamptz, "chaseStep" text, help text,
        at timestamptz, actor jsonb, public jsonb, private jsonb, alongside json)
    ), inserted as (
      insert into cases (city, id, reference, version, state, service, unit, officer, channel,
        is_public, person, lon, lat, place, received_at, due_at, updated_at, chase_at, chase_step,
        help)
      select city, id, reference, 1, state, service, unit, officer, channel, "isPublic", person,
        lon, lat, place, "receivedAt", "dueAt", "updatedAt", "chaseAt", "chaseStep", help
      from given
      on conflict (city, reference) do nothing
      returning id
    ), opened as (
      select given.* from given join inserted using (id)
    )${insert ? sql`, alongside as (${insert})` : sql``}
    insert into events (city, stream, seq, type, at, actor, public, private)
    select city, id, 1, 'case.received', at, actor, public, private from opened
    returning stream as id`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export async function findCase(db: Db, city: string, id: string): Promise<Case | undefined> {
  return db
    .selectFrom("cases")
    .select(caseColumns)
    .where("city", "=", city)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function findCaseByReference(
  db: Db,
  city: string,
  reference: string,
): Promise<Case | undefined> {
  return db
    .selectFrom("cases")
    .select(caseColumns)
    .where("city", "=", city)
    .where("reference", "=", reference)
    .executeTakeFirst();
}

/** Of these cases, those that everybody may read. */
export async function publicCasesAmong(
  db: Db,
  city: string,
  ids: readonly string[],
): Promise<{ id: string; reference: string }[]> {
  return db
    .selectFrom("cases")
    .select(["id", "reference"])
    .where("city", "=", city)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where("isPublic", "=", true)
    .execute();
}

/** Of these cases, those with a resident who is known or an officer who holds them. */
export async function casesWithPeople(
  db: Db,
  city: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await db
    .selectFrom("cases")
    .select("id")
    .where("city", "=", city)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where((where) => where.or([where("person", "is not", null), where("officer", "is not", null)]))
    .execute();
  return rows.map((row) => row.id);
}

/** Saves the new state, if the case is still at the version that was read. */
export async function saveCase(tx: Db, next: Case, seenVersion: number): Promise<boolean> {
  const result = await tx
    .updateTable("cases")
    .set({
      version: next.version,
      state: next.state,
      service: next.service,
      unit: next.unit,
      officer: next.officer,
      person: next.person,
      dueAt: next.dueAt,
      pause: next.pause,
      updatedAt: next.updatedAt,
      askedAt: next.askedAt,
      plannedFor: next.plannedFor,
      closedAt: next.closedAt,
      answeredAt: next.answeredAt,
      reopenings: next.reopenings,
      endedBy: next.endedBy,
      proposal: next.proposal,
      passedFrom: next.passedFrom,
      mergedInto: next.mergedInto,
      help: next.help,
      conflicts: next.conflicts,
      chaseAt: next.chaseAt,
      chaseStep: next.chaseStep,
    })
    .where("city", "=", next.city)
    .where("id", "=", next.id)
    .where("version", "=", seenVersion)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/**
 * Says who stands behind a case, or nobody any more. Not a step of the case: its version stays, so
 * nobody who is working on it is disturbed.
 */
export async function linkPerson(
  tx: Db,
  city: string,
  id: string,
  person: string | null,
): Promise<void> {
  await tx
    .updateTable("cases")
    .set({ person })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}

/** The mark is the resident's to take back; that an officer set one stays in the history. */
export async function eraseHelp(tx: Db, city: string, id: string): Promise<void> {
  await tx
    .updateTable("cases")
    .set({ help: null })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
  await tx
    .updateTable("events")
    .set({ private: null })
    .where("city", "=", city)
    .where("stream", "=", id)
    .where("type", "in", ["case.received", "case.marked"])
    .execute();
}

/** Not a step of the case either: it only moves the case up in the queue. */
export async function saveSupporters(
  tx: Db,
  city: string,
  id: string,
  supporters: number,
): Promise<void> {
  await tx
    .updateTable("cases")
    .set({ supporters })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}

/** A case of which somebody is to be reminded now. */
export type DueChase = Pick<Case, "id" | "dueAt"> & { readonly chaseStep: ChaseStep };

/** Takes cases whose reminder is due, the longest due first, and waits for those that another server holds. */
export async function takeDueChases(
  tx: Tx,
  city: string,
  now: Date,
  limit: number,
): Promise<DueChase[]> {
  const rows = await tx
    .selectFrom("cases")
    .select(["id", "dueAt", "chaseStep"])
    .where("city", "=", city)
    .where("chaseAt", "<=", now)
    .orderBy("chaseAt")
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .execute();
  return rows.flatMap(({ chaseStep, ...row }) => (chaseStep ? [{ ...row, chaseStep }] : []));
}

/** Not a step of the case: its version stays, so nobody who is working on it is disturbed. */
export async function saveChase(
  tx: Tx,
  city: string,
  id: string,
  next: Pick<Case, "chaseAt" | "chaseStep">,
): Promise<void> {
  await tx
    .updateTable("cases")
    .set({ chaseAt: next.chaseAt, chaseStep: next.chaseStep })
    .where("city", "=", city)
    .where("id", "=", id)
    .execute();
}
