import fc from "fast-check";
import { expect, test } from "vitest";
import { fewest, graded, hideSmall, showByService, type Answers } from "./privacy.ts";

const answers = (counts: Readonly<Record<string, number>>): Answers =>
  new Map(Object.entries(counts));

const anyAnswers = fc
  .dictionary(fc.constantFrom("1", "2", "3", "4", "5", "na"), fc.nat({ max: 9 }))
  .map(answers);
const anyServices = fc
  .dictionary(fc.constantFrom("light", "hole", "water", "noise"), anyAnswers)
  .map((services) => new Map(Object.entries(services)));

test("a service with fewer than five answers is not shown, whatever does not apply", () => {
  const few = answers({ "5": 4, na: 20 });
  const enough = answers({ "5": 4, "1": 1 });
  const shown = showByService(
    new Map([
      ["light", few],
      ["hole", enough],
    ]),
  );
  expect([...shown.each.keys()]).toEqual(["hole"]);
  expect(shown.all).toEqual(enough);
});

test("small services count in the whole once they are enough together", () => {
  const shown = showByService(
    new Map([
      ["light", answers({ "5": 3 })],
      ["hole", answers({ "5": 1, "1": 2 })],
    ]),
  );
  expect(shown.all).toEqual(answers({ "5": 4, "1": 2 }));
  expect(shown.each.size).toBe(0);
});

test("what is left of the whole after the shown services is nothing or enough", () => {
  fc.assert(
    fc.property(anyServices, (services) => {
      const { all, each } = showByService(services);
      for (const one of each.values()) expect(graded(one)).toBeGreaterThanOrEqual(fewest);
      if (all === null) return;
      const shown = [...each.values()].reduce((sum, one) => sum + graded(one), 0);
      const left = graded(all) - shown;
      expect(left === 0 || left >= fewest).toBe(true);
    }),
  );
});

test("a single small number takes the next one along, so that the total does not tell it", () => {
  expect(hideSmall(answers({ female: 20, male: 9, none: 2 }))).toEqual(
    new Map([
      ["female", 20],
      ["male", null],
      ["none", null],
    ]),
  );
  expect(hideSmall(answers({ a: 1, b: 2, c: 30 }))).toEqual(
    new Map([
      ["a", null],
      ["b", null],
      ["c", 30],
    ]),
  );
  expect(hideSmall(answers({ a: 0, b: 7 }))).toEqual(
    new Map([
      ["a", 0],
      ["b", 7],
    ]),
  );
});

test("of the hidden numbers of a table there are none, two or more, or the only one there is", () => {
  fc.assert(
    fc.property(anyAnswers, (counts) => {
      const hidden = [...hideSmall(counts).values()].filter((times) => times === null).length;
      const present = [...counts.values()].filter((times) => times > 0).length;
      expect(hidden === 1 && present > 1).toBe(false);
    }),
  );
});
