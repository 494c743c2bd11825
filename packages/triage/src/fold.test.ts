import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText } from "./fold.ts";

test("many spellings become one, and Hangul stays in syllables", () => {
  expect(foldText("ＰＡＲＡÑAQUE ﬁre Café 가로등 ①")).toBe("paranaque fire cafe 가로등 1");
  // The same word as separate letters of the alphabet, as some phones send it.
  expect(foldText("가로등".normalize("NFD"))).toBe("가로등");
});

test("folding twice is folding once, in plain text and beside any other", () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.string({ unit: "binary", maxLength: 20 }),
      (plain, other) => {
        expect(foldText(foldText(plain))).toBe(foldText(plain));
        expect(foldText(`${plain} ñ`)).toBe(`${foldText(plain)} n`);
        expect(foldText(foldText(other)).length).toBeLessThanOrEqual(foldText(other).length);
      },
    ),
  );
});
