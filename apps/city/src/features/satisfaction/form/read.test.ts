import { expect, test } from "vitest";
import { maxSuggestionCharacters, readForm } from "./read.ts";

const read = (fields: Readonly<Record<string, string>>) => readForm((name) => fields[name] ?? "");

test("the first statement alone is a form", () => {
  expect(read({ sqd0: "4" })).toEqual({
    filled: { answers: { sqd0: "4" }, suggestion: "" },
    problems: [],
  });
});

test("without the first statement the form comes back", () => {
  expect(read({ sqd1: "5" }).problems).toEqual([{ field: "sqd0", code: "missing" }]);
});

test("whoever does not know the charter is not asked how it was", () => {
  const charter = { sqd0: "5", cc2: "1", cc3: "2" };
  expect(read({ ...charter, cc1: "4" }).filled.answers).toEqual({ sqd0: "5", cc1: "4" });
  expect(read({ ...charter }).filled.answers).toEqual({ sqd0: "5" });
  expect(read({ ...charter, cc1: "3" }).filled.answers).toEqual({ ...charter, cc1: "3" });
});

test("answers that do not exist count as left out", () => {
  const answers = { clientType: "spy", sex: "x", age: "12", region: "99", cc1: "9", sqd1: "6" };
  expect(read({ ...answers, sqd0: "na" }).filled.answers).toEqual({ sqd0: "na" });
});

test("a suggestion has an end", () => {
  const longest = "a".repeat(maxSuggestionCharacters);
  expect(read({ sqd0: "3", suggestion: ` ${longest} ` })).toEqual({
    filled: { answers: { sqd0: "3" }, suggestion: longest },
    problems: [],
  });
  expect(read({ sqd0: "3", suggestion: `${longest}a` }).problems).toEqual([
    { field: "suggestion", code: "too-long" },
  ]);
});
