import fc from "fast-check";
import { expect, test } from "vitest";
import { cityFrame, frameAround } from "./projection.ts";

const sheet = { width: 440, height: 300 };

test("the point a close-up is about lies in its middle, north is up and east is right", () => {
  const frame = frameAround(120.55, 15.18, 1900, sheet);
  expect(frame.project(120.55, 15.18)).toEqual([220, 150]);
  const [x, y] = frame.project(120.56, 15.19);
  expect([x > 220, y < 150]).toEqual([true, true]);
});

test("a close-up is as many metres wide as asked for, near the equator and far from it", () => {
  // One degree of longitude is 111,319.49 m at the equator (WGS84), less by the cosine elsewhere.
  for (const lat of [0, 15.18, 37.5, 60]) {
    const frame = frameAround(121, lat, 1900, sheet);
    const half = 950 / (111_319.49 * Math.cos((lat * Math.PI) / 180));
    expect(frame.project(121 - half, lat)[0]).toBeCloseTo(0, 0);
    expect(frame.project(121 + half, lat)[0]).toBeCloseTo(440, 0);
    expect(frame.pixelsPerMetre).toBeCloseTo(440 / 1900, 6);
  }
});

test("all of a city's bounds is on its sheet, whatever its shape, and the sheet fits a screen", () => {
  const side = fc.double({ min: 0.01, max: 1, noNaN: true });
  const lon = fc.double({ min: -178, max: 178, noNaN: true });
  const lat = fc.double({ min: -70, max: 70, noNaN: true });
  fc.assert(
    fc.property(lon, lat, side, side, (west, south, width, height) => {
      const [east, north] = [west + width, south + height];
      const frame = cityFrame({ bounds: [west, south, east, north], places: [] });
      expect(frame.height).toBeGreaterThanOrEqual(540);
      expect(frame.height).toBeLessThanOrEqual(1000);
      const [left, bottom] = frame.project(west, south);
      const [right, top] = frame.project(east, north);
      // Projected pixels are rounded to a tenth.
      expect(Math.min(left, top)).toBeGreaterThanOrEqual(-0.5);
      expect(right).toBeLessThanOrEqual(frame.width + 0.5);
      expect(bottom).toBeLessThanOrEqual(frame.height + 0.5);
      expect(left).toBeLessThan(right);
      expect(top).toBeLessThan(bottom);
    }),
  );
});
