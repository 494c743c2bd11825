import { expect, test } from "vitest";
import { daysBetween } from "./rules.ts";

const manila = "Asia/Manila";

test("days are counted by the city's midnights", () => {
  const evening = new Date("2026-11-16T23:50:00+08:00");
  expect(daysBetween(evening, new Date("2026-11-16T23:59:00+08:00"), manila)).toBe(0);
  expect(daysBetween(evening, new Date("2026-11-17T00:10:00+08:00"), manila)).toBe(1);
  expect(daysBetween(evening, new Date("2026-12-01T08:00:00+08:00"), manila)).toBe(15);
});
