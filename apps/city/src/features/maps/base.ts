import type { BaseMap, City } from "#features/cities";

/**
 * The drawn base and the city's places as one GeoJSON for the live map: `kind` for what is drawn,
 * `place` for what is named, and the name in each language as a property of its own.
 */
export function baseGeojson(base: BaseMap, city: Pick<City, "places">) {
  const drawn = base.features.map(({ properties, geometry }) => ({
    type: "Feature" as const,
    geometry,
    properties: { kind: properties.kind, ...properties.names },
  }));
  const named = city.places.map(({ code, kind, names, lon, lat }) => ({
    type: "Feature" as const,
    geometry: { type: "Point", coordinates: [lon, lat] },
    properties: { place: kind, code, ...names },
  }));
  return { type: "FeatureCollection" as const, features: [...drawn, ...named] };
}
