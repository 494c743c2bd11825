import { sql } from "kysely";
import type { Db } from "#platform/db";
import type { FormAnswers } from "../form/items.ts";
import type { Score } from "../schema.ts";
import "../tables.ts";

/** The end of a case and what its resident said of it. */
export type Closing = {
  readonly city: string;
  readonly caseId: string;
  readonly round: number;
  readonly service: string;
  readonly unit: string;
  readonly answeredBy: string | null;
  readonly endedAt: Date;
  readonly score: Score | null;
  readonly ratedAt: Date | null;
  readonly form: FormAnswers | null;
  readonly suggestion: string | null;
  readonly filledAt: Date | null;
};

const columns = [
  "city",
  "caseId",
  "round",
  "service",
  "unit",
  "answeredBy",
  "endedAt",
  "score",
  "ratedAt",
  "form",
  "suggestion",
  "filledAt",
] as const;

/**
 * Writes down each time one of these cases has ended. What was done and is closed later ended once,
 * when it was done. What an import brought had ended elsewhere: nobody here is asked about it.
 */
export async function noteClosings(tx: Db, city: string, caseIds: readonly string[]) {
  await sql`insert into satisfaction_closings
      (city, case_id, round, service, unit, answered_by, ended_at)
    select ended.city, ended.stream, reopened.times, cases.service, cases.unit,
      case when ended.actor->>'kind' = 'officer' then (ended.actor->>'id')::uuid end, ended.at
    from events ended
    join cases on cases.city = ended.city and cases.id = ended.stream
    cross join lateral (
      select count(*)::integer as times from events earlier
      where earlier.city = ended.city and earlier.stream = ended.stream
        and earlier.type = 'case.reopened' and earlier.seq < ended.seq
    ) reopened
    where ended.city = ${city} and ended.stream = any(${caseIds}::uuid[])
      and ended.type in ('case.done', 'case.declined', 'case.closed')
      and ended.actor->>'kind' <> 'system'
    order by ended.stream, ended.seq
    on conflict (city, case_id, round) do nothing`.execute(tx);
}

function lastClosing(db: Db, city: string, caseId: string) {
  return db
    .selectFrom("satisfactionClosings")
    .select(columns)
    .where("city", "=", city)
    .where("caseId", "=", caseId)
    .orderBy("round", "desc")
    .limit(1);
}

/** The last end of a case, kept from others who would answer at the same moment. */
export async function lockClosing(
  tx: Db,
  city: string,
  caseId: string,
): Promise<Closing | undefined> {
  return lastClosing(tx, city, caseId).forUpdate().executeTakeFirst();
}

/** The end of a round of a case; the last one when no round is named. */
export async function findClosing(
  db: Db,
  city: string,
  caseId: string,
  round?: number,
): Promise<Closing | undefined> {
  const last = lastClosing(db, city, caseId);
  return (round === undefined ? last : last.where("round", "=", round)).executeTakeFirst();
}

type Key = Pick<Closing, "city" | "caseId" | "round">;

function update(tx: Db, { city, caseId, round }: Key) {
  return tx
    .updateTable("satisfactionClosings")
    .where("city", "=", city)
    .where("caseId", "=", caseId)
    .where("round", "=", round);
}

export async function saveScore(tx: Db, key: Key, score: Score, ratedAt: Date): Promise<void> {
  await update(tx, key).set({ score, ratedAt }).execute();
}

export async function saveForm(
  tx: Db,
  key: Key,
  filled: { readonly answers: FormAnswers; readonly suggestion: string | null; readonly at: Date },
): Promise<void> {
  const { answers, suggestion, at } = filled;
  await update(tx, key)
    .set({ form: JSON.stringify(answers), suggestion, filledAt: at })
    .execute();
}

function ofPerson(db: Db, city: string, person: string) {
  return db.selectFrom("cases").select("id").where("city", "=", city).where("person", "=", person);
}

export async function closingsOfPerson(db: Db, city: string, person: string): Promise<Closing[]> {
  return db
    .selectFrom("satisfactionClosings")
    .select(columns)
    .where("city", "=", city)
    .where("caseId", "in", ofPerson(db, city, person))
    .orderBy("endedAt")
    .execute();
}

/** What they wrote goes; what they ticked stays counted, with nobody behind it. */
export async function clearSuggestions(tx: Db, city: string, person: string): Promise<void> {
  await tx
    .updateTable("satisfactionClosings")
    .set({ suggestion: null })
    .where("city", "=", city)
    .where("caseId", "in", ofPerson(tx, city, person))
    .execute();
}

export async function clearSuggestionsOf(
  tx: Db,
  city: string,
  caseIds: readonly string[],
): Promise<void> {
  await tx
    .updateTable("satisfactionClosings")
    .set({ suggestion: null })
    .where("city", "=", city)
    .where("caseId", "in", caseIds)
    .execute();
}
