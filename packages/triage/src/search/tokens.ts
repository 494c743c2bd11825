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

// Most of what is written is: it is taken apart without looking at scripts, in a fifth of the time.
const ASCII = /^[ -~\s]*$/;
const ASCII_TOKEN = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

/** Tokens in order: NFKC, lower case, Latin without accents, apostrophes closed up (sa'yo: sayo). */
export function* tokensOf(text: string): Generator<Token> {
  const folded = foldText(text)
    .replace(/['’ʼ]/g, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-");
  if (ASCII.test(folded)) {
    for (const [token] of folded.matchAll(ASCII_TOKEN)) yield* joined(token);
    return;
  }
  for (const { groups } of folded.matchAll(TOKEN)) {
    const { run, code, word } = groups ?? {};
    if (run !== undefined) yield { kind: "run", characters: [...run] };
    else if (word !== undefined) yield { kind: "word", text: word };
    else if (code !== undefined) yield* joined(code);
  }
}

/** Parts joined by dashes: a code when there is a digit among them, else words. */
function* joined(text: string): Generator<Token> {
  if (!text.includes("-")) yield { kind: "word", text };
  else if (/\d/.test(text)) yield { kind: "code", text };
  else for (const part of text.split("-")) yield { kind: "word", text: part };
}
