import type { BaseMap, BaseMapFeature, DemoPlace } from "../shape.ts";
import { barangays } from "./barangays.ts";
import { gates, landmarks } from "./landmarks.ts";
import { areas } from "./outlines.ts";
import { roads, runway, terminal, water } from "./roads.ts";

export const places: readonly DemoPlace[] = [...areas, ...barangays, ...gates, ...landmarks];

const outlined = areas.flatMap(({ code, names, polygon }): readonly BaseMapFeature[] =>
  polygon === null
    ? []
    : [
        {
          type: "Feature",
          properties: { code, kind: "outline", names },
          geometry: { type: "Polygon", coordinates: [polygon] },
        },
      ],
);

/** The drawn base of the map, bottom layer first. Schematic: it says where things are, not where a lot ends. */
export const baseMap: BaseMap = {
  type: "FeatureCollection",
  features: [...outlined, ...water, terminal, runway, ...roads],
};
