import { sql, type ExpressionBuilder, type SelectQueryBuilder } from "kysely";
import type { CaseState } from "#features/cases";
import type { Db, Tables } from "#platform/db";
import type { Locale } from "#platform/locale";
import type { Reach } from "../rules.ts";
import type { Cursor, QueueView } from "../schema.ts";

export type QueueRow = {
  readonly id: string;
  readonly reference: string;
  readonly service: string;
  readonly isPublic: boolean;
  readonly state: CaseState;
  readonly unit: string;
  readonly officer: string | null;
  readonly place: string | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly pause: string | null;
  readonly askedAt: Date | null;
  readonly plannedFor: string | null;
  readonly closedAt: Date | null;
  readonly reopenings: number;
  readonly words: string;
  readonly language: Locale;
  readonly address: string | null;
  readonly supporters: number;
  readonly hasPhoto: boolean;
};

export type QueueFilter = {
  readonly service: string | null;
  readonly state: CaseState | null;
  /** A tsquery. */
  readonly search: string | null;
};

type Cases = ExpressionBuilder<Tables, "cases">;

function inUnit(where: Cases, reach: Reach) {
  if (reach.unit === null) return where.val(true);
  const ofUnit = where("cases.unit", "=", reach.unit);
  if (reach.services.length === 0) return ofUnit;
  return where.and([ofUnit, where("cases.service", "in", reach.services)]);
}

/** The unit's cases and those of other units that the officer holds. */
function inReach(where: Cases, reach: Reach) {
  if (reach.unit === null) return where.val(true);
  return where.or([inUnit(where, reach), where("cases.officer", "=", reach.officer)]);
}

function inView(where: Cases, view: QueueView, reach: Reach, now: Date) {
  const open = where("cases.closedAt", "is", null);
  switch (view) {
    case "mine":
      return where.and([open, where("cases.officer", "=", reach.officer)]);
    case "unassigned":
      return where.and([open, inUnit(where, reach), where("cases.officer", "is", null)]);
    case "unit":
      return where.and([open, inUnit(where, reach)]);
    case "waiting":
      return where.and([open, inReach(where, reach), where("cases.askedAt", "is not", null)]);
    case "late":
      return where.and([
        open,
        inReach(where, reach),
        where("cases.dueAt", "<", now),
        where("cases.pause", "is", null),
      ]);
    case "unconfirmed":
      return where.and([inReach(where, reach), where("cases.state", "=", "done")]);
    case "all":
      return inReach(where, reach);
  }
}

/** By what a view is ordered: overdue first because the due date is, then what is due next. */
export function orderOf(view: QueueView): "dueAt" | "closedAt" | "receivedAt" {
  if (view === "all") return "receivedAt";
  return view === "unconfirmed" ? "closedAt" : "dueAt";
}

type Joined = SelectQueryBuilder<Tables, "cases" | "reports", object>;

function narrowed(query: Joined, { service, state, search }: QueueFilter): Joined {
  let narrow = query;
  if (service) narrow = narrow.where("cases.service", "=", service);
  if (state) narrow = narrow.where("cases.state", "=", state);
  if (search) narrow = narrow.where(sql<boolean>`reports.search @@ ${search}::tsquery`);
  return narrow;
}

export async function selectQueue(
  db: Db,
  city: string,
  queue: {
    readonly view: QueueView;
    readonly reach: Reach;
    readonly filter: QueueFilter;
    readonly after: Cursor | null;
    readonly limit: number;
    readonly now: Date;
  },
): Promise<QueueRow[]> {
  const { view, reach, filter, after, limit, now } = queue;
  const order = orderOf(view);
  const direction = view === "all" ? "desc" : "asc";
  let query = narrowed(
    db
      .selectFrom("cases")
      .innerJoin("reports", (join) =>
        join.onRef("reports.city", "=", "cases.city").onRef("reports.caseId", "=", "cases.id"),
      )
      .where("cases.city", "=", city)
      .where((where) => inView(where, view, reach, now)),
    filter,
  );
  if (after) {
    const last = sql`(${after.at}::timestamptz, ${after.id}::uuid)`;
    const here = sql`(${sql.ref(`cases.${order}`)}, cases.id)`;
    const beyond =
      direction === "asc" ? sql<boolean>`${here} > ${last}` : sql<boolean>`${here} < ${last}`;
    query = query.where(beyond);
  }
  return query
    .select([
      "cases.id",
      "cases.reference",
      "cases.service",
      "cases.isPublic",
      "cases.state",
      "cases.unit",
      "cases.officer",
      "cases.place",
      "cases.receivedAt",
      "cases.dueAt",
      "cases.pause",
      "cases.askedAt",
      "cases.plannedFor",
      "cases.closedAt",
      "cases.reopenings",
      "reports.words",
      "reports.language",
      "reports.address",
      "reports.supporters",
    ])
    .select(
      sql<boolean>`exists (select 1 from photos where photos.city = cases.city
        and photos.case_id = cases.id)`.as("hasPhoto"),
    )
    .orderBy(`cases.${order}`, direction)
    .orderBy("cases.id", direction)
    .limit(limit)
    .execute();
}

export type QueueCounts = Readonly<Record<Exclude<QueueView, "all">, number>>;

/** How many each tab holds. "All" has no number: counting the whole past at each look is dear. */
export async function countQueue(
  db: Db,
  city: string,
  reach: Reach,
  now: Date,
): Promise<QueueCounts> {
  const many = sql<number>`count(*)`;
  const [open, done] = await Promise.all([
    db
      .selectFrom("cases")
      .where("city", "=", city)
      .where("closedAt", "is", null)
      .where((where) => inReach(where, reach))
      .select((where) => {
        const count = (view: Exclude<QueueView, "all" | "unconfirmed">) =>
          where.fn
            .countAll<number>()
            .filterWhere((each) => inView(each, view, reach, now))
            .as(view);
        return [count("mine"), count("unassigned"), count("unit"), count("waiting"), count("late")];
      })
      .executeTakeFirstOrThrow(),
    db
      .selectFrom("cases")
      .where("city", "=", city)
      .where((where) => inView(where, "unconfirmed", reach, now))
      .select(many.as("unconfirmed"))
      .executeTakeFirstOrThrow(),
  ]);
  return { ...open, ...done };
}
