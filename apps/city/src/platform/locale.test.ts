import { expect, test } from "vitest";
import { preferredLocale } from "./locale.ts";

test.each([
  ["ko-KR,ko;q=0.9,en;q=0.8", "ko"],
  ["tl-PH,en;q=0.5", "fil"],
  ["fil;q=0.4,en-PH;q=0.9", "en"],
  ["ja,zh;q=0.8", "en"],
  ["ko;q=0,fil;q=0.1", "fil"],
  ["", "en"],
  ["*;;q=,,", "en"],
  [undefined, "en"],
] as const)("a browser that asks for %j is answered in %s", (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
