import { createMapRoutes, type MapsDeps } from "./routes.ts";
import type { Feature } from "#platform/feature";

export { cityExtent } from "./extent.ts";
export { cityFrame, type Frame } from "./projection.ts";
export { MapPicker } from "./views/map-picker.tsx";
export { cityImagePath, mapImagePath, mapStylePath } from "./paths.ts";

/** The city's map, drawn by us or from open data: pictures, style, tiles. */
export function createMaps(deps: MapsDeps): Feature {
  return { routes: createMapRoutes(deps) };
}
