import type { Hono } from "hono";
import { canSee, findCaseByReference } from "#features/cases";
import { listOfficers, requireOfficer, type Officer } from "#features/identity";
import { searchQuery } from "#features/reports";
import { m } from "#messages";
import type { AppContext, AppEnv } from "#platform/http";
import { parseReference } from "#platform/ids";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { countQueue, orderOf, selectQueue, type QueueRow } from "../repo/queue.ts";
import { firstView, reachOf } from "../rules.ts";
import { cursorText, queueQuerySchema, type QueueQuery, type QueueView } from "../schema.ts";
import { Queue } from "../views/queue.tsx";

const rowsPerPage = 25;

/** A reference typed into the search leads to its case at once. */
async function findTyped(deps: Deps, c: AppContext, officer: Officer, typed: string | null) {
  const reference = typed === null ? null : parseReference(typed);
  if (reference === null) return null;
  const found = await findCaseByReference(deps.db, c.get("city").slug, reference);
  return found && canSee(officer, found) ? found : null;
}

function nextAddress(query: QueueQuery, view: QueueView, last: QueueRow): string {
  const at = last[orderOf(view)] ?? last.receivedAt;
  const { q, service, state } = query;
  const fields = { view, ...(q && { q }), ...(service && { service }), ...(state && { state }) };
  return `/desk?${new URLSearchParams({ ...fields, after: cursorText({ at, id: last.id }) })}`;
}

async function queuePage(deps: Deps, c: AppContext): Promise<Response> {
  const officer = requireOfficer(c);
  const city = c.get("city");
  const query = queueQuerySchema.parse(c.req.query());
  const typed = await findTyped(deps, c, officer, query.q);
  if (typed) return c.redirect(`/desk/cases/${typed.reference}`, 303);
  // A search without a chosen tab looks everywhere, ended cases included.
  const view = query.view ?? (query.q === null ? firstView(officer) : "all");
  const now = deps.clock.now();
  const reach = reachOf(officer);
  const search = query.q === null ? null : searchQuery(query.q);
  const [rows, counts, officers] = await Promise.all([
    selectQueue(deps.db, city.slug, {
      view,
      reach,
      filter: { service: query.service, state: query.state, search },
      after: query.after,
      limit: rowsPerPage + 1,
      now,
    }),
    countQueue(deps.db, city.slug, reach, now),
    listOfficers(deps.db, city.slug),
  ]);
  const shown = rows.slice(0, rowsPerPage);
  const last = rows.length > rowsPerPage ? shown.at(-1) : undefined;
  const next = last && nextAddress(query, view, last);
  return renderPage(c, {
    title: () => m.desk_queue_title(),
    view: () => (
      <Queue {...{ city, officer, officers, view, query, counts, next, now }} rows={shown} />
    ),
    islands: ["desk"],
    unlisted: true,
  });
}

export function queuePages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get("/desk", (c) => queuePage(deps, c));
  routes.get("/desk/live", (c) => deps.live.listen(c, requireOfficer(c).id));
}
