import { tokensOf } from "./tokens.ts";
import type { Token } from "./tokens.ts";

const MAX_TERMS = 400;
const MAX_QUERY_TERMS = 40;
const MAX_TERM_LENGTH = 40;

/** What a query asks of a document: each of `terms`, and for each of `prefixes` a term that begins so. */
export interface SearchQuery {
  readonly terms: readonly string[];
  readonly prefixes: readonly string[];
}

/**
 * The terms under which a text is kept in an index, distinct, in order of appearance:
 * - words and numbers of scripts with spaces, folded (NFKC, lower case, no accents);
 * - a code with dashes whole, without its dashes, and in its parts;
 * - Hangul, Han, kana, Thai and the like as pairs of neighbouring characters, and the last one alone.
 *
 * At most 400 terms (put what must be found first), each cut to 40 UTF-16 units. A term holds letters,
 * digits, marks and dashes only.
 *
 * @example searchTerms("가로등 CLK-26-7K3QDX")
 * // ["가로", "로등", "등", "clk-26-7k3qdx", "clk267k3qdx", "clk", "26", "7k3qdx"]
 */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const token of tokensOf(text)) {
    for (const term of documentTerms(token)) {
      terms.add(cut(term));
      if (terms.size === MAX_TERMS) return [...terms];
    }
  }
  return [...terms];
}

/**
 * What a document must hold to answer these words, all of them. Words must occur as words, the last one
 * of the query as the beginning of a word; a code with or without its dashes, from its beginning; runs
 * of Hangul and the like anywhere inside a longer run, so endings in the document do not matter. Every
 * document whose first 400 terms cover the words so is found. Longer runs may also find one that has
 * all their pairs elsewhere. At most 40 conditions; none of them holds a dash.
 *
 * @example searchQueryTerms("가로등 broken lam") // { terms: ["가로", "로등", "broken"], prefixes: ["lam"] }
 * @example searchQueryTerms("물") // { terms: [], prefixes: ["물"] }
 */
export function searchQueryTerms(text: string): SearchQuery {
  const terms = new Set<string>();
  const prefixes = new Set<string>();
  const tokens = [...tokensOf(text)].slice(0, MAX_QUERY_TERMS);
  for (const [place, token] of tokens.entries()) {
    if (token.kind === "run") {
      const [only = "", ...others] = token.characters;
      // Wherever a character stands, it begins a pair or ends a run: as a prefix it is always found.
      if (others.length === 0) prefixes.add(only);
      else for (const pair of pairsOf(token.characters)) terms.add(pair);
    } else {
      const term = cut(token.text.replaceAll("-", ""));
      (place === tokens.length - 1 ? prefixes : terms).add(term);
    }
  }
  const bounded = [...terms].slice(0, MAX_QUERY_TERMS);
  return { terms: bounded, prefixes: [...prefixes].slice(0, MAX_QUERY_TERMS) };
}

function documentTerms(token: Token): string[] {
  switch (token.kind) {
    case "word":
      return [token.text];
    case "code":
      return [token.text, token.text.replaceAll("-", ""), ...token.text.split("-")];
    case "run":
      return [...pairsOf(token.characters), ...token.characters.slice(-1)];
  }
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, n) => `${characters[n]}${character}`);
}

function cut(term: string): string {
  if (term.length <= MAX_TERM_LENGTH) return term;
  // Never half a surrogate pair: PostgreSQL refuses one.
  return term.slice(0, MAX_TERM_LENGTH).replace(/[\uD800-\uDBFF]$/, "");
}
