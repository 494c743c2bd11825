import type { Locale } from "#platform/locale";
import type { City, Place, Ring, Words } from "./schema.ts";

/** The institution of a unit; a unit that is no more belongs to none. */
export function institutionOf(city: Pick<City, "units">, unit: string): string | undefined {
  return city.units.find(({ code }) => code === unit)?.institution;
}

export function wordsIn(words: Words, locale: Locale): string {
  return words[locale];
}

/** Even-odd rule; a point on an edge may fall to either side. */
function isInsideRing(ring: Ring, lon: number, lat: number): boolean {
  let inside = false;
  for (let index = 0, before = ring.length - 1; index < ring.length; before = index, index += 1) {
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    const [x2 = 0, y2 = 0] = ring[before] ?? [];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

export function isInsideCity(city: Pick<City, "bounds">, lon: number, lat: number): boolean {
  return isInsideBox(city.bounds, lon, lat);
}

type Box = City["bounds"];

// An outline has hundreds of corners and most points are far from it. A place never changes: a city is
// replaced whole.
const boxes = new WeakMap<Ring, Box>();

function boxOf(ring: Ring): Box {
  const known = boxes.get(ring);
  if (known) return known;
  const [lons, lats] = [ring.map(([lon]) => lon), ring.map(([, lat]) => lat)];
  const box: Box = [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
  boxes.set(ring, box);
  return box;
}

function isInsideBox([west, south, east, north]: Box, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** The barangay or area that contains a point: the smallest kind first, so barangay before area. */
export function findPlaceAt(places: readonly Place[], lon: number, lat: number): Place | null {
  const holds = (place: Place) =>
    place.outline?.some(
      (ring) => isInsideBox(boxOf(ring), lon, lat) && isInsideRing(ring, lon, lat),
    );
  // In this order, for nearly every point has a barangay, and walking an outline takes time.
  const barangay = places.find((place) => place.kind === "barangay" && holds(place));
  return barangay ?? places.find(holds) ?? null;
}
