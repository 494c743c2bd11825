import type { Hono } from "hono";
import { canSee, findCaseByReference } from "#features/cases";
import { listOfficers, requireOfficer, type Officer } from "#features/identity";
import { absencesAt } from "#features/leave";
import { searchQuery } from "#features/reports";
import { m } from "#messages";
import type { AppContext, AppEnv } from "#platform/http";
import { isUuid, parseReference, uuidv7 } from "#platform/ids";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import {
  plainQueue,
  queuePath,
  queueQuerySchema,
  queueViews,
  readQueueText,
  type QueueAddress,
  type QueueQuery,
} from "../queue/query.ts";
import { soonUntil } from "../queue/soon.ts";
import { selectBulkAct } from "../repo/bulk.ts";
import { selectChoices } from "../repo/choices.ts";
import { countQueues, cursorAt, selectQueue, type Counted } from "../repo/queue.ts";
import type { QueueFilter } from "../repo/queue-filter.ts";
import { selectViews, type SavedView } from "../repo/views.ts";
import { firstView, reachOf } from "../rules.ts";
import { Queue, type SavedTab } from "../views/queue.tsx";

const rowsPerPage = 25;

/** A reference typed into the search leads to its case at once. */
async function findTyped(deps: Deps, c: AppContext, officer: Officer, typed: string | null) {
  const reference = typed === null ? null : parseReference(typed);
  if (reference === null) return null;
  const found = await findCaseByReference(deps.db, c.get("city").slug, reference);
  return found && canSee(officer, found) ? found : null;
}

function filterOf(query: QueueAddress): QueueFilter {
  return { ...query, search: query.q === null ? null : searchQuery(query.q) };
}

/** The built-in lists by their names, the saved ones by their ids. */
function listsToCount(saved: readonly { id: string; query: QueueAddress }[]): Counted[] {
  const builtIn = queueViews.map((view) => ({
    key: view as string,
    view,
    filter: { ...plainQueue, search: null },
  }));
  const kept = saved.map(({ id, query }) => ({
    key: id,
    view: query.view ?? ("all" as const),
    filter: filterOf(query),
  }));
  return [...builtIn, ...kept].flatMap(({ view, ...list }) =>
    view === "all" ? [] : [{ ...list, view }],
  );
}

/** The list with which this officer's desk opens, when it is opened without naming one. */
function startOf(c: AppContext, views: readonly SavedView[], start: string | null) {
  const isNamed = Object.keys(c.req.query()).some((name) => name !== "lang" && name !== "contrast");
  return isNamed ? undefined : views.find(({ id }) => id === start);
}

async function bulkActOf(deps: Deps, c: AppContext, officer: Officer) {
  const id = c.req.query("did") ?? "";
  return isUuid(id) ? selectBulkAct(deps.db, officer.city, officer.id, id) : undefined;
}

/** A search without a chosen tab looks everywhere, ended cases included. */
function viewOf(query: QueueQuery, officer: Officer) {
  return query.view ?? (query.q === null ? firstView(officer) : "all");
}

async function queuePage(deps: Deps, c: AppContext): Promise<Response> {
  const officer = requireOfficer(c);
  const city = c.get("city");
  const { db } = deps;
  const asked = queueQuerySchema.parse(c.req.query());
  const typed = await findTyped(deps, c, officer, asked.q);
  if (typed) return c.redirect(`/desk/cases/${typed.reference}`, 303);
  const now = deps.clock.now();
  const [views, choices, absences] = await Promise.all([
    selectViews(db, officer),
    selectChoices(db, officer),
    absencesAt(db, city, now),
  ]);
  const start = startOf(c, views, choices.startView);
  const query = start ? { ...readQueueText(start.query), after: null } : asked;
  const view = viewOf(query, officer);
  const moments = { now, soonUntil: soonUntil(city, now) };
  const reach = reachOf(
    officer,
    absences.standsInFor(officer.id).map((leave) => leave.officer),
  );
  const saved: SavedTab[] = views.map((each) => ({ ...each, query: readQueueText(each.query) }));
  const [rows, counts, officers, bulk] = await Promise.all([
    selectQueue(db, city.slug, {
      view,
      order: query.order,
      reach,
      filter: filterOf(query),
      after: query.after,
      limit: rowsPerPage + 1,
      moments,
    }),
    countQueues(db, city.slug, listsToCount(saved), { reach, moments }),
    listOfficers(db, city.slug),
    bulkActOf(deps, c, officer),
  ]);
  const shown = rows.slice(0, rowsPerPage);
  const last = rows.length > rowsPerPage ? shown.at(-1) : undefined;
  const address = { ...query, view };
  const next = last && queuePath(address, cursorAt(last, view, query.order));
  return renderPage(c, {
    title: () => m.desk_queue_title(),
    view: () => (
      <Queue
        {...{ city, officer, officers, absences, view, counts, saved, next, choices, moments }}
        query={address}
        isFirstPage={query.after === null}
        rows={shown}
        bulk={bulk}
        formId={uuidv7(now)}
      />
    ),
    islands: ["desk"],
    unlisted: true,
  });
}

export function queuePages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get("/desk", (c) => queuePage(deps, c));
  routes.get("/desk/live", (c) => {
    const ageMs = Number(c.req.query("age")) || 0;
    return deps.live.listen(c, { officer: requireOfficer(c).id, ageMs });
  });
}
