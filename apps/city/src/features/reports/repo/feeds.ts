import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { CaseState } from "#features/cases";
import type { Locale } from "#platform/locale";
import { narrowed, type Filter } from "./reading.ts";

export type FeedReport = {
  readonly id: string;
  readonly reference: string;
  readonly state: CaseState;
  readonly service: string;
  readonly unit: string;
  readonly place: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly pause: string | null;
  readonly updatedAt: Date;
  readonly closedAt: Date | null;
  readonly language: Locale;
  readonly words: string;
  readonly address: string | null;
  readonly supporters: number;
};

export async function selectFeedPage(
  db: Db,
  city: string,
  filter: Filter,
  page: { readonly limit: number; readonly before: { receivedAt: Date; id: string } | null },
): Promise<FeedReport[]> {
  const { before, limit } = page;
  let query = narrowed(db, city, filter).select([
    "cases.id",
    "cases.reference",
    "cases.state",
    "cases.service",
    "cases.unit",
    "cases.place",
    "cases.lon",
    "cases.lat",
    "cases.receivedAt",
    "cases.dueAt",
    "cases.pause",
    "cases.updatedAt",
    "cases.closedAt",
    "reports.language",
    "reports.words",
    "reports.address",
    "reports.supporters",
  ]);
  if (before)
    query = query.where(
      sql<boolean>`(cases.received_at, cases.id) < (${before.receivedAt}::timestamptz, ${before.id}::uuid)`,
    );
  return query
    .orderBy("cases.receivedAt", "desc")
    .orderBy("cases.id", "desc")
    .limit(limit)
    .execute();
}
