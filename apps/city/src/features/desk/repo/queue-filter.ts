import { sql, type ExpressionBuilder, type SqlBool, type Expression } from "kysely";
import type { Tables } from "#platform/db";
import type { QueueAddress, QueueView } from "../queue/query.ts";
import type { Reach } from "../rules.ts";

export type Cases = ExpressionBuilder<Tables, "cases">;

export type Moments = { readonly now: Date; readonly soonUntil: Date };

/** A list's conditions; `search` is the words as a tsquery. */
export type QueueFilter = Pick<
  QueueAddress,
  | "service"
  | "state"
  | "unit"
  | "place"
  | "channel"
  | "language"
  | "due"
  | "photo"
  | "reopened"
  | "help"
> & { readonly search: string | null };

function inUnit(where: Cases, reach: Reach) {
  if (reach.unit === null) return where.val(true);
  const ofUnit = where("cases.unit", "=", reach.unit);
  if (reach.services.length === 0) return ofUnit;
  return where.and([ofUnit, where("cases.service", "in", reach.services)]);
}

/** An officer who stepped aside does not meet the case in any list. */
function isFree(reach: Reach) {
  return sql<boolean>`not (${reach.officer}::uuid = any(cases.conflicts))`;
}

/** The unit's cases and those of other units that the officer holds. */
export function inReach(where: Cases, reach: Reach) {
  if (reach.unit === null) return isFree(reach);
  const own = where.or([inUnit(where, reach), where("cases.officer", "=", reach.officer)]);
  return where.and([isFree(reach), own]);
}

function isLate(where: Cases, now: Date) {
  return where.and([where("cases.dueAt", "<", now), where("cases.pause", "is", null)]);
}

/** Most residents never confirm; after this nobody waits for it, and the list stays one to work on. */
const confirmableMs = 30 * 24 * 3_600_000;

export function isUnconfirmed(where: Cases, { now }: Moments) {
  const since = new Date(now.getTime() - confirmableMs);
  return where.and([where("cases.state", "=", "done"), where("cases.closedAt", ">=", since)]);
}

export function inView(where: Cases, view: QueueView, reach: Reach, moments: Moments) {
  const open = where("cases.closedAt", "is", null);
  switch (view) {
    case "mine":
      return where.and([
        open,
        inReach(where, reach),
        where("cases.officer", "in", [reach.officer, ...reach.standsInFor]),
      ]);
    case "unassigned":
      return where.and([
        open,
        isFree(reach),
        inUnit(where, reach),
        where("cases.officer", "is", null),
      ]);
    case "unit":
      return where.and([open, isFree(reach), inUnit(where, reach)]);
    case "waiting":
      return where.and([open, inReach(where, reach), where("cases.askedAt", "is not", null)]);
    case "late":
      return where.and([open, inReach(where, reach), isLate(where, moments.now)]);
    case "unconfirmed":
      return where.and([inReach(where, reach), isUnconfirmed(where, moments)]);
    case "all":
      return inReach(where, reach);
  }
}

function isDue(where: Cases, due: "late" | "soon", { now, soonUntil }: Moments) {
  const open = where("cases.closedAt", "is", null);
  if (due === "late") return where.and([open, isLate(where, now)]);
  return where.and([
    open,
    where("cases.pause", "is", null),
    where("cases.dueAt", ">=", now),
    where("cases.dueAt", "<", soonUntil),
  ]);
}

/** Looks into the report only where a condition needs it: counting many cases must stay cheap. */
function ofReport(condition: Expression<SqlBool>) {
  return sql<boolean>`exists (select from reports where reports.city = cases.city
    and reports.case_id = cases.id and ${condition})`;
}

export function fits(where: Cases, filter: QueueFilter, moments: Moments) {
  const { service, state, unit, place, channel, language, due, photo, reopened, help, search } =
    filter;
  const conditions: Expression<SqlBool>[] = [];
  if (service) conditions.push(where("cases.service", "=", service));
  if (state) conditions.push(where("cases.state", "=", state));
  if (unit) conditions.push(where("cases.unit", "=", unit));
  if (place) conditions.push(where("cases.place", "=", place));
  if (channel) conditions.push(where("cases.channel", "=", channel));
  if (reopened) conditions.push(where("cases.reopenings", ">", 0));
  if (help) conditions.push(where("cases.help", "is not", null));
  if (due) conditions.push(isDue(where, due, moments));
  if (language) conditions.push(ofReport(sql`reports.language = ${language}`));
  if (search) conditions.push(ofReport(sql`reports.search @@ ${search}::tsquery`));
  if (photo)
    conditions.push(
      sql<boolean>`exists (select from photos where photos.city = cases.city
        and photos.case_id = cases.id)`,
    );
  return where.and(conditions);
}
