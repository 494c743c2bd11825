import { expect, test } from "vitest";
import { city } from "../city.ts";
import type { LonLat, Ring } from "../shape.ts";
import { baseMap, places } from "./index.ts";

const [west, south, east, north] = city.bounds;
const inBounds = ([lon, lat]: LonLat): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

const side = (a: LonLat, b: LonLat, c: LonLat): number =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

function crosses(ring: Ring): boolean {
  const edges = ring
    .slice(1)
    .map((to, index): readonly [LonLat, LonLat] => [ring[index] ?? to, to]);
  return edges.some(([a, b], one) =>
    edges.some(([c, d], other) => {
      const areNeighbours =
        Math.abs(one - other) <= 1 || Math.abs(one - other) === edges.length - 1;
      return !areNeighbours && side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
    }),
  );
}

function contains(ring: Ring, [lon, lat]: LonLat): boolean {
  return ring.slice(1).reduce((isInside, to, index) => {
    const from = ring[index] ?? to;
    const meets =
      from[1] > lat !== to[1] > lat &&
      lon < ((to[0] - from[0]) * (lat - from[1])) / (to[1] - from[1]) + from[0];
    return meets ? !isInside : isInside;
  }, false);
}

const polygons = places.flatMap((place) =>
  place.polygon === null ? [] : [{ ...place, ring: place.polygon }],
);

test("every outline is closed, simple and short", () => {
  const wrong = polygons.filter(
    ({ kind, ring }) =>
      String(ring[0]) !== String(ring.at(-1)) ||
      crosses(ring) ||
      ring.length - 1 > (kind === "barangay" ? 25 : 40),
  );
  expect(wrong.map(({ code }) => code)).toEqual([]);
});

test("every centroid lies in the city and inside its own outline", () => {
  expect(places.filter(({ centroid }) => !inBounds(centroid)).map(({ code }) => code)).toEqual([]);
  expect(
    polygons.filter(({ ring, centroid }) => !contains(ring, centroid)).map(({ code }) => code),
  ).toEqual([]);
});

test("roads, rivers and outlines stay on the map", () => {
  const outside = baseMap.features.filter(({ geometry }) => {
    const points = geometry.type === "Polygon" ? geometry.coordinates[0] : geometry.coordinates;
    return points.length < 2 || !points.every(inBounds);
  });
  expect(outside.map(({ properties }) => properties.code)).toEqual([]);
});

test("places have one code each, names in every language, and an outline where they are an area", () => {
  expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
  expect(
    places.filter(({ names }) => Object.values(names).some((name) => name.trim() === "")),
  ).toEqual([]);
  const outlined = places.filter(({ kind }) => kind === "area" || kind === "barangay");
  expect(outlined.every(({ polygon }) => polygon !== null)).toBe(true);
});

test("the city has the gates, barangays and landmarks that people name", () => {
  const count = (kind: string): number => places.filter((place) => place.kind === kind).length;
  expect({ area: count("area"), barangay: count("barangay"), gate: count("gate") }).toEqual({
    area: 6,
    barangay: 24,
    gate: 7,
  });
  expect(count("landmark")).toBeGreaterThanOrEqual(30);
});
