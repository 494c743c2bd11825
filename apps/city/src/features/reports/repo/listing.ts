import { sql } from "kysely";
import type { CaseState } from "#features/cases";
import type { Db } from "#platform/db";
import type { Locale } from "#platform/locale";
import type { Cursor } from "../listing/query.ts";
import { narrowed, type Filter } from "./reading.ts";
import "../tables.ts";

/** A report as a list shows it: one row, its first photo included. */
export type ListedReport = {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly state: CaseState;
  readonly service: string;
  readonly place: string | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly pause: string | null;
  readonly closedAt: Date | null;
  readonly language: Locale;
  /** Cut to what a card shows. */
  readonly words: string;
  readonly address: string | null;
  readonly supporters: number;
  readonly photo: string | null;
};

const cardCharacters = 240;

const columns = [
  "cases.id",
  "cases.reference",
  "cases.version",
  "cases.state",
  "cases.service",
  "cases.place",
  "cases.receivedAt",
  "cases.dueAt",
  "cases.pause",
  "cases.closedAt",
  "reports.language",
  "reports.address",
  "reports.supporters",
] as const;

const words = sql<string>`left(reports.words, ${sql.lit(cardCharacters)})`.as("words");

const photo = sql<string | null>`(select photos.id from photos
  where photos.city = cases.city and photos.case_id = cases.id and photos.is_public
  order by photos.id limit 1)`.as("photo");

/**
 * One page by key, newest first, whichever way it is reached. One row more than `limit` is asked for
 * by the caller to learn whether there is a further page.
 */
export async function selectListed(
  db: Db,
  city: string,
  filter: Filter,
  page: { readonly limit: number; readonly cursor: Cursor | null },
): Promise<ListedReport[]> {
  const { cursor, limit } = page;
  const isBack = cursor?.way === "newer";
  let query = narrowed(db, city, filter).select([...columns, words, photo]);
  if (cursor) {
    const key = sql`(${cursor.receivedAt}::timestamptz, ${cursor.id}::uuid)`;
    const side = isBack ? sql`>` : sql`<`;
    query = query.where(sql<boolean>`(cases.received_at, cases.id) ${side} ${key}`);
  }
  const order = isBack ? "asc" : "desc";
  const rows = await query
    .orderBy("cases.receivedAt", order)
    .orderBy("cases.id", order)
    .limit(sql.lit(limit))
    .execute();
  const listed: ListedReport[] = rows;
  return isBack ? listed.toReversed() : listed;
}

export type FixedReport = Omit<ListedReport, "photo"> & {
  /** The resident's photo, where there was one. */
  readonly before: string | null;
  /** The officer's photo of the finished work. */
  readonly after: string;
  /** What the officer wrote when it was done. */
  readonly answer: string | null;
};

const before = sql<string | null>`(select photos.id from photos
  where photos.city = cases.city and photos.case_id = cases.id and photos.is_public
    and photos.by = 'resident'
  order by photos.id limit 1)`.as("before");

const answer = sql<string | null>`(select events.public ->> 'words' from events
  where events.city = cases.city and events.stream = cases.id and events.type = 'case.done'
  order by events.seq desc limit 1)`.as("answer");

/** So many photos of work are looked through for one page; several may show the same report. */
const newestPhotos = 40;

/**
 * The newest finished reports that have a photo of the work. Begins at the photos: among many
 * imported reports there are few of them.
 */
export async function selectFixed(db: Db, city: string, limit: number): Promise<FixedReport[]> {
  const newest = db
    .selectFrom("photos")
    .select(["caseId", "id"])
    .where("city", "=", city)
    .where("by", "=", "officer")
    .where("isPublic", "=", true)
    .where("caseId", "is not", null)
    .orderBy("id", "desc")
    .limit(newestPhotos)
    .as("newest");
  const rows = await narrowed(db, city, { states: ["done", "confirmed"] })
    .innerJoin(newest, "newest.caseId", "cases.id")
    .select([...columns, words, before, answer, "newest.id as after"])
    .orderBy("newest.id", "desc")
    .execute();
  const byCase = new Map<string, FixedReport>();
  for (const row of rows) if (!byCase.has(row.id)) byCase.set(row.id, row);
  return [...byCase.values()].slice(0, limit);
}
