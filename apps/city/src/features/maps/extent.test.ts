import { expect, test } from "vitest";
import type { Place } from "#features/cities";
import { cityExtent } from "./extent.ts";

type Ring = NonNullable<Place["outline"]>[number];

const names = { en: "Place", fil: "Place", ko: "Place" };
const bounds: [number, number, number, number] = [120, 15, 121, 16];

const place = (kind: Place["kind"], outline: Ring[] | null): Place => ({
  code: kind,
  kind,
  names,
  lon: 120.5,
  lat: 15.5,
  outline,
});

const square = (west: number, south: number, side: number): Ring => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

const north = place("area", [square(120.25, 15.5, 0.25)]);
const south = place("area", [square(120.5, 15.25, 0.125)]);
const village = place("barangay", [square(120.75, 15.75, 0.125)]);

test("the extent is the box around all areas of the city, barangays beyond them left out", () => {
  expect(cityExtent({ bounds, places: [north, south, village] })).toEqual([
    120.25, 15.25, 120.625, 15.75,
  ]);
});

test("a city without areas extends as far as its barangays, and one without outlines to its bounds", () => {
  expect(cityExtent({ bounds, places: [village] })).toEqual([120.75, 15.75, 120.875, 15.875]);
  expect(cityExtent({ bounds, places: [place("gate", null)] })).toEqual(bounds);
});
