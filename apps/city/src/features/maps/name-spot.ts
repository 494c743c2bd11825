import type { City, Place } from "#features/cities";
import { cityExtent } from "./extent.ts";

type Point = readonly [lon: number, lat: number];

function outlineOf({ kind, outline }: Place): readonly Point[] {
  return kind === "area" ? (outline ?? []).flat() : [];
}

/**
 * Where the name of a place stands: an outlined area's above its northern edge, because the reports
 * inside would cover it, everything else's at its point.
 */
export function nameSpot(place: Place): Point {
  const [first, ...rest] = outlineOf(place);
  if (!first) return [place.lon, place.lat];
  return rest.reduce((north, point) => (point[1] > north[1] ? point : north), first);
}

/** The areas that are named where the whole city is in view: a fifth of it or more from side to side. */
export function mainAreas(city: Pick<City, "bounds" | "places">): ReadonlySet<string> {
  const span = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  const [west, south, east, north] = cityExtent(city);
  const isMain = (place: Place) => {
    const points = outlineOf(place);
    if (points.length === 0) return false;
    const side = Math.max(span(points.map(([lon]) => lon)), span(points.map(([, lat]) => lat)));
    return side * 5 >= Math.max(east - west, north - south);
  };
  return new Set(city.places.filter(isMain).map(({ code }) => code));
}
