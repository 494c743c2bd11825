import { sql } from "kysely";
import type { Db } from "#platform/db";
import "../tables.ts";

export type Span = { readonly from: Date; readonly to: Date };

/** How many ends a service had in a span, and to how many of them somebody said something. */
export type EndedRow = {
  readonly service: string;
  readonly ended: number;
  readonly rated: number;
  readonly filled: number;
};

export async function countEnded(db: Db, city: string, { from, to }: Span): Promise<EndedRow[]> {
  return db
    .selectFrom("satisfactionClosings")
    .where("city", "=", city)
    .where("endedAt", ">=", from)
    .where("endedAt", "<", to)
    .select([
      "service",
      sql<number>`count(*)`.as("ended"),
      sql<number>`count(score)`.as("rated"),
      sql<number>`count(form)`.as("filled"),
    ])
    .groupBy("service")
    .orderBy("service")
    .execute();
}

/** How often one answer was given to one question, about one service. */
export type AnswerRow = {
  readonly service: string;
  /** `rating` for the one tap, else an item of the form. */
  readonly item: string;
  readonly answer: string;
  readonly times: number;
};

export async function countAnswers(db: Db, city: string, { from, to }: Span): Promise<AnswerRow[]> {
  const { rows } = await sql<AnswerRow>`
    with closings as (
      select service, score, form from satisfaction_closings
      where city = ${city} and ended_at >= ${from} and ended_at < ${to}
    )
    select service, 'rating' as item, score::text as answer, count(*) as times
    from closings where score is not null group by service, score
    union all
    select service, answered.key, answered.value, count(*)
    from closings cross join lateral jsonb_each_text(form) answered
    where form is not null group by service, answered.key, answered.value
    order by service, item, answer`.execute(db);
  return rows;
}

/** When the first case ended here; null while none has. */
export async function firstEnd(db: Db, city: string): Promise<Date | null> {
  const row = await db
    .selectFrom("satisfactionClosings")
    .select((select) => select.fn.min("endedAt").as("at"))
    .where("city", "=", city)
    .executeTakeFirst();
  return row?.at ?? null;
}
