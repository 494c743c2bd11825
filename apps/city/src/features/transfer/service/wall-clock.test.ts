import { wallTimeAt } from "@tugon/clock";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createWallClock } from "./wall-clock.ts";

const zones = [
  "Asia/Manila",
  "Asia/Seoul",
  "Europe/Berlin",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
];

test("the remembered clock shows what the zone shows, changes to summer time included", () => {
  const clocks = new Map(zones.map((zone) => [zone, createWallClock(zone)]));
  const times = fc.date({
    min: new Date("1971-01-01"),
    max: new Date("2035-01-01"),
    noInvalidDate: true,
  });
  // Hours around the changes of Berlin and of Lord Howe, which moves by half an hour.
  const changes = fc
    .tuple(
      fc.constantFrom("2026-03-29T01:00Z", "2026-10-25T01:00Z", "2026-04-04T15:00Z"),
      fc.integer({ min: -90, max: 90 }),
    )
    .map(([at, minutes]) => new Date(Date.parse(at) + minutes * 60_000));
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.oneof(times, changes), (zone, at) => {
      const { day, time } = wallTimeAt(at, zone);
      expect(clocks.get(zone)?.(at)).toBe(`${day}T${time}`);
    }),
    { numRuns: 2000 },
  );
});
