import { expect, it } from "vitest";
import { inLocale, locales } from "#messages";
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatDistance,
  formatList,
  formatNumber,
  formatPercent,
  formatRelative,
  formatTime,
} from "./index.ts";

const manila = "Asia/Manila";
const at = new Date("2026-11-22T16:05:00Z");
const inEach = (format: () => string) =>
  locales.map((locale) => inLocale(locale, format).replaceAll(/[\u202f\u00a0]/g, " "));

it("writes dates in the city's time zone and the reader's language", () => {
  expect(inEach(() => formatDate(at, manila))).toEqual([
    "November 23, 2026",
    "Nobyembre 23, 2026",
    "2026년 11월 23일",
  ]);
  expect(inEach(() => formatDate(at, "America/New_York"))[0]).toBe("November 22, 2026");
  expect(inEach(() => formatDateTime(at, manila))).toEqual([
    "November 23, 2026 at 12:05 AM",
    "Nobyembre 23, 2026 nang 12:05 AM",
    "2026년 11월 23일 오전 12:05",
  ]);
  expect(inEach(() => formatDay(at, manila))).toEqual(["Nov 23", "Nob 23", "11월 23일"]);
  expect(inEach(() => formatTime(at, manila))).toEqual(["12:05 AM", "12:05 AM", "오전 12:05"]);
});

it("says how long ago or how soon, in the largest unit that is passed", () => {
  const from = (hours: number) =>
    inEach(() => formatRelative(new Date(at.getTime() + hours * 3_600_000), at));
  expect(from(-73)).toEqual(["3 days ago", "3 araw ang nakalipas", "3일 전"]);
  expect(from(-47)[0]).toBe("yesterday");
  expect(from(2.5)).toEqual(["in 2 hours", "sa 2 oras", "2시간 후"]);
  expect(from(0)[0]).toBe("this minute");
  expect(from(-24 * 400)[0]).toBe("last year");
});

it("writes numbers, shares, distances and lists", () => {
  expect(inEach(() => formatNumber(12_345))).toEqual(["12,345", "12,345", "12,345"]);
  expect(inEach(() => formatPercent(0.934))).toEqual(["93%", "93%", "93%"]);
  expect(inEach(() => formatDistance(123.4))[0]).toBe("120 m");
  expect(inEach(() => formatDistance(996))).toEqual(["1 km", "1 km", "1km"]);
  expect(inEach(() => formatDistance(1240))[0]).toBe("1.2 km");
  expect(inEach(() => formatList(["a", "b", "c"]))).toEqual([
    "a, b, and c",
    "a, b, at c",
    "a, b 및 c",
  ]);
});
