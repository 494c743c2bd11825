import { Hono } from "hono";
import { AppError } from "#platform/errors";
import { inLocale } from "#messages";
import type { AppContext, AppEnv } from "#platform/http";
import { reportErrors } from "../errors.ts";
import { csvRows } from "../feeds/csv.ts";
import { geojsonParts } from "../feeds/geojson.ts";
import { rssDocument } from "../feeds/rss.ts";
import type { FeedContext } from "../feeds/feed-context.ts";
import { filterOf, readQuery } from "../listing/query.ts";
import type { PublicDeps } from "../public.ts";
import { selectFeedPage, type FeedReport } from "../repo/feeds.ts";
import type { Filter } from "../repo/reading.ts";

/** A feed ends here; whoever wants all of it takes the export. */
const maxFeedReports = 10_000;
const batch = 500;
const newest = 50;

/** A machine that asks for the wrong thing must not get everything instead. */
function filterFrom(c: AppContext, now: Date): Filter {
  const city = c.get("city");
  const { query, ignored } = readQuery(city, new URL(c.req.url).searchParams);
  if (ignored.length > 0)
    throw new AppError(reportErrors.badParameters, { names: ignored.join(", ") });
  return filterOf(city, query, now);
}

/** Pages of the feed, one query each, so that no feed is ever whole in memory. */
async function* pagesOf(deps: PublicDeps, city: string, filter: Filter) {
  let before: FeedReport | null = null;
  for (let sent = 0; sent < maxFeedReports; sent += batch) {
    const reports: FeedReport[] = await selectFeedPage(deps.db, city, filter, {
      limit: batch,
      before,
    });
    if (reports.length > 0) yield reports;
    before = reports.at(-1) ?? null;
    if (reports.length < batch) return;
  }
}

function contextOf(deps: PublicDeps, c: AppContext): FeedContext {
  const url = new URL(c.req.url);
  return {
    city: c.get("city"),
    locale: c.get("locale"),
    site: deps.publicUrl,
    name: c.get("site").name,
    query: url.search,
    now: deps.clock.now(),
  };
}

/** Text parts as a response that is made as fast as it is read, and no further when it is left. */
function streamed(parts: AsyncGenerator<string>, headers: Record<string, string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const next = await parts.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => {
      await parts.return(undefined);
    },
  });
  return new Response(body, { headers });
}

export function feedRoutes(deps: PublicDeps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get("/reports.csv", (c) => {
    const filter = filterFrom(c, deps.clock.now());
    const pages = pagesOf(deps, c.get("city").slug, filter);
    return streamed(csvRows(contextOf(deps, c), pages), {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": 'attachment; filename="reports.csv"',
    });
  });
  routes.get("/reports.geojson", (c) => {
    const filter = filterFrom(c, deps.clock.now());
    const pages = pagesOf(deps, c.get("city").slug, filter);
    return streamed(geojsonParts(contextOf(deps, c), pages), {
      "content-type": "application/geo+json; charset=utf-8",
      "access-control-allow-origin": "*",
    });
  });
  routes.get("/reports.rss", async (c) => {
    const filter = filterFrom(c, deps.clock.now());
    const city = c.get("city").slug;
    const reports = await selectFeedPage(deps.db, city, filter, { limit: newest, before: null });
    const context = contextOf(deps, c);
    const xml = inLocale(c.get("locale"), () => rssDocument(context, reports));
    return c.body(xml, 200, { "content-type": "application/rss+xml; charset=utf-8" });
  });
  return routes;
}
