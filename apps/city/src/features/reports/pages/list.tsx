import { Hono } from "hono";
import { findCaseByReference } from "#features/cases";
import { m } from "#messages";
import type { AppContext, AppEnv } from "#platform/http";
import { parseReference } from "#platform/ids";
import { isNarrowed, queryText, readQuery } from "../listing/query.ts";
import type { PublicDeps } from "../public.ts";
import { ListFilters } from "../views/list-filters.tsx";
import { ListView } from "../views/list-view.tsx";
import { reportPath } from "../views/paths.ts";
import { listKey } from "../views/report-list.tsx";

/** A number typed into the search box leads straight to its report. */
async function reportNamed({ db }: PublicDeps, c: AppContext, words: string | null) {
  const reference = words === null ? null : parseReference(words);
  if (reference === null) return null;
  const found = await findCaseByReference(db, c.get("city").slug, reference);
  return found?.isPublic ? reportPath(reference) : null;
}

export function listPages(deps: PublicDeps): Hono<AppEnv> {
  const { listing, kept, keptPages, clock } = deps;
  const pages = new Hono<AppEnv>();
  pages.get("/reports", async (c) => {
    const city = c.get("city");
    const { query, cursor, ignored } = readQuery(city, new URL(c.req.url).searchParams);
    const named = await reportNamed(deps, c, query.words);
    if (named) return c.redirect(named, 303);
    const page = await listing.page(city, query, cursor);
    const filters = () =>
      kept(city, `list filters ${queryText(query)}`, () => (
        <ListFilters city={city} action="/reports" query={query} />
      ));
    const now = clock.now();
    // The rest follows from the address, which every page is kept under.
    const key = `${page.count} ${page.older !== null} ${page.newer !== null}\n${listKey(page.reports, now)}`;
    return keptPages.send(c, city, key, {
      title: () => m.reports_list_title(),
      description: () => m.reports_list_description({ city: c.get("site").name }),
      feeds: () => feedLinks(queryText(query)),
      view: () => (
        <ListView
          {...{ city, kept, page, query, ignored }}
          now={now}
          filters={filters()}
          isFirstPage={cursor === null}
          isNarrowed={isNarrowed(query)}
        />
      ),
    });
  });
  return pages;
}

/** The same list for machines; `text` is the query of the page. */
export function feedLinks(text: string) {
  return [
    { type: "application/rss+xml", href: `/reports.rss${text}`, title: m.reports_list_feed_rss() },
    { type: "application/geo+json", href: `/reports.geojson${text}`, title: "GeoJSON" },
    { type: "text/csv", href: `/reports.csv${text}`, title: "CSV" },
  ];
}
