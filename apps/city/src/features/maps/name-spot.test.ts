import { expect, test } from "vitest";
import type { Place } from "#features/cities";
import { mainAreas, nameSpot } from "./name-spot.ts";

const bounds: [number, number, number, number] = [120, 15, 121, 16];

const place = (code: string, kind: Place["kind"], south: number, side: number): Place => ({
  code,
  kind,
  names: { en: code, fil: code, ko: code },
  lon: 120.5,
  lat: 15.5,
  outline: [
    [
      [120.25, south],
      [120.25 + side, south + side],
      [120.25 + side, south],
      [120.25, south],
    ],
  ],
});

const zone = place("zone", "area", 15.25, 0.5);
const quarter = place("quarter", "area", 15.5, 0.0625);
const village = place("village", "barangay", 15.25, 0.5);

test("the name of an area stands at its northern edge, of anything else at its point", () => {
  expect([zone, village].map(nameSpot)).toEqual([
    [120.75, 15.75],
    [120.5, 15.5],
  ]);
});

test("a whole city in view names its large areas and leaves the small ones for later", () => {
  expect([...mainAreas({ bounds, places: [zone, quarter, village] })]).toEqual(["zone"]);
  expect([...mainAreas({ bounds, places: [village] })]).toEqual([]);
});
