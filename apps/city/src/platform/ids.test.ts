import fc from "fast-check";
import { expect, test } from "vitest";
import { isUuid, newReference, parseReference, secretToken, uuidv7 } from "./ids.ts";

const now = new Date("2026-11-22T08:00:00Z");
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXY";

test("a UUIDv7 carries its moment, its version and its variant (RFC 9562, 5.7)", () => {
  const id = uuidv7(now);
  expect(isUuid(id)).toBe(true);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(now.getTime());
  expect(id.charAt(14)).toBe("7");
  expect("89ab").toContain(id.charAt(19));
});

test("identifiers made one after the other differ", () => {
  const ids = Array.from({ length: 2000 }, () => uuidv7(now));
  expect(new Set(ids).size).toBe(2000);
});

test("a reference is read back in any case, with blanks or nothing for dashes", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2000, max: 2099 }),
      fc.constantFrom("", " ", "-"),
      (year, gap) => {
        const reference = newReference("CLK", year);
        expect(parseReference(reference.toLowerCase().replaceAll("-", gap))).toBe(reference);
      },
    ),
  );
});

test("an O is read as zero, an I or L as one", () => {
  const withDigits = Array.from({ length: 500 }, () => newReference("CLK", 2026)).filter(
    (reference) => /[01].*$/.test(reference.slice(7)),
  );
  for (const reference of withDigits) {
    const tail = reference.slice(7).replaceAll("0", "O").replace("1", "I").replaceAll("1", "l");
    expect(parseReference(reference.slice(0, 7) + tail)).toBe(reference);
  }
});

test("one wrong character, or two neighbours swapped, is noticed", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...alphabet), (position, wrong) => {
      const reference = newReference("CLK", 2026);
      const at = "CLK-26-".length + position;
      const changed = reference.slice(0, at) + wrong + reference.slice(at + 1);
      expect(parseReference(changed)).toBe(changed === reference ? reference : null);
      const [one, two] = [reference.charAt(at), reference.charAt(at + 1)];
      const swapped = reference.slice(0, at) + two + one + reference.slice(at + 2);
      expect(parseReference(swapped)).toBe(swapped === reference ? reference : null);
    }),
  );
});

test("what is no reference is refused without an error", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = parseReference(text);
      expect(read === null || /^[A-Z]{2,5}-\d\d-[0-9A-Z]{6}$/.test(read)).toBe(true);
    }),
  );
});

test("secrets are 160 bits and safe in an address", () => {
  expect(secretToken()).toMatch(/^[\w-]{27}$/);
});
