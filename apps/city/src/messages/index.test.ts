import { expect, it } from "vitest";
import { currentLocale, inLocale, isLocale, locales, m } from "#messages";

it("renders each message in the language around it", () => {
  expect(locales.map((locale) => inLocale(locale, () => m.web_skip_link()))).toEqual([
    "Skip to main content",
    "Dumiretso sa laman ng page",
    "본문으로 바로 가기",
  ]);
});

it("gives the outer language back after an inner one, and after an error", () => {
  const seen = inLocale("ko", () => {
    inLocale("fil", () => expect(currentLocale()).toBe("fil"));
    expect(() =>
      inLocale("en", () => {
        throw new Error("broken view");
      }),
    ).toThrow("broken view");
    return currentLocale();
  });
  expect(seen).toBe("ko");
});

it("refuses a message outside any language", () => {
  expect(() => m.web_skip_link()).toThrow("outside inLocale");
});

it("refuses a render that would finish in another request's language", () => {
  // @ts-expect-error a promise is not a synchronous result
  expect(() => inLocale("ko", async () => currentLocale())).toThrow("synchronous");
});

it("knows a language from any other word", () => {
  expect(["en", "fil", "ko", "tl", "", undefined].map((word) => isLocale(word))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
