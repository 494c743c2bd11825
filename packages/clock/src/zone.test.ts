import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { civilDateOf } from "./civil-date.ts";
import { civilDateAt, instantAt, wallTimeAt } from "./zone.ts";

test("the same instant is another day in another city", () => {
  const instant = new Date("2026-01-01T15:30:00Z");
  expect(wallTimeAt(instant, "Asia/Manila")).toEqual({ day: "2026-01-01", time: "23:30:00" });
  expect(wallTimeAt(instant, "Asia/Seoul")).toEqual({ day: "2026-01-02", time: "00:30:00" });
});

test("the close of office is an instant in the city's zone", () => {
  expect(instantAt(civilDateOf("2026-07-09"), "17:00", "Asia/Manila")).toEqual(
    new Date("2026-07-09T09:00:00Z"),
  );
  expect(instantAt(civilDateOf("2026-07-09"), "18:00", "Asia/Seoul")).toEqual(
    new Date("2026-07-09T09:00:00Z"),
  );
});

test("a skipped hour reads with the offset before it, a doubled hour is its first", () => {
  expect(instantAt(civilDateOf("2026-03-08"), "02:30", "America/New_York")).toEqual(
    new Date("2026-03-08T07:30:00Z"),
  );
  expect(instantAt(civilDateOf("2026-11-01"), "01:30", "America/New_York")).toEqual(
    new Date("2026-11-01T05:30:00Z"),
  );
});

test("an unknown zone or time is a mistake of the caller", () => {
  expect(() => civilDateAt(new Date(0), "Asia/Clark")).toThrow(RangeError);
  expect(() => instantAt(civilDateOf("2026-01-01"), "25:00", "Asia/Manila")).toThrow(RangeError);
});

test("an instant survives the way to the wall and back, wherever the host stands", () => {
  const zones = fc.constantFrom(
    "Asia/Manila",
    "Asia/Seoul",
    "Europe/London",
    "Australia/Lord_Howe",
    "Pacific/Apia",
  );
  const hosts = fc.constantFrom("UTC", "America/New_York", "Asia/Kolkata");
  const minutes = fc.integer({ min: Date.UTC(2015, 0) / 60_000, max: Date.UTC(2035, 0) / 60_000 });
  fc.assert(
    fc.property(minutes, zones, hosts, (minute, zone, host) => {
      vi.stubEnv("TZ", host);
      const instant = new Date(minute * 60_000);
      const wall = wallTimeAt(instant, zone);
      const back = instantAt(wall.day, wall.time.slice(0, 5), zone);
      expect(wallTimeAt(back, zone)).toEqual(wall);
      expect(back.getTime()).toBeLessThanOrEqual(instant.getTime());
      vi.unstubAllEnvs();
    }),
  );
});
