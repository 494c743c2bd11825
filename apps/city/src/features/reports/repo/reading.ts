import { sql, type SelectQueryBuilder } from "kysely";
import { caseColumns, type Case, type CaseState } from "#features/cases";
import type { Db, Tables } from "#platform/db";
import type { Photo, Report, ReportedCase } from "../schema.ts";
import "../tables.ts";

export const reportColumns = [
  "reports.caseId",
  "reports.language",
  "reports.words",
  "reports.address",
  "reports.attributes",
  "reports.supporters",
] as const;

export const casesColumns = caseColumns.map((column) => `cases.${column}` as const);

export type Row = Case & Report;

export function split(row: Row): ReportedCase {
  const { caseId, language, words, address, attributes, supporters, ...rest } = row;
  return { case: rest, report: { caseId, language, words, address, attributes, supporters } };
}

/** What a list is narrowed to. Everything is optional and combines. */
export type Filter = {
  readonly services?: readonly string[];
  readonly states?: readonly CaseState[];
  readonly place?: string;
  readonly since?: Date;
  readonly until?: Date;
  /** Due before this moment. */
  readonly dueBefore?: Date;
  /** A tsquery made by `searchQuery`. */
  readonly search?: string;
  /** These cases only. */
  readonly ids?: readonly string[];
  readonly box?: { west: number; south: number; east: number; north: number };
};

/** Newest first; `before` is the last row of the page above. */
export type PageOf = {
  readonly limit: number;
  readonly before?: { receivedAt: Date; id: string };
};

export type Joined = SelectQueryBuilder<Tables, "cases" | "reports", object>;

/**
 * Written out, never a parameter: only so does a plan that PostgreSQL keeps for a prepared statement
 * use the indexes of public cases; with a parameter it plans each list anew, at twice the cost.
 */
const isPublic = sql<boolean>`cases.is_public`;

/** Public cases with their reports, narrowed; every public list, map and feed begins here. */
export function narrowed(db: Db, city: string, filter: Filter): Joined {
  let query: Joined = db
    .selectFrom("cases")
    .innerJoin("reports", (join) =>
      join.onRef("reports.city", "=", "cases.city").onRef("reports.caseId", "=", "cases.id"),
    )
    .where("cases.city", "=", city)
    .where(isPublic);
  if (filter.services?.length) query = query.where("cases.service", "in", filter.services);
  if (filter.states?.length) query = query.where("cases.state", "in", filter.states);
  if (filter.place) query = query.where("cases.place", "=", filter.place);
  if (filter.since) query = query.where("cases.receivedAt", ">=", filter.since);
  if (filter.until) query = query.where("cases.receivedAt", "<", filter.until);
  if (filter.dueBefore)
    query = query.where("cases.dueAt", "<", filter.dueBefore).where("cases.pause", "is", null);
  if (filter.search) query = query.where(sql<boolean>`reports.search @@ ${filter.search}::tsquery`);
  if (filter.ids) query = query.where("cases.id", "in", filter.ids);
  if (filter.box) {
    query = query
      .where("cases.lat", ">=", filter.box.south)
      .where("cases.lat", "<=", filter.box.north)
      .where("cases.lon", ">=", filter.box.west)
      .where("cases.lon", "<=", filter.box.east);
  }
  return query;
}

export async function listReports(
  db: Db,
  city: string,
  filter: Filter,
  page: PageOf,
): Promise<ReportedCase[]> {
  let query = narrowed(db, city, filter).select([...casesColumns, ...reportColumns]);
  if (page.before)
    query = query.where(
      sql<boolean>`(cases.received_at, cases.id) < (${page.before.receivedAt}, ${page.before.id}::uuid)`,
    );
  const rows = await query
    .orderBy("cases.receivedAt", "desc")
    .orderBy("cases.id", "desc")
    .limit(page.limit)
    .execute();
  return (rows as Row[]).map(split);
}

/** How many match, counted up to `ceiling`: nobody reads past that, and counting all is dear. */
export async function countReports(
  db: Db,
  city: string,
  filter: Filter,
  ceiling: number,
): Promise<number> {
  const some = narrowed(db, city, filter)
    .select(sql<number>`1`.as("one"))
    .limit(ceiling);
  const row = await db
    .selectFrom(some.as("some"))
    .select(sql<number>`count(*)`.as("count"))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** A case and its report whoever may see it; the caller decides who. */
export async function findReport(
  db: Db,
  city: string,
  caseId: string,
): Promise<ReportedCase | undefined> {
  const row = await db
    .selectFrom("cases")
    .innerJoin("reports", (join) =>
      join.onRef("reports.city", "=", "cases.city").onRef("reports.caseId", "=", "cases.id"),
    )
    .select([...casesColumns, ...reportColumns])
    .where("cases.city", "=", city)
    .where("cases.id", "=", caseId)
    .executeTakeFirst();
  return row && split(row as Row);
}

export async function photosOf(
  db: Db,
  city: string,
  caseIds: readonly string[],
): Promise<Map<string, Photo[]>> {
  const byCase = new Map<string, Photo[]>();
  if (caseIds.length === 0) return byCase;
  const rows = await db
    .selectFrom("photos")
    .select(["caseId", "id", "width", "height", "by"])
    .where("city", "=", city)
    .where("caseId", "in", caseIds)
    .orderBy("id")
    .execute();
  for (const { caseId, ...photo } of rows) {
    if (caseId === null) continue;
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), photo]);
  }
  return byCase;
}

/** The photos of a case that everybody may see, in the order they came. */
export async function publicPhotosOf(db: Db, city: string, caseId: string): Promise<Photo[]> {
  return db
    .selectFrom("photos")
    .select(["id", "width", "height", "by"])
    .where("city", "=", city)
    .where("caseId", "=", caseId)
    .where("isPublic", "=", true)
    .orderBy("id")
    .execute();
}

/**
 * The cases whose words match, at most `limit` of them. Asked first because a database that walks the
 * list from its newest end in search of words that hardly occur walks all of it.
 */
export async function selectMatches(
  db: Db,
  city: string,
  search: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom("reports")
    .select("caseId")
    .where("city", "=", city)
    .where(sql<boolean>`search @@ ${search}::tsquery`)
    .limit(limit)
    .execute();
  return rows.map((row) => row.caseId);
}
