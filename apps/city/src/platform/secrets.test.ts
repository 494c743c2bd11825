import fc from "fast-check";
import { expect, test } from "vitest";
import { createVault, digest, sameBytes } from "./secrets.ts";

const vault = createVault("0f".repeat(32));

test("what is sealed for a person opens with their key only", () => {
  const [mine, theirs] = [vault.newPersonKey(), vault.newPersonKey()];
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (plain) => {
      const sealed = vault.seal(mine, plain);
      expect(vault.open(mine, sealed)).toBe(plain);
      expect(() => vault.open(theirs, sealed)).toThrow();
    }),
  );
});

test("a changed byte is noticed", () => {
  const key = vault.newPersonKey();
  const sealed = vault.seal(key, "Maria Cruz");
  sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
  expect(() => vault.open(key, sealed)).toThrow();
});

test("another installation's secret opens nothing", () => {
  const other = createVault("0e".repeat(32));
  expect(() => other.openOwn(vault.sealOwn("secret"))).toThrow();
});

test("a blind index finds the same value for the same purpose, and tells nothing else", () => {
  const index = (purpose: string, value: string) => vault.blindIndex(purpose, value);
  expect(sameBytes(index("email", "a@b.example"), index("email", "a@b.example"))).toBe(true);
  expect(sameBytes(index("email", "a@b.example"), index("phone", "a@b.example"))).toBe(false);
  expect(sameBytes(index("email", "a@b.example"), digest("a@b.example"))).toBe(false);
});
