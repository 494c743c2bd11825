import fc from "fast-check";
import { expect, test } from "vitest";
import { searchQueryTerms, searchTerms } from "./terms.ts";

/** What an index does with a query. */
function finds(query: string, document: string): boolean {
  const held = searchTerms(document);
  const { terms, prefixes } = searchQueryTerms(query);
  return (
    terms.every((term) => held.includes(term)) &&
    prefixes.every((prefix) => held.some((term) => term.startsWith(prefix)))
  );
}

test("words are folded, Hangul is paired, codes are kept whole and in parts", () => {
  expect(searchTerms("Barangay Parañaque 12, sa'yo")).toEqual([
    "barangay",
    "paranaque",
    "12",
    "sayo",
  ]);
  expect(searchTerms("가로등이 꺼짐 물")).toEqual([
    "가로",
    "로등",
    "등이",
    "이",
    "꺼짐",
    "짐",
    "물",
  ]);
  expect(searchTerms("CLK‑26‑7K3QDX follow-up")).toEqual([
    "clk-26-7k3qdx",
    "clk267k3qdx",
    "clk",
    "26",
    "7k3qdx",
    "follow",
    "up",
  ]);
  expect(searchTerms("ＡＢＣ①가나clk日本ไทย")).toEqual([
    "abc1",
    "가나",
    "나",
    "clk",
    "日本",
    "本ไ",
    "ไท",
    "ทย",
    "ย",
  ]);
  expect(searchTerms("  … 👍 !? ႞")).toEqual([]);
});

test("a text in ASCII has the same terms alone and beside another script", () => {
  const ascii = fc.string({ unit: fc.constantFrom(..."ab1-'. ,\n"), maxLength: 60 });
  fc.assert(
    fc.property(ascii, (text) => {
      expect(searchTerms(`${text} 물`)).toEqual([...searchTerms(text), "물"]);
    }),
  );
});

test("a resident finds a report in each language without knowing how it was spelled", () => {
  const document =
    "CLK-26-7K3QDX Malalim na lubak malapit sa Gate 3. 가로등이 꺼져 있고 물이 샙니다. Broken streetlights, Café Niño";
  for (const query of [
    "clk-26-7k3qdx",
    "CLK267K3QDX",
    "clk-26-7k",
    "7k3qdx",
    "lubak",
    "LUB",
    "gate 3",
    "가로등",
    "로등",
    "물",
    "등",
    "street",
    "cafe nino",
    "물 lubak",
  ])
    expect([query, finds(query, document)]).toEqual([query, true]);
  for (const query of ["baha", "lights", "가로수", "불", "gate 4", "clk-26-7k3qdy"])
    expect([query, finds(query, document)]).toEqual([query, false]);
});

test("the last word of a query is a beginning, the others are whole", () => {
  expect(searchQueryTerms("가로등 broken lam")).toEqual({
    terms: ["가로", "로등", "broken"],
    prefixes: ["lam"],
  });
  expect(searchQueryTerms("lam 가로등")).toEqual({ terms: ["lam", "가로", "로등"], prefixes: [] });
  expect(searchQueryTerms("물 CLK-26 a")).toEqual({ terms: ["clk26"], prefixes: ["물", "a"] });
  expect(searchQueryTerms(" ")).toEqual({ terms: [], prefixes: [] });
});

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: fc.constantFrom(..."가나다라물 ab1-éñ日ー𠮷'"), maxLength: 200 }),
);

test("terms are bounded, distinct and safe in any Unicode text", () => {
  const safe = (term: string): boolean =>
    /^[\p{L}\p{N}\p{M}ー-]{1,40}$/u.test(term) && term.length <= 40 && term.isWellFormed();
  fc.assert(
    fc.property(anyText, (text) => {
      const terms = searchTerms(text.repeat(5));
      const query = searchQueryTerms(text);
      expect(terms.length).toBeLessThanOrEqual(400);
      expect(new Set(terms).size).toBe(terms.length);
      expect([...terms, ...query.terms, ...query.prefixes].filter((term) => !safe(term))).toEqual(
        [],
      );
      expect([...query.terms, ...query.prefixes].filter((term) => term.includes("-"))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("a text is found by its own words, and by any part of a run in it", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcñ12"), minLength: 1, maxLength: 50 });
  const run = fc.string({ unit: fc.constantFrom(..."가로등물日本"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, run), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.nat(7),
      fc.nat(7),
      (words, pick, from, to) => {
        const document = words.join(" ");
        expect(finds(document, document)).toBe(true);
        const one = words[pick % words.length] ?? "";
        const inside = /^[가-힣日本]/.test(one)
          ? one.slice(Math.min(from, one.length - 1), Math.max(from, to) + 1)
          : one;
        expect(finds(inside, document)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});
