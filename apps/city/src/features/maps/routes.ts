import { Hono } from "hono";
import { z } from "zod";
import type { BaseMap, Cities, City } from "#features/cities";
import { AppError, platformErrors } from "#platform/errors";
import type { AppContext, AppEnv } from "#platform/http";
import { locales, type Locale } from "#platform/locale";
import type { Platform } from "#platform/platform";
import { baseGeojson } from "./base.ts";
import { drawMap } from "./draw.ts";
import { mainAreas } from "./name-spot.ts";
import { cityFrame, frameAround } from "./projection.ts";
import { drawnStyle, tiledStyle } from "./style.ts";
import { readRange, tileBytes, tileSource } from "./tiles.ts";

export type MapsDeps = Pick<Platform, "config"> & { readonly cities: Pick<Cities, "baseMap"> };

const anHour = "public, max-age=3600";
/** From side to side on the small map of a report. */
const closeUpMetres = 1900;
const closeUp = { width: 440, height: 300 };

const imageQuery = z.object({
  in: z.enum(locales).default("en"),
  lon: z.coerce.number().min(-180).max(180).optional(),
  lat: z.coerce.number().min(-85).max(85).optional(),
});

function readImageQuery(c: AppContext) {
  const read = imageQuery.safeParse(c.req.query());
  if (!read.success) throw new AppError(platformErrors.invalidInput);
  return read.data;
}

/** The base of a city, asked for once per version of its profile. */
function createBases(cities: MapsDeps["cities"]): (city: City) => Promise<BaseMap> {
  const held = new WeakMap<City, Promise<BaseMap>>();
  return (city) => {
    const known = held.get(city);
    if (known) return known;
    const base = cities.baseMap(city.slug);
    held.set(city, base);
    base.catch(() => held.delete(city));
    return base;
  };
}

function picture(city: City, base: BaseMap, query: z.infer<typeof imageQuery>): string {
  const { lon, lat, in: locale } = query;
  const { places } = city;
  const main = mainAreas(city);
  if (lon === undefined || lat === undefined)
    return drawMap({ base, places, locale, main, marker: null, frame: cityFrame(city) });
  const frame = frameAround(lon, lat, closeUpMetres, closeUp);
  return drawMap({ base, places, locale, main, marker: { lon, lat }, frame });
}

export function createMapRoutes({ config, cities }: MapsDeps): Hono<AppEnv> {
  const tiles = tileSource(config);
  const baseOf = createBases(cities);
  const routes = new Hono<AppEnv>();

  routes.get("/map/base.svg", async (c) => {
    const query = readImageQuery(c);
    const city = c.get("city");
    const svg = picture(city, await baseOf(city), query);
    return c.body(svg, 200, {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": anHour,
    });
  });

  routes.get("/map/base.geojson", async (c) => {
    const city = c.get("city");
    const body = JSON.stringify(baseGeojson(await baseOf(city), city));
    return c.body(body, 200, {
      "content-type": "application/geo+json; charset=utf-8",
      "cache-control": anHour,
      "access-control-allow-origin": "*",
    });
  });

  routes.get("/map/style.json", (c) => {
    const locale: Locale = readImageQuery(c).in;
    const base = "/map/base.geojson";
    const style = tiles ? tiledStyle("/map/tiles.pmtiles", base, locale) : drawnStyle(base, locale);
    return c.json(style, 200, { "cache-control": anHour });
  });

  routes.get("/map/tiles.pmtiles", async (c) => {
    const range = readRange(c.req.header("range"));
    if (!tiles) throw new AppError(platformErrors.notFound);
    if (!range) return c.body(null, 416, { "accept-ranges": "bytes" });
    return tileBytes(tiles, range);
  });
  return routes;
}
