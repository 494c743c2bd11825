import { z } from "zod";
import { isInsideCity, type City, type Place } from "#features/cities";

type Ring = [number, number][];

export type OutlineProblem =
  | "not-geojson"
  | "not-one-area"
  | "has-holes"
  | "ring-open"
  | "ring-crosses-itself"
  | "too-many-points"
  | "outside-city";

const mostPoints = 3000;

// Heights that some programs add are left out.
const point = z
  .array(z.number())
  .min(2)
  .transform(([lon = 0, lat = 0]): [number, number] => [lon, lat]);
const polygon = z.array(z.array(point)).min(1);
const geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: polygon }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon).min(1) }),
]);
const feature = z.object({ type: z.literal("Feature"), geometry });
const collection = z.object({ type: z.literal("FeatureCollection"), features: z.array(feature) });
/** RFC 7946: an area, alone, as a feature or as the only feature of a collection. */
const geojson = z.union([
  geometry,
  feature.transform((it) => it.geometry),
  collection.transform(({ features }, context) => {
    const [only, ...others] = features;
    if (only && others.length === 0) return only.geometry;
    context.addIssue("one feature is wanted");
    return z.NEVER;
  }),
]);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Told like every other text that is no area.
    return undefined;
  }
}

/** The outer rings of an uploaded area, or why it cannot be a place's boundary. */
export function readOutline(
  text: string,
  city: Pick<City, "bounds">,
): { readonly outline: Ring[] } | { readonly problem: OutlineProblem } {
  const json = parseJson(text);
  if (json === undefined) return { problem: "not-geojson" };
  const read = geojson.safeParse(json);
  if (!read.success) return { problem: "not-one-area" };
  const { type, coordinates } = read.data;
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  if (polygons.some((rings) => rings.length > 1)) return { problem: "has-holes" };
  const outline = polygons.flat();
  const problem = outlineProblem(outline, city);
  return problem ? { problem } : { outline };
}

/** What keeps these rings from being a boundary within the city; null when nothing does. */
export function outlineProblem(
  outline: NonNullable<Place["outline"]>,
  city: Pick<City, "bounds">,
): OutlineProblem | null {
  if (outline.flat().length > mostPoints) return "too-many-points";
  if (!outline.every(isClosed)) return "ring-open";
  if (!outline.flat().every(([lon, lat]) => isInsideCity(city, lon, lat))) return "outside-city";
  return outline.some(crossesItself) ? "ring-crosses-itself" : null;
}

/** RFC 7946, 3.1.6: four positions or more, the last equal to the first. */
function isClosed(ring: Ring): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

type Position = readonly [number, number];

function side(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function doCross(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

function crossesItself(ring: Ring): boolean {
  const edges = ring.slice(1).map((end, index) => [ring[index] ?? end, end] as const);
  return edges.some(([a, b], index) =>
    edges.slice(index + 2).some(([c, d]) => doCross(a, b, c, d)),
  );
}

/** A point to name a place by when only its boundary is known: the mean of its corners. */
export function middleOf(outline: readonly Ring[]): { lon: number; lat: number } {
  const corners = outline.flatMap((ring) => ring.slice(1));
  const mean = (at: 0 | 1) => corners.reduce((sum, each) => sum + each[at], 0) / corners.length;
  return { lon: Number(mean(0).toFixed(6)), lat: Number(mean(1).toFixed(6)) };
}
