import { sql, type Insertable } from "kysely";
import { caseStates, isClosed, type CaseState } from "#features/cases";
import type { Db, Tables } from "#platform/db";
import "./tables.ts";

const columns = [
  "cases.id",
  "cases.reference",
  "cases.state",
  "cases.service",
  "cases.unit",
  "cases.receivedAt",
  "cases.dueAt",
  "cases.updatedAt",
  "cases.closedAt",
  "cases.lon",
  "cases.lat",
  "cases.place",
  "reports.words",
  "reports.address",
  "reports.attributes",
  "reports.supporters",
] as const;

export type RequestRow = {
  readonly id: string;
  readonly reference: string;
  readonly state: CaseState;
  readonly service: string;
  readonly unit: string;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly updatedAt: Date;
  readonly closedAt: Date | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly place: string | null;
  readonly words: string;
  readonly address: string | null;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
  readonly supporters: number;
};

/** Private cases are out of reach from here on. */
function publicRequests(db: Db, city: string) {
  return db
    .selectFrom("cases")
    .innerJoin("reports", (join) =>
      join.onRef("reports.city", "=", "cases.city").onRef("reports.caseId", "=", "cases.id"),
    )
    .select(columns)
    .where("cases.city", "=", city)
    .where("cases.isPublic", "=", true);
}

/** In no particular order; what is unknown or private is left out. */
export async function selectByReference(
  db: Db,
  city: string,
  references: readonly string[],
): Promise<RequestRow[]> {
  return publicRequests(db, city)
    .where(sql<boolean>`cases.reference = any(${references}::text[])`)
    .execute();
}

export type RequestFilters = {
  readonly services: readonly string[];
  readonly statuses: readonly ("open" | "closed")[];
  /** Both ends included. */
  readonly start: Date;
  readonly end: Date;
  readonly limit: number;
  readonly offset: number;
};

/** Newest first. */
export async function selectByFilters(
  db: Db,
  city: string,
  filters: RequestFilters,
): Promise<RequestRow[]> {
  const { services, statuses, start, end, limit, offset } = filters;
  let query = publicRequests(db, city)
    .where("cases.receivedAt", ">=", start)
    .where("cases.receivedAt", "<=", end);
  if (services.length > 0)
    query = query.where(sql<boolean>`cases.service = any(${services}::text[])`);
  if (statuses.length === 1) {
    const wanted = caseStates.filter((state) => isClosed(state) === (statuses[0] === "closed"));
    query = query.where(sql<boolean>`cases.state = any(${wanted}::text[])`);
  }
  return query
    .orderBy("cases.receivedAt", "desc")
    .orderBy("cases.id", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
}

export type HistoryRow = {
  readonly stream: string;
  readonly type: string;
  readonly at: Date;
  readonly words: string | null;
};

/** The public parts of what happened, oldest first. */
export async function selectHistory(
  db: Db,
  city: string,
  cases: readonly string[],
  types: readonly string[],
): Promise<HistoryRow[]> {
  return db
    .selectFrom("events")
    .select(["stream", "type", "at", sql<string | null>`public ->> 'words'`.as("words")])
    .where("city", "=", city)
    .where(sql<boolean>`stream = any(${cases}::uuid[])`)
    .where(sql<boolean>`type = any(${types}::text[])`)
    .orderBy("stream")
    .orderBy("seq")
    .execute();
}

export async function selectProfileVersion(db: Db, city: string): Promise<number> {
  const row = await db
    .selectFrom("cities")
    .select("version")
    .where("city", "=", city)
    .executeTakeFirstOrThrow();
  return row.version;
}

export async function insertWaiting(
  tx: Db,
  row: Insertable<Tables["open311Waiting"]>,
): Promise<void> {
  await tx.insertInto("open311Waiting").values(row).execute();
}

export async function selectWaiting(db: Db, city: string, token: string) {
  return db
    .selectFrom("open311Waiting")
    .select(["filing", "apiKey", "receivedAt"])
    .where("city", "=", city)
    .where("token", "=", token)
    .executeTakeFirst();
}

/** Those that nobody has to decide about: what was given up lies in the dead letters. */
export async function selectWaitingTokens(
  db: Db,
  city: string,
  jobName: string,
): Promise<string[]> {
  const { rows } = await sql<{ token: string }>`
    select token from open311_waiting waiting
    where city = ${city} and not exists (
      select from dead_letters letter where letter.city = waiting.city
        and letter.source = ${`job:${jobName}`} and letter.settled_at is null
        and letter.subject ->> 'token' = waiting.token::text)
    order by received_at, token`.execute(db);
  return rows.map((row) => row.token);
}

export async function deleteWaiting(db: Db, city: string, token: string): Promise<void> {
  await db
    .deleteFrom("open311Waiting")
    .where("city", "=", city)
    .where("token", "=", token)
    .execute();
}

/** The reference that a token's request got, once the city has taken it in. */
export async function selectReferenceOf(
  db: Db,
  city: string,
  token: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("reports")
    .innerJoin("cases", (join) =>
      join.onRef("cases.city", "=", "reports.city").onRef("cases.id", "=", "reports.caseId"),
    )
    .select("cases.reference")
    .where("reports.city", "=", city)
    .where("reports.submission", "=", token)
    .where("cases.channel", "=", "open311")
    .executeTakeFirst();
  return row?.reference;
}
