import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, civilDateOf, dayNumber, parseCivilDate, weekdayOf } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";

const someDay = fc
  .integer({ min: -200_000, max: 200_000 })
  .map((n) => addDays(civilDateOf("2000-01-01"), n));

test("a day that does not exist, or is written otherwise, is no civil date", () => {
  const refused = [
    "2026-02-29",
    "2026-02-30",
    "2026-13-01",
    "2026-00-10",
    "26-01-01",
    "2026-1-1",
    "2026-01-01T00:00",
    "",
  ];
  expect(refused.map(parseCivilDate)).toEqual(refused.map(() => undefined));
  expect(parseCivilDate("2028-02-29")).toBe("2028-02-29");
  expect(() => civilDateOf("yesterday")).toThrow(RangeError);
});

test("days are added across months, years and leap days", () => {
  expect(addDays(civilDateOf("2028-02-28"), 1)).toBe("2028-02-29");
  expect(addDays(civilDateOf("2026-12-31"), 1)).toBe("2027-01-01");
  expect(addDays(civilDateOf("2026-03-01"), -1)).toBe("2026-02-28");
});

test("weekdays follow ISO 8601, before and after 1970", () => {
  expect(weekdayOf(civilDateOf("2026-11-22"))).toBe(7);
  expect(weekdayOf(civilDateOf("2026-11-23"))).toBe(1);
  expect(weekdayOf(civilDateOf("1969-12-28"))).toBe(7);
});

test("adding and taking away the same days returns the day", () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -3000, max: 3000 }), (day, n) => {
      const later = addDays(day, n);
      expect(addDays(later, -n)).toBe(day);
      expect(dayNumber(later) - dayNumber(day)).toBe(n);
      expect(parseCivilDate(later)).toBe(later);
    }),
  );
});

test("days are numbered and added as a parser of dates would, in every year", () => {
  const anyDay = fc.integer({ min: -719_528, max: 2_932_896 });
  const written = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10) as CivilDate;
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -40, max: 40 }), (n, days) => {
      fc.pre(n + days >= -719_528 && n + days <= 2_932_896);
      expect([dayNumber(written(n)), addDays(written(n), days)]).toEqual([n, written(n + days)]);
    }),
    { numRuns: 2000 },
  );
});
