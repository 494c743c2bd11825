import { expect, test } from "vitest";
import { endOfQuietHours } from "./quiet-hours.ts";
import { measureSms, plainForSms } from "./sms.ts";

test("Filipino and Spanish names fit the GSM alphabet", () => {
  expect(measureSms("Ñ ñ: Parañaque")).toEqual({ encoding: "gsm-7", units: 14, parts: 1 });
});

test("a text of 160 is one message, of 161 two", () => {
  expect(measureSms("a".repeat(160)).parts).toBe(1);
  expect(measureSms("a".repeat(161))).toEqual({ encoding: "gsm-7", units: 161, parts: 2 });
  expect(measureSms("a".repeat(307)).parts).toBe(3);
});

test("brackets and the euro cost two places", () => {
  expect(measureSms("[€]")).toEqual({ encoding: "gsm-7", units: 6, parts: 1 });
});

test("Hangul and the peso sign halve the room", () => {
  expect(measureSms("₱500")).toEqual({ encoding: "ucs-2", units: 4, parts: 1 });
  expect(measureSms("가".repeat(71))).toEqual({ encoding: "ucs-2", units: 71, parts: 2 });
  expect(measureSms("😀").units).toBe(2);
});

test("typographic marks become plain ones", () => {
  expect(measureSms(plainForSms("“Citizen’s” – …"))).toMatchObject({ encoding: "gsm-7" });
  expect(plainForSms("“Citizen’s” – …")).toBe('"Citizen\'s" - ...');
});

test("text messages rest from nine in the evening to seven in the morning of the city", () => {
  const manila = (time: string) =>
    endOfQuietHours("Asia/Manila", new Date(`2026-11-16T${time}+08:00`))?.toISOString() ?? null;
  expect(manila("07:00:00")).toBeNull();
  expect(manila("20:59:59")).toBeNull();
  expect(manila("21:00:00")).toBe("2026-11-16T23:00:00.000Z");
  expect(manila("23:40:10")).toBe("2026-11-16T23:00:00.000Z");
  expect(manila("00:00:00")).toBe("2026-11-15T23:00:00.000Z");
  expect(manila("06:59:59")).toBe("2026-11-15T23:00:00.000Z");
});
