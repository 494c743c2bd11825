import fc from "fast-check";
import { expect, test } from "vitest";
import { guessLanguage } from "./language.ts";

const texts = {
  en: [
    "There is a big pothole near the gate.",
    "Broken streetlight",
    "Garbage has not been collected for two weeks",
    "Please fix the drainage at Gate 3",
  ],
  fil: [
    "May malaking lubak po sa kalsada malapit sa gate",
    "Walang ilaw ang poste",
    "Nagbabaha dito tuwing umuulan",
    "Hindi pa po nakokolekta ang basura",
    "Ang ingay ng kapitbahay namin kagabi",
  ],
  ko: ["가로등이 꺼져 있습니다", "도로가 파손되었어요. Gate 3 앞입니다", "쓰레기"],
  mixed: [
    "가로등 broken 입니다 please fix",
    "The streetlight is broken po kasi walang ilaw dito sa amin, please fix it",
  ],
  other: ["道路に穴があります", "дорога разбита", "12345", "", "👍👍"],
};

test.each(Object.entries(texts))("texts in %s are guessed", (language, examples) => {
  expect(examples.map((text) => [text, guessLanguage(text)])).toEqual(
    examples.map((text) => [text, language]),
  );
});

test("any Unicode text gets an answer", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(["en", "fil", "ko", "mixed", "other"]).toContain(guessLanguage(text));
    }),
  );
});
