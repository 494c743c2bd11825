import type { LonLat, Ring } from "../shape.ts";

/** "lon lat, lon lat" as in WKT, one line where GeoJSON takes fifty. */
export function points(wkt: string): readonly LonLat[] {
  return wkt.split(",").map((pair): LonLat => {
    const [lon, lat] = pair.trim().split(/\s+/).map(Number);
    if (lon === undefined || lat === undefined)
      throw new RangeError(`Not a longitude and a latitude: "${pair}"`);
    return [lon, lat];
  });
}

/** Closed with its first point, so that authors never repeat it. */
export function ring(wkt: string): Ring {
  const open = points(wkt);
  return [...open, ...open.slice(0, 1)];
}
