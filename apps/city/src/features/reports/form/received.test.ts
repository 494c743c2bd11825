import { expect, test } from "vitest";
import { readReceived, receivedText } from "./received.ts";

const now = new Date("2026-11-16T10:00:00+08:00");
const read = (text: string) => readReceived(text, "Asia/Manila", now)?.toISOString() ?? null;

test("a moment is typed and read in the city's time", () => {
  expect(receivedText(now, "Asia/Manila")).toBe("2026-11-16 10:00");
  expect(read("2026-11-16 10:00")).toBe(now.toISOString());
  expect(read("2026-11-13T9:05")).toBe("2026-11-13T01:05:00.000Z");
});

test.each([
  "",
  "yesterday",
  "2026-02-30 10:00",
  "2026-11-16 25:00",
  "2026-11-16 10:30",
  "2026-01-05 10:00",
])("%o is no moment of receipt", (text) => expect(read(text)).toBeNull());
