import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { StoredEvent } from "#platform/events";

export type Uses = {
  /** Cases that are not closed, by unit. */
  readonly openCases: ReadonlyMap<string, number>;
  readonly officers: ReadonlyMap<string, number>;
  /** Cases of any age, by service: what a report says it is about must stay known. */
  readonly casesOfService: ReadonlyMap<string, number>;
};

type Count = { readonly code: string; readonly count: number };

const mapOf = (rows: readonly Count[]) => new Map(rows.map(({ code, count }) => [code, count]));

/** Who and what still needs the units and services of a city. */
export async function selectUses(db: Db, city: string): Promise<Uses> {
  const count = sql<number>`count(*)::int`.as("count");
  const openCases = await db
    .selectFrom("cases")
    .select(["unit as code", count])
    .where("city", "=", city)
    .where("closedAt", "is", null)
    .groupBy("unit")
    .execute();
  const officers = await db
    .selectFrom("officers")
    .select(["unit as code", count])
    .where("city", "=", city)
    .where("isActive", "=", true)
    .groupBy("unit")
    .execute();
  const casesOfService = await db
    .selectFrom("cases")
    .select(["service as code", count])
    .where("city", "=", city)
    .groupBy("service")
    .execute();
  return {
    openCases: mapOf(openCases),
    officers: mapOf(officers),
    casesOfService: mapOf(casesOfService),
  };
}

// Word for word the condition of the index, which is used for no other.
const isOfSettings = sql<boolean>`type ~ '^(administration\\.|webhooks\\.|desk\\.(service|template)-|identity\\.(api-key-|officer-(added|changed|deactivated|reactivated)$))'`;

/** The changes of settings, newest first: those of this feature and of others that set something. */
export async function selectSettingEvents(
  db: Db,
  city: string,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("events")
    .selectAll()
    .where("city", "=", city)
    .where(isOfSettings)
    .$if(before !== null, (query) => query.where("id", "<", before))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
  return rows as StoredEvent[]; // the table as the store writes it
}
