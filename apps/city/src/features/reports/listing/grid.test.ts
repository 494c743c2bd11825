import fc from "fast-check";
import { expect, test } from "vitest";
import { cellFor, cellOfSheet } from "./grid.ts";

const clark = { west: 120.44, south: 15.12, east: 120.64, north: 15.4 };

test("a cell is 64 pixels wide on the screen, as long as a view has no more than twenty a side", () => {
  const pixels = (zoom: number) => (cellFor(clark, zoom).cell * 512 * 2 ** zoom) / 360;
  expect([10, 11, 12, 13].map(pixels)).toEqual([64, 64, 128, 256]);
});

test("a map that moves a little asks the same question again", () => {
  const { cell, snapped } = cellFor(clark, 12);
  const nudge = (snapped.east - clark.east) / 2;
  const moved = { ...clark, west: clark.west + nudge / 4, east: clark.east + nudge };
  expect(cellFor(moved, 12)).toEqual({ cell, snapped });
});

test("whatever is asked for, the box is held by some hundred cells at most", () => {
  // Five decimals, as the live map asks.
  const degrees = fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 1e5);
  const zoom = fc.double({ min: 0, max: 22, noNaN: true });
  fc.assert(
    fc.property(degrees, degrees, degrees, degrees, zoom, (one, two, three, four, at) => {
      const box = {
        west: Math.min(one, two),
        east: Math.max(one, two),
        south: Math.min(three, four),
        north: Math.max(three, four),
      };
      const { cell, snapped } = cellFor(box, at);
      expect(snapped.west).toBeLessThanOrEqual(box.west + 1e-9);
      expect(snapped.south).toBeLessThanOrEqual(box.south + 1e-9);
      expect(snapped.east).toBeGreaterThanOrEqual(box.east - 1e-9);
      expect(snapped.north).toBeGreaterThanOrEqual(box.north - 1e-9);
      expect(Math.round((snapped.east - snapped.west) / cell)).toBeLessThanOrEqual(22);
      expect(Math.round((snapped.north - snapped.south) / cell)).toBeLessThanOrEqual(22);
    }),
  );
});

test("a box turned inside out is a question of some cells, too", () => {
  const { cell } = cellFor({ west: 121, south: 16, east: 120, north: 15 }, 10);
  expect(cell).toBe((360 * 64) / (512 * 2 ** 10));
});

test("a drawn sheet is divided into cells of 72 pixels", () => {
  const project = (lon: number, lat: number) => [(lon - 120) * 720, lat] as const;
  expect(cellOfSheet([120, 15, 121, 16], { project })).toBe(0.1);
});
