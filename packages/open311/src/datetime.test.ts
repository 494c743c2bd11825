import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDateTime, parseDateTime } from "./datetime.ts";

const moment = fc.date({
  min: new Date("0001-01-02T00:00:00Z"),
  max: new Date("9999-12-30T00:00:00Z"),
  noInvalidDate: true,
});

describe("dates and times", () => {
  test("are written with their zone", () => {
    const date = new Date("2026-11-05T00:15:30Z");
    expect(formatDateTime(date, "Z")).toBe("2026-11-05T00:15:30Z");
    expect(formatDateTime(date, 480)).toBe("2026-11-05T08:15:30+08:00");
    expect(formatDateTime(date, -210)).toBe("2026-11-04T20:45:30-03:30");
    expect(formatDateTime(date, 0)).toBe("2026-11-05T00:15:30+00:00");
  });

  test("come back as the same second in every zone", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: -840, max: 840 }), (date, offset) => {
        const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000);
        expect(parseDateTime(formatDateTime(date, offset))).toEqual({ ok: true, value: seconds });
      }),
    );
  });

  test.each([
    ["2026-11-05T08:15+08:00", "2026-11-05T00:15:00.000Z"],
    ["2026-11-05T08:15:30.1239Z", "2026-11-05T08:15:30.123Z"],
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000Z"],
    ["0099-01-01T00:00:00Z", "0099-01-01T00:00:00.000Z"],
  ])("%s is read", (text, iso) => {
    expect(parseDateTime(text)).toEqual({ ok: true, value: new Date(iso) });
  });

  test.each([
    "2026-11-05",
    "2026-11-05T08:15:30",
    "2026-02-29T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-11-05T24:00:00Z",
    "2026-11-05T08:15:30+15:00",
    "yesterday",
    "",
  ])("%j is refused", (text) => {
    expect(parseDateTime(text)).toMatchObject({ ok: false });
  });

  test("an impossible zone or date is the caller's mistake", () => {
    expect(() => formatDateTime(new Date(0), 900)).toThrow(RangeError);
    expect(() => formatDateTime(new Date(Number.NaN), "Z")).toThrow(RangeError);
    expect(() => formatDateTime(new Date(8e15), "Z")).toThrow(RangeError);
  });
});
