import fc from "fast-check";
import { expect, test } from "vitest";
import { locales } from "#platform/locale";
import { templateActions } from "../schema.ts";
import { defaultTemplates } from "../templates/index.ts";
import { checkWords } from "./check.ts";

test("a plain answer with its parts has no hints, in any language", () => {
  const plain = [
    ["en", "Our crew replaced the lamp on Monday. It is on again."],
    ["fil", "Pinalitan ng aming tauhan ang ilaw noong Lunes. Maliwanag na ulit."],
    ["ko", "저희 직원이 월요일에 등을 새로 달았습니다. 다시 켜집니다."],
  ] as const;
  expect(plain.map(([locale, words]) => checkWords("finish", words, locale))).toEqual([[], [], []]);
});

test("office words, long sentences and missing parts are named", () => {
  const words =
    "Please be informed that pursuant to our mandate the concerned unit, after it had conducted the inspection which was requested, has undertaken the appropriate action with respect to the matter that was raised.";
  expect(checkWords("finish", words, "en")).toEqual([
    { kind: "long-sentence", sentence: words },
    { kind: "jargon", word: "please be informed that", better: "" },
    { kind: "jargon", word: "pursuant to", better: "under" },
    { kind: "jargon", word: "concerned unit", better: "(name the unit)" },
    { kind: "jargon", word: "appropriate action", better: "(say what was done)" },
    { kind: "missing", part: "when" },
  ]);
  expect(checkWords("finish", "조속히 처리함", "ko")).toEqual([
    { kind: "jargon", word: "조속히", better: "(날짜)까지" },
    { kind: "missing", part: "when" },
    { kind: "missing", part: "who" },
  ]);
});

test("a word inside another one is no jargon", () => {
  expect(checkWords("ask", "Is it commenced? We reutilized it.", "en")).toEqual([]);
});

test("what comes with the software keeps to its own advice", () => {
  const found = defaultTemplates.flatMap(({ id, action, words }) =>
    locales.flatMap((locale) =>
      checkWords(action, words[locale], locale).map((hint) => [id, locale, hint]),
    ),
  );
  expect(found).toEqual([]);
});

test("any text can be checked", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...templateActions),
      fc.string({ unit: "grapheme", maxLength: 400 }),
      fc.constantFrom(...locales),
      (action, words, locale) => {
        const hints = checkWords(action, words, locale);
        for (const hint of hints)
          if (hint.kind === "long-sentence") expect(words).toContain(hint.sentence);
      },
    ),
  );
});
