import type { Locale } from "#platform/locale";

const segmenterOf = (language: Locale) => new Intl.Segmenter(language, { granularity: "sentence" });

const segmenters: Readonly<Record<Locale, Intl.Segmenter>> = {
  en: segmenterOf("en"),
  fil: segmenterOf("fil"),
  ko: segmenterOf("ko"),
};

/**
 * A greeting is a sentence, too, and says nothing: what is shorter takes the next one with it. A
 * syllable of Hangul says about as much as two letters.
 */
const fewestCharacters: Readonly<Record<Locale, number>> = { en: 30, fil: 30, ko: 15 };

/** How a text begins, in whole sentences of the language it is written in. */
export function firstSentence(text: string, language: Locale): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  let first = "";
  for (const { segment } of segmenters[language].segment(line)) {
    first += segment;
    if (first.trim().length >= fewestCharacters[language]) break;
  }
  return first.trim();
}
