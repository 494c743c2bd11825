import { sql } from "kysely";
import type { CaseState, HelpGround } from "#features/cases";
import type { Db } from "#platform/db";
import type { Locale } from "#platform/locale";
import type { Cursor, QueueOrder, QueueView } from "../queue/query.ts";
import type { Reach } from "../rules.ts";
import {
  fits,
  inReach,
  inView,
  isUnconfirmed,
  type Moments,
  type QueueFilter,
} from "./queue-filter.ts";

export type QueueRow = {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly service: string;
  readonly isPublic: boolean;
  readonly state: CaseState;
  readonly unit: string;
  readonly officer: string | null;
  readonly place: string | null;
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly rank: number;
  readonly pause: string | null;
  readonly askedAt: Date | null;
  readonly plannedFor: string | null;
  readonly closedAt: Date | null;
  readonly reopenings: number;
  readonly help: HelpGround | null;
  readonly words: string;
  readonly language: Locale;
  readonly address: string | null;
  readonly supporters: number;
  readonly hasPhoto: boolean;
};

type Column = "rank" | "dueAt" | "receivedAt" | "closedAt";

/** By what a list is ordered: only open cases have risk and time left. */
function columnOf(view: QueueView, order: QueueOrder): Column {
  if (view === "all") return "receivedAt";
  if (view === "unconfirmed") return "closedAt";
  return ({ risk: "rank", due: "dueAt", newest: "receivedAt" } as const)[order];
}

/** Where the page after this row goes on. */
export function cursorAt(row: QueueRow, view: QueueView, order: QueueOrder): Cursor {
  const at = row[columnOf(view, order)] ?? row.receivedAt;
  return { at: typeof at === "number" ? at : at.getTime(), id: row.id };
}

export type Queue = {
  readonly view: QueueView;
  readonly order: QueueOrder;
  readonly reach: Reach;
  readonly filter: QueueFilter;
  readonly after: Cursor | null;
  readonly limit: number;
  readonly moments: Moments;
};

export async function selectQueue(db: Db, city: string, queue: Queue): Promise<QueueRow[]> {
  const { view, reach, filter, after, limit, moments } = queue;
  const column = columnOf(view, queue.order);
  const direction = column === "receivedAt" ? "desc" : "asc";
  let query = db
    .selectFrom("cases")
    .innerJoin("reports", (join) =>
      join.onRef("reports.city", "=", "cases.city").onRef("reports.caseId", "=", "cases.id"),
    )
    .where("cases.city", "=", city)
    .where((where) => inView(where, view, reach, moments))
    // The words are searched in the report that is joined anyway, where their index leads.
    .where((where) => fits(where, { ...filter, search: null }, moments));
  if (filter.search) query = query.where(sql<boolean>`reports.search @@ ${filter.search}::tsquery`);
  if (after) {
    const at =
      column === "rank" ? sql`${after.at}::integer` : sql`${new Date(after.at)}::timestamptz`;
    const beyond = direction === "asc" ? sql`>` : sql`<`;
    query = query.where(
      sql<boolean>`(${sql.ref(`cases.${column}`)}, cases.id) ${beyond} (${at}, ${after.id}::uuid)`,
    );
  }
  return query
    .select([
      "cases.id",
      "cases.version",
      "cases.reference",
      "cases.service",
      "cases.isPublic",
      "cases.state",
      "cases.unit",
      "cases.officer",
      "cases.place",
      "cases.receivedAt",
      "cases.dueAt",
      "cases.rank",
      "cases.pause",
      "cases.askedAt",
      "cases.plannedFor",
      "cases.closedAt",
      "cases.reopenings",
      "cases.help",
      "cases.supporters",
      "reports.words",
      "reports.language",
      "reports.address",
    ])
    .select(
      sql<boolean>`exists (select 1 from photos where photos.city = cases.city
        and photos.case_id = cases.id)`.as("hasPhoto"),
    )
    .orderBy(`cases.${column}`, direction)
    .orderBy("cases.id", direction)
    .limit(limit)
    .execute();
}

/** One list to be counted. "All" is never counted: the whole past at each look is dear. */
export type Counted = {
  readonly key: string;
  readonly view: Exclude<QueueView, "all">;
  readonly filter: QueueFilter;
};

/** How many each list holds, those of open cases by one statement and those of done ones by another. */
export async function countQueues(
  db: Db,
  city: string,
  lists: readonly Counted[],
  { reach, moments }: { readonly reach: Reach; readonly moments: Moments },
): Promise<ReadonlyMap<string, number>> {
  const count = async (isOpen: boolean) => {
    const counted = lists.filter(({ view }) => (view === "unconfirmed") !== isOpen);
    if (counted.length === 0) return [];
    const row: Record<string, number> = await db
      .selectFrom("cases")
      .where("city", "=", city)
      .where((where) => (isOpen ? where("closedAt", "is", null) : isUnconfirmed(where, moments)))
      .where((where) => inReach(where, reach))
      .select((where) =>
        counted.map(({ view, filter }, index) =>
          where.fn
            .countAll<number>()
            .filterWhere((each) =>
              each.and([inView(each, view, reach, moments), fits(each, filter, moments)]),
            )
            .as(`list${index}`),
        ),
      )
      .executeTakeFirstOrThrow();
    return counted.map(({ key }, index): [string, number] => [key, row[`list${index}`] ?? 0]);
  };
  return new Map((await Promise.all([count(true), count(false)])).flat());
}
