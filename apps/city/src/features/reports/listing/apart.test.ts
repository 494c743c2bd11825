import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cluster } from "../repo/clusters.ts";
import { keepApart } from "./apart.ts";

const cluster = (lon: number, lat: number, count = 1): Cluster => ({
  lon,
  lat,
  count,
  open: count,
  id: `${lon} ${lat}`,
  reference: "CLK-26-7K3QDX",
  service: "street-light",
  state: "received",
});

test("two that would cover one another stand together where most of them are", () => {
  const [one, ...rest] = keepApart([cluster(120, 0), cluster(120.04, 0, 3)], 0.05);
  expect(rest).toEqual([]);
  expect(one).toMatchObject({ count: 4, open: 4, id: "120.04 0" });
  expect(one?.lon).toBeCloseTo(120.03, 9);
});

test("one that moved by taking in a neighbour takes in the next as well", () => {
  const row = [cluster(120, 0, 3), cluster(120.06, 0, 2), cluster(120.03, 0, 2)];
  expect(keepApart(row, 0.05).map(({ count }) => count)).toEqual([7]);
});

test("no report is lost, and no two markers are closer than they may be", () => {
  const cell = fc.record({
    lon: fc.double({ min: 120, max: 121, noNaN: true }),
    lat: fc.double({ min: 15, max: 16, noNaN: true }),
    count: fc.integer({ min: 1, max: 90 }),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const given = cells.map(({ lon, lat, count }) => cluster(lon, lat, count));
      const kept = keepApart(given, 0.08);
      const sum = (all: readonly Cluster[]) => all.reduce((total, { count }) => total + count, 0);
      expect(sum(kept)).toBe(sum(given));
      for (const [index, one] of kept.entries())
        for (const other of kept.slice(index + 1))
          expect(Math.hypot(one.lon - other.lon, (one.lat - other.lat) * 1.04)).toBeGreaterThan(
            0.079,
          );
    }),
  );
});
