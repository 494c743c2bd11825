import type { BaseMap, City } from "#features/cities";
import { mainAreas, nameSpot } from "./name-spot.ts";

/**
 * The drawn base and the city's places as one GeoJSON for the live map: `kind` for what is drawn,
 * `place` for what is named, and the name in each language as a property of its own.
 */
export function baseGeojson(base: BaseMap, city: Pick<City, "bounds" | "places">) {
  const main = mainAreas(city);
  const drawn = base.features.map(({ properties, geometry }) => ({
    type: "Feature" as const,
    geometry,
    properties: { kind: properties.kind, ...properties.names },
  }));
  const named = city.places.map((place) => ({
    type: "Feature" as const,
    geometry: { type: "Point", coordinates: nameSpot(place) },
    properties: {
      place: main.has(place.code) ? "main-area" : place.kind,
      code: place.code,
      ...place.names,
    },
  }));
  return { type: "FeatureCollection" as const, features: [...drawn, ...named] };
}
