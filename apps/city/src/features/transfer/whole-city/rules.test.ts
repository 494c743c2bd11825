import fc from "fast-check";
import { expect, test } from "vitest";
import { inOrderOfReferences, type CityTable } from "./rules.ts";

const table = (name: string, references: readonly string[] = []): CityTable => ({
  name,
  columns: ["city"],
  order: "id",
  references,
});

const namesOf = (tables: readonly CityTable[]) =>
  inOrderOfReferences(tables).map(({ name }) => name);

test("what is referred to comes first, the city itself last", () => {
  const tables = [table("cities"), table("reports", ["cases"]), table("cases"), table("zones")];
  expect(namesOf(tables)).toEqual(["cases", "reports", "zones", "cities"]);
});

test("the order does not depend on how the tables were listed", () => {
  const tables = [
    table("a", ["c"]),
    table("b"),
    table("c", ["b"]),
    table("d", ["d"]),
    table("cities"),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(tables, { minLength: tables.length }), (shuffled) => {
      expect(namesOf(shuffled)).toEqual(["b", "c", "a", "d", "cities"]);
    }),
  );
});

test("tables that refer to one another are refused", () => {
  expect(() => inOrderOfReferences([table("a", ["b"]), table("b", ["a"])])).toThrow("one another");
});
