import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { Actor, EventType } from "#platform/events";
import type { CaseState } from "#features/cases";

export type CaseRow = {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly state: CaseState;
  readonly service: string;
  readonly unit: string;
  readonly isPublic: boolean;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly place: string | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly updatedAt: Date;
  readonly closedAt: Date | null;
};

export type ReportRow = {
  readonly caseId: string;
  readonly language: string;
  readonly words: string;
  /** Hexadecimal: JSON has no bytes. */
  readonly exactWords: string | null;
  readonly address: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  /** One to a line. */
  readonly terms: string;
  readonly source: string;
  readonly sourceId: string;
};

export type EventRow = {
  readonly stream: string;
  readonly seq: number;
  readonly type: EventType;
  readonly at: Date;
  readonly actor: Actor;
  readonly public: object;
};

/** One import of a source at a time: two would race for the same numbers, and one would fall. */
export async function lockSource(tx: Db, city: string, source: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${city} ${source}`}::text, 0))`.execute(
    tx,
  );
}

/**
 * Which of these numbers of the source are here already. Looked up one by one in the unique index:
 * with `= any`, a planner that has no statistics yet reads the whole city for each batch.
 */
export async function knownSourceIds(
  tx: Db,
  city: string,
  source: string,
  sourceIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select given.id from unnest(${sourceIds}::text[]) as given (id)
    cross join lateral (select 1 from reports
      where city = ${city} and source = ${source} and source_id = given.id limit 1) here`.execute(
    tx,
  );
  return new Set(rows.map((row) => row.id));
}

// A whole batch travels as one JSON value: one parameter, one plan, whatever the number of rows.

/** Inserts cases and returns the ids of those whose reference was free. */
export async function insertCases(
  tx: Db,
  city: string,
  cases: readonly CaseRow[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    insert into cases (city, id, reference, version, state, service, unit, channel, is_public,
      lon, lat, place, received_at, due_at, updated_at, closed_at, answered_at)
    select ${city}::text, id, reference, version, state, service, unit, 'import', "isPublic",
      lon, lat, place, "receivedAt", "dueAt", "updatedAt", "closedAt", "closedAt"
    from json_to_recordset(${JSON.stringify(cases)}::json) as given (id uuid, reference text,
      version integer, state text, service text, unit text, "isPublic" boolean,
      lon double precision, lat double precision, place text, "receivedAt" timestamptz,
      "dueAt" timestamptz, "updatedAt" timestamptz, "closedAt" timestamptz)
    on conflict (city, reference) do nothing
    returning id`.execute(tx);
  return new Set(rows.map((row) => row.id));
}

export async function insertReports(
  tx: Db,
  city: string,
  reports: readonly ReportRow[],
): Promise<void> {
  await sql`
    insert into reports (city, case_id, language, words, exact_words, address, attributes, search,
      source, source_id)
    select ${city}::text, "caseId", language, words, decode("exactWords", 'hex'), address,
      attributes, array_to_tsvector(string_to_array(terms, chr(10))), source, "sourceId"
    from json_to_recordset(${JSON.stringify(reports)}::json) as given ("caseId" uuid,
      language text, words text, "exactWords" text, address text, attributes jsonb, terms text,
      source text, "sourceId" text)`.execute(tx);
}

export async function insertEvents(
  tx: Db,
  city: string,
  events: readonly EventRow[],
): Promise<void> {
  await sql`
    insert into events (city, stream, seq, type, at, actor, public)
    select ${city}::text, stream, seq, type, at, actor, public
    from json_to_recordset(${JSON.stringify(events)}::json) as given (stream uuid, seq integer,
      type text, at timestamptz, actor jsonb, public jsonb)`.execute(tx);
}
