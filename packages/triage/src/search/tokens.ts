import { foldText } from "../fold.ts";

/** A piece of text as the index sees it. */
export type Token =
  /** A word or number of a script that separates words. */
  | { readonly kind: "word"; readonly text: string }
  /** A reference such as clk-26-7k3qdx: parts joined by dashes, a digit among them. */
  | { readonly kind: "code"; readonly text: string }
  /** A run of a script written without spaces, or with endings grown onto words. */
  | { readonly kind: "run"; readonly characters: readonly string[] };

const RUN =
  "\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const TOKEN = new RegExp(
  // Such scripts have signs too, which are no part of a word (Myanmar U+109E).
  `(?<run>(?:(?=[\\p{L}\\p{N}\\p{M}ー])[${RUN}])+)|(?<code>[a-z0-9]+(?:-[a-z0-9]+)+)|(?<word>(?:(?![${RUN}])[\\p{L}\\p{N}\\p{M}])+)`,
  "gu",
);

/** Tokens in order: NFKC, lower case, Latin without accents, apostrophes closed up (sa'yo: sayo). */
export function* tokensOf(text: string): Generator<Token> {
  const folded = foldText(text)
    .replace(/['’ʼ]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
  for (const { groups } of folded.matchAll(TOKEN)) {
    const { run, code, word } = groups ?? {};
    if (run !== undefined) yield { kind: "run", characters: [...run] };
    else if (word !== undefined) yield { kind: "word", text: word };
    else if (code !== undefined && /\d/.test(code)) yield { kind: "code", text: code };
    else if (code !== undefined)
      for (const part of code.split("-")) yield { kind: "word", text: part };
  }
}
