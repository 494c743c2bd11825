import { Hono } from "hono";
import { z } from "zod";
import { isClosed, isOverdue } from "#features/cases";
import type { City } from "#features/cities";
import { cityFrame } from "#features/maps";
import { inLocale, m, type Locale } from "#messages";
import { AppError } from "#platform/errors";
import type { AppEnv } from "#platform/http";
import { createMemory } from "#platform/memory";
import { renderPage } from "#web/page";
import { reportErrors } from "../errors.ts";
import { keepApart } from "../listing/apart.ts";
import { apartInCells, cellFor, cellOfSheet } from "../listing/grid.ts";
import { filterOf, isNarrowed, queryText, readQuery, type ListQuery } from "../listing/query.ts";
import type { PublicDeps } from "../public.ts";
import { selectClusters, selectClusterWords, type Box, type Cluster } from "../repo/clusters.ts";
import { ListFilters } from "../views/list-filters.tsx";
import { MapView } from "../views/map-view.tsx";
import { reportPath } from "../views/paths.ts";
import { headline, serviceName } from "../views/report-card.tsx";
import { stateWords } from "../views/state-tag.tsx";
import { feedLinks } from "./list.tsx";

const degrees = z
  .string()
  .regex(/^-?\d{1,3}(\.\d{1,15})?$/)
  .transform(Number)
  .pipe(z.number().min(-180).max(180));
const seenSchema = z.object({
  box: z
    .string()
    .transform((text) => text.split(","))
    .pipe(z.tuple([degrees, degrees, degrees, degrees])),
  zoom: z.coerce.number().min(0).max(22),
});

function readSeen(parameters: URLSearchParams) {
  const seen = seenSchema.safeParse(Object.fromEntries(parameters));
  if (!seen.success) throw new AppError(reportErrors.badParameters, { names: "box, zoom" });
  const [west, south, east, north] = seen.data.box;
  return { box: { west, south, east, north }, zoom: seen.data.zoom };
}

type Words = Awaited<ReturnType<typeof selectClusterWords>>;

function feature(city: City, cluster: Cluster, words: Words, now: Date) {
  const { lon, lat, count, id, reference, service, state } = cluster;
  const one = words.get(id);
  const isLate = count === 1 && one !== undefined && isOverdue({ ...one, state }, now);
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties: {
      id,
      count,
      open: cluster.open,
      look: isLate ? "late" : isClosed(state) ? "done" : "open",
      ...(count === 1 && {
        title: serviceName(city, service),
        state: isLate ? `${stateWords(state)} · ${m.reports_list_late()}` : stateWords(state),
        words: headline(one?.words ?? "", 120),
        language: one?.language ?? "",
        url: reportPath(reference),
      }),
    },
  };
}

const clusterSeconds = 5;

export function mapPages(deps: PublicDeps): Hono<AppEnv> {
  const { db, clock, listing, kept } = deps;
  const memory = createMemory<Cluster[]>(clock, { seconds: clusterSeconds, size: 500 });
  const clustersIn = (city: City, query: ListQuery, box: Box, cell: number) => {
    const key = [city.slug, queryText(query), cell, ...Object.values(box)].join(" ");
    const filter = { ...filterOf(city, query, clock.now()), box };
    return memory.get(key, async () =>
      keepApart(await selectClusters(db, city.slug, filter, cell), cell * apartInCells),
    );
  };
  const asGeojson = (city: City, locale: Locale, clusters: readonly Cluster[], words: Words) =>
    inLocale(locale, () =>
      JSON.stringify({
        type: "FeatureCollection",
        features: clusters.map((cluster) => feature(city, cluster, words, clock.now())),
      }),
    );

  const pages = new Hono<AppEnv>();
  pages.get("/map/reports.json", async (c) => {
    const parameters = new URL(c.req.url).searchParams;
    const city = c.get("city");
    const { box, zoom } = readSeen(parameters);
    const { query, ignored } = readQuery(city, parameters);
    if (ignored.length > 0)
      throw new AppError(reportErrors.badParameters, { names: ignored.join(", ") });
    const { cell, snapped } = cellFor(box, zoom);
    const clusters = await clustersIn(city, query, snapped, cell);
    const singles = clusters.filter(({ count }) => count === 1).map(({ id }) => id);
    const words = await selectClusterWords(db, city.slug, singles);
    return c.body(asGeojson(city, c.get("locale"), clusters, words), 200, {
      "content-type": "application/geo+json; charset=utf-8",
    });
  });

  pages.get("/map", async (c) => {
    const city = c.get("city");
    const { query, cursor, ignored } = readQuery(city, new URL(c.req.url).searchParams);
    const frame = cityFrame(city);
    const [west, south, east, north] = city.bounds;
    const [page, clusters] = await Promise.all([
      listing.page(city, query, cursor),
      clustersIn(city, query, { west, south, east, north }, cellOfSheet(city.bounds, frame)),
    ]);
    const filters = () =>
      kept(city, `map filters ${queryText(query)}`, () => (
        <ListFilters city={city} action="/map" query={query} />
      ));
    return renderPage(c, {
      title: () => m.reports_map_title(),
      description: () => m.reports_map_description({ city: c.get("site").name }),
      islands: ["map"],
      feeds: () => feedLinks(queryText(query)),
      view: () => (
        <MapView
          {...{ city, kept, page, query, ignored, frame, clusters }}
          now={clock.now()}
          filters={filters()}
          isNarrowed={isNarrowed(query)}
        />
      ),
    });
  });
  return pages;
}
