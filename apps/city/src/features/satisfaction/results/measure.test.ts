import { expect, test } from "vitest";
import { agreement, measure, overall, satisfied, shownFor } from "./measure.ts";

const ended = [
  { service: "hole", ended: 30, rated: 9, filled: 6 },
  { service: "light", ended: 10, rated: 3, filled: 0 },
];
const row = (item: string, answer: string, times: number, service = "hole") => ({
  service,
  item,
  answer,
  times,
});
const results = measure(ended, [
  row("rating", "1", 6),
  row("rating", "5", 3),
  row("rating", "2", 3, "light"),
  row("sqd0", "5", 6),
  row("sqd1", "5", 2),
  row("sqd1", "4", 2),
  row("sqd1", "1", 1),
  row("sqd1", "na", 1),
  row("sqd2", "3", 5),
  row("sqd5", "4", 2),
  row("sqd5", "na", 4),
]);

test("a statement's score is agreement among all to whom it applied", () => {
  const shown = shownFor(results, "sqd1", "hole");
  expect(shown && agreement(shown)).toBe(4 / 5);
});

test("the overall score takes the eight dimensions together, without SQD0 and what is not shown", () => {
  // Four of five for SQD1, none of five for SQD2; SQD5 has two answers that count.
  expect(overall(results, "hole")).toBeCloseTo(4 / 10);
  expect(overall(results, "light")).toBeNull();
});

test("the whole city leaves out a service that few rated, and counts its cases", () => {
  expect(results.total).toEqual({ ended: 40, rated: 12, filled: 6 });
  const all = shownFor(results, "rating", null);
  expect(all && satisfied(all)).toBeCloseTo(6 / 9);
  expect(shownFor(results, "rating", "light")).toBeNull();
  expect(shownFor(results, "cc1", null)).toBeNull();
});
