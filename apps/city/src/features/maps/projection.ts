import type { City } from "#features/cities";
import { cityExtent } from "./extent.ts";

export type Point = readonly [x: number, y: number];

/** A piece of the world on a sheet of so many pixels (Web Mercator, as the live map). */
export type Frame = {
  readonly width: number;
  readonly height: number;
  readonly project: (lon: number, lat: number) => Point;
  /** Pixels of one metre at the middle. */
  readonly pixelsPerMetre: number;
};

const earthRadius = 6_378_137;
const radians = Math.PI / 180;

function mercator(lon: number, lat: number): Point {
  return [
    earthRadius * lon * radians,
    earthRadius * Math.log(Math.tan(Math.PI / 4 + (lat * radians) / 2)),
  ];
}

/** Pixels around the city for the names of its edges and the reports just beyond them. */
const margin = 48;

type Sheet = { readonly width: number; readonly height: number };

function frameAt(centre: Point, scale: number, lat: number, { width, height }: Sheet): Frame {
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    width,
    height,
    // Mercator's metres grow away from the equator.
    pixelsPerMetre: scale / Math.cos(lat * radians),
    project: (lon, atLat) => {
      const [x, y] = mercator(lon, atLat);
      return [
        round(width / 2 + (x - centre[0]) * scale),
        round(height / 2 - (y - centre[1]) * scale),
      ];
    },
  };
}

/** All of a box, as large as the sheet allows. */
function frameOfBounds([west, south, east, north]: City["bounds"], sheet: Sheet): Frame {
  const [x1, y1] = mercator(west, south);
  const [x2, y2] = mercator(east, north);
  const scale = Math.min(sheet.width / (x2 - x1), sheet.height / (y2 - y1));
  return frameAt([(x1 + x2) / 2, (y1 + y2) / 2], scale, (south + north) / 2, sheet);
}

/** The surroundings of a point, so many metres from side to side. */
export function frameAround(lon: number, lat: number, metres: number, sheet: Sheet): Frame {
  const scale = (sheet.width / metres) * Math.cos(lat * radians);
  return frameAt(mercator(lon, lat), scale, lat, sheet);
}

/** The sheet on which the whole city is drawn, and on which pages mark things. */
export function cityFrame(city: Pick<City, "bounds" | "places">): Frame {
  const [west, south, east, north] = cityExtent(city);
  const [x1, y1] = mercator(west, south);
  const [x2, y2] = mercator(east, north);
  // Narrow, so that its words are still read where a phone makes it smaller.
  const width = 640;
  // As tall as the city is, within what a screen can show.
  const height = Math.round(Math.min(1000, Math.max(540, (width * (y2 - y1)) / (x2 - x1))));
  const inner = frameOfBounds([west, south, east, north], {
    width: width - 2 * margin,
    height: height - 2 * margin,
  });
  const shifted = (lon: number, lat: number): Point => {
    const [x, y] = inner.project(lon, lat);
    return [x + margin, y + margin];
  };
  return { ...inner, width, height, project: shifted };
}
