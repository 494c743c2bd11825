import type { City } from "#features/cities";

type Bounds = City["bounds"];

/**
 * The box of what belongs to the city: its outlined areas, or what else has an outline, or, when
 * nothing has, all of its bounds. Bounds leave room around; a first view should not.
 */
export function cityExtent({ bounds, places }: Pick<City, "bounds" | "places">): Bounds {
  const outlined = places.filter(({ outline }) => outline !== null);
  const areas = outlined.filter(({ kind }) => kind === "area");
  const points = (areas.length > 0 ? areas : outlined)
    .flatMap(({ outline }) => outline ?? [])
    .flat();
  if (points.length === 0) return bounds;
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
