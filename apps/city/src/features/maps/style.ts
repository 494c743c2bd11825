import type { Locale } from "#platform/locale";
import { look, roadWidths } from "./look.ts";

/** The part of MapLibre's style specification that we write; the engine reads it in the browser. */
export type MapStyle = {
  readonly version: 8;
  readonly sources: Readonly<Record<string, object>>;
  readonly layers: readonly object[];
};

const grow = (at12: number, at17: number) => [
  "interpolate",
  ["exponential", 1.5],
  ["zoom"],
  12,
  at12,
  17,
  at17,
];

const round = { "line-cap": "round", "line-join": "round" };

function roadLayers(source: object, kindIs: (kind: string) => unknown): object[] {
  const kinds = ["street", "highway", "expressway"];
  const line = (kind: string, part: "case" | "road") => {
    const width = roadWidths[kind] ?? 2;
    const colour = kind === "expressway" ? look.expressway : look.road;
    const more = part === "case" ? 2 : 0;
    return {
      id: `${kind}-${part}`,
      type: "line",
      ...source,
      filter: kindIs(kind),
      layout: round,
      paint: {
        "line-color": part === "case" ? look.roadCase : colour,
        "line-width": grow(width + more, width * 4 + more),
      },
    };
  };
  return [...kinds.map((kind) => line(kind, "case")), ...kinds.map((kind) => line(kind, "road"))];
}

const halo = { "text-halo-color": look.halo, "text-halo-width": 1.6 };
// No glyphs are named: the engine then draws letters with these fonts of the reader's own machine.
const regular = ["system-ui", "Noto Sans KR", "sans-serif"];

function lineNames(source: object, name: unknown): object[] {
  const label = (id: string, filter: unknown, colour: string) => ({
    id,
    type: "symbol",
    ...source,
    filter,
    minzoom: 12.5,
    layout: {
      "symbol-placement": "line",
      "text-field": name,
      "text-font": regular,
      "text-size": 13,
      "symbol-spacing": 420,
    },
    paint: { "text-color": colour, ...halo },
  });
  return [
    label("water-names", ["==", ["get", "kind"], "water"], look.waterText),
    label("road-names", ["in", ["get", "kind"], ["literal", Object.keys(roadWidths)]], look.muted),
  ];
}

function placeLayers(name: unknown): object[] {
  const of = (...kinds: string[]) => ["in", ["get", "place"], ["literal", kinds]];
  const areaNames = (id: string, filter: unknown, zooms: { minzoom?: number }) => ({
    id,
    type: "symbol",
    source: "base",
    filter,
    ...zooms,
    layout: {
      "text-field": name,
      "text-font": regular,
      "text-size": 17,
      "text-anchor": "bottom",
      "text-offset": [0, -0.4],
    },
    paint: { "text-color": look.cityLine, ...halo },
  });
  return [
    {
      id: "place-dots",
      type: "circle",
      source: "base",
      filter: of("barangay", "landmark", "gate"),
      minzoom: 11.5,
      paint: {
        "circle-radius": 3.4,
        "circle-color": look.place,
        "circle-stroke-color": look.halo,
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: "place-names",
      type: "symbol",
      source: "base",
      filter: of("barangay", "landmark", "gate"),
      minzoom: 11.5,
      layout: {
        "text-field": name,
        "text-font": regular,
        "text-size": ["match", ["get", "place"], "barangay", 15, 13],
        "text-anchor": "bottom",
        "text-offset": [0, -0.5],
        "symbol-sort-key": ["match", ["get", "place"], "barangay", 0, "landmark", 1, 2],
      },
      paint: { "text-color": look.text, ...halo },
    },
    areaNames("area-names", of("area"), { minzoom: 11.5 }),
    areaNames("main-area-names", of("main-area"), {}),
  ];
}

/** The city's own drawn base. `base` is the address of its GeoJSON. */
export function drawnStyle(base: string, locale: Locale): MapStyle {
  const source = { source: "base" };
  const is = (kind: string) => ["==", ["get", "kind"], kind];
  const name = ["get", locale];
  const fill = (id: string, colour: string) => ({
    id,
    type: "fill",
    ...source,
    filter: is(id),
    paint: { "fill-color": colour },
  });
  return {
    version: 8,
    sources: { base: { type: "geojson", data: base } },
    layers: [
      { id: "land", type: "background", paint: { "background-color": look.land } },
      fill("outline", look.city),
      {
        id: "outline-line",
        type: "line",
        ...source,
        filter: is("outline"),
        paint: { "line-color": look.cityLine, "line-width": 1.4, "line-dasharray": [4, 3] },
      },
      {
        id: "water",
        type: "line",
        ...source,
        filter: is("water"),
        layout: round,
        paint: { "line-color": look.water, "line-width": grow(4, 22) },
      },
      fill("airport", look.airport),
      {
        id: "runway",
        type: "line",
        ...source,
        filter: is("runway"),
        paint: { "line-color": look.runway, "line-width": grow(6, 60) },
      },
      ...roadLayers(source, is),
      ...lineNames(source, name),
      ...placeLayers(name),
    ],
  };
}

/** An OpenStreetMap extract in Protomaps' scheme (version 4), with the city's own names above it. */
export function tiledStyle(tiles: string, base: string, locale: Locale): MapStyle {
  const layer = (name: string) => ({ source: "tiles", "source-layer": name });
  const roadKinds: Readonly<Record<string, unknown>> = {
    street: ["==", ["get", "kind"], "minor_road"],
    highway: ["==", ["get", "kind"], "major_road"],
    expressway: ["==", ["get", "kind"], "highway"],
  };
  const fill = (id: string, of: string, colour: string, filter?: unknown) => ({
    id,
    type: "fill",
    ...layer(of),
    ...(filter === undefined ? {} : { filter }),
    paint: { "fill-color": colour },
  });
  const green = [
    "in",
    ["get", "kind"],
    ["literal", ["park", "forest", "wood", "grass", "golf_course"]],
  ];
  return {
    version: 8,
    sources: {
      tiles: { type: "vector", url: `pmtiles://${tiles}`, attribution: "© OpenStreetMap" },
      base: { type: "geojson", data: base },
    },
    layers: [
      { id: "land", type: "background", paint: { "background-color": look.land } },
      fill("green", "landuse", look.city, green),
      fill("airport", "landuse", look.airport, ["==", ["get", "kind"], "aerodrome"]),
      fill("water", "water", look.water),
      { ...fill("buildings", "buildings", look.airport), minzoom: 14 },
      ...roadLayers(layer("roads"), (kind) => roadKinds[kind]),
      {
        id: "road-names",
        type: "symbol",
        ...layer("roads"),
        minzoom: 13,
        layout: {
          "symbol-placement": "line",
          "text-field": ["coalesce", ["get", `name:${locale}`], ["get", "name"]],
          "text-font": regular,
          "text-size": 13,
        },
        paint: { "text-color": look.muted, ...halo },
      },
      {
        id: "outline-line",
        type: "line",
        source: "base",
        filter: ["==", ["get", "kind"], "outline"],
        paint: { "line-color": look.cityLine, "line-width": 1.4, "line-dasharray": [4, 3] },
      },
      ...placeLayers(["get", locale]),
    ],
  };
}
