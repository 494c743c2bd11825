import { foldText } from "./fold.ts";

export type GuessedLanguage = "en" | "fil" | "ko" | "mixed" | "other";

// Words that carry grammar, found in almost every sentence of their language and rarely in the other.
const ENGLISH = new Set(
  (
    "the a an and or but of to in on for with from by is are was were be been has have had do does did not this that " +
    "these those there it its we our they their he she you your my i me please can could will would when where what why how " +
    "who at near very no"
  ).split(" "),
);
const FILIPINO = new Set(
  (
    "ang ng mga sa na ay at po ho si ni kay nang yung ung iyong itong ito iyan yan iyon yun dito diyan doon rito namin natin " +
    "kami tayo sila siya ako ko mo niya nila kayo nyo niyo lang rin din daw raw pa ba kasi dahil para kung may mayroon " +
    "meron wala walang hindi huwag wag naman pero o kahit hanggang galing paki pakiusap sana salamat gabi araw"
  ).split(" "),
);
// "at", "a", "i" and "no" exist in both, or as a letter in a list; they decide nothing alone.
const SHARED = new Set(["at", "a", "i", "no", "o"]);
const ENGLISH_SHAPE = /th|wh|ck|gh|sh|ph|oo|ee|ea|[fvxzjqc]|ing$|tion|ed$|er$/;
const FILIPINO_SHAPE =
  /^(?:nag|mag|pag|naka|maka|pina|ipina|napaka|ika)[a-z]{3}|[aeou]ng$|aa|uu|^ng|[^aeiou]iy[ao]|uwa/;

/**
 * The language of a short civic text: Korean by its script, English and Filipino by their grammar words
 * and, failing these, by the shape of their words. "mixed" when two carry at least a third of the
 * evidence each (Taglish included), "other" for anything else and for no letters at all. A guess.
 *
 * @example guessLanguage("May butas po sa kalsada") // "fil"
 */
export function guessLanguage(text: string): GuessedLanguage {
  const words = foldText(text).match(/\p{L}+/gu) ?? [];
  const korean = words.filter((word) => /\p{Script=Hangul}/u.test(word)).length;
  const latin = words.filter((word) => /^[a-z]+$/.test(word));
  const others = words.length - korean - latin.length;
  if (words.length === 0 || others > words.length / 2) return "other";

  const english = evidence(latin, ENGLISH, ENGLISH_SHAPE);
  const filipino = evidence(latin, FILIPINO, FILIPINO_SHAPE);
  const known = english + filipino;
  if (korean > 0 && isThird(korean, words.length))
    return isThird(latin.length, words.length) ? "mixed" : "ko";
  if (known === 0) return "other";
  if (isThird(english, known) && isThird(filipino, known)) return "mixed";
  return english > filipino ? "en" : "fil";
}

function evidence(words: readonly string[], grammar: ReadonlySet<string>, shape: RegExp): number {
  let sum = 0;
  for (const word of words) {
    if (SHARED.has(word)) continue;
    if (grammar.has(word)) sum += 2;
    else if (!ENGLISH.has(word) && !FILIPINO.has(word) && shape.test(word)) sum += 1;
  }
  return sum;
}

function isThird(part: number, whole: number): boolean {
  return part * 3 >= whole;
}
