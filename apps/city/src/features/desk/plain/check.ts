import type { Locale } from "#platform/locale";
import type { TemplateAction } from "../schema.ts";
import { jargon } from "./jargon.ts";

/** Something that a resident may stumble over, or will miss. Advice: it stops nobody. */
export type Hint =
  | { readonly kind: "long-sentence"; readonly sentence: string }
  | { readonly kind: "jargon"; readonly word: string; readonly better: string }
  | { readonly kind: "missing"; readonly part: Part };

/** What an answer should say: when it was or will be done, who does it, what comes next. */
export type Part = "when" | "who" | "next";

/** Words of a sentence; in Korean, which joins what others part, fewer of them say as much. */
const mostWords: Readonly<Record<Locale, number>> = { en: 25, fil: 28, ko: 18 };

const parts: Readonly<Record<Part, RegExp>> = {
  when: /\d|\b(?:today|tonight|tomorrow|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|morning|noon|afternoon|ngayon|kanina|bukas|kahapon|lunes|martes|miyerkules|huwebes|biyernes|sabado|linggo|buwan|umaga|tanghali|hapon)\b|오늘|내일|어제|이번|다음|[월화수목금토일]요일|오전|오후/iu,
  who: /\b(?:we|us|our|crew|team|unit|office|staff|engineers?|inspectors?|kami|namin|aming|tayo|tauhan|opisina|grupo|kawani|inhinyero)\b|저희|우리|담당|직원|기사|작업반|[가-힣]+[과팀국반]\b|사무소/iu,
  next: /\b(?:will|next|until|please|if|can|call|tell us|gagawin|gagawan|magpapadala|babalik|susunod|hanggang|paki\w*|kung|maaari|puwede|tawagan)\b|겠습니다|예정|까지|주세요|주십시오|바랍니다|하시면|드립니다/iu,
};

/** Ends say what was done and when; what goes on says what comes next, too. */
const wantedParts: Readonly<Record<TemplateAction, readonly Part[]>> = {
  finish: ["when", "who"],
  answer: ["who", "next"],
  plan: ["who"],
  ask: [],
  "hand-over": ["next"],
  decline: ["next"],
  close: [],
};

function sentencesOf(words: string): string[] {
  return words
    .split(/(?<=[.!?。])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

const wordCount = (sentence: string) => sentence.split(/\s+/u).length;

function isWord(text: string, word: string): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  if (/\p{L}/u.test(text.charAt(at - 1))) return false;
  // Korean endings follow the word at once.
  return /\p{Script=Hangul}/u.test(word) || !/\p{L}/u.test(text.charAt(at + word.length));
}

/** What to look at again in the words of an answer, in the order in which a reader meets it. */
export function checkWords(action: TemplateAction, words: string, locale: Locale): Hint[] {
  const text = words.toLocaleLowerCase("en");
  return [
    ...sentencesOf(words)
      .filter((sentence) => wordCount(sentence) > mostWords[locale])
      .map((sentence) => ({ kind: "long-sentence", sentence }) as const),
    ...Object.entries(jargon[locale])
      .filter(([word]) => isWord(text, word))
      .map(([word, better]) => ({ kind: "jargon", word, better }) as const),
    ...wantedParts[action]
      .filter((part) => !parts[part].test(words))
      .map((part) => ({ kind: "missing", part }) as const),
  ];
}
