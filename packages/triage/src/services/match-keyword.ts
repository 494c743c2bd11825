import { foldText } from "../fold.ts";
import { wordFit } from "./match-word.ts";

/** What a resident wrote, made ready to be compared with many keywords. */
export interface WrittenText {
  readonly words: readonly string[];
  /** The Hangul of the text without its spaces, because spacing varies: 도로 파손, 도로파손. */
  readonly hangul: string;
}

// Proposals are made at each key stroke; the first lines of a report say what it is about.
const MAX_LENGTH = 2000;
const HANGUL = /[가-힣]/;
// Particles that may follow a one-syllable noun: 불이, 물은, 쥐가. Without them 불 would be in 불편.
const PARTICLES = new Set(["", ..."이가을를은는도에로와과만의"]);

export function readText(text: string): WrittenText {
  const tokens = wordsOf(foldText(text.slice(0, MAX_LENGTH)));
  const pairs = tokens.slice(1).map((word, n) => `${tokens[n]}${word}`);
  const hangul = tokens.filter((word) => HANGUL.test(word)).join("");
  const latinPairs = pairs.filter((pair) => !HANGUL.test(pair));
  return { words: [...new Set([...tokens, ...latinPairs])], hangul };
}

/** How well the text fits one keyword or phrase of a city, from 0 to 1. */
export function keywordFit(text: WrittenText, keyword: string): number {
  const parts = wordsOf(foldText(keyword));
  const joined = parts.join("");
  if (joined === "") return 0;
  if (HANGUL.test(joined)) return hangulFit(text, joined);
  const whole = bestWord(text, joined);
  if (parts.length === 1) return whole;
  const each = parts.map((part) => bestWord(text, part));
  return Math.max(
    whole,
    each.includes(0) ? 0 : each.reduce((sum, fit) => sum + fit, 0) / each.length,
  );
}

function hangulFit({ words, hangul }: WrittenText, keyword: string): number {
  if (keyword.length > 1) return hangul.includes(keyword) ? 1 : 0;
  return words.some((word) => word.startsWith(keyword) && PARTICLES.has(word.slice(1))) ? 1 : 0;
}

function bestWord({ words }: WrittenText, keyword: string): number {
  let best = 0;
  for (const word of words) if (best < 1) best = Math.max(best, wordFit(word, keyword));
  return best;
}

function wordsOf(text: string): string[] {
  return text.match(/[가-힣]+|[\p{L}\p{N}]+/gu) ?? [];
}
