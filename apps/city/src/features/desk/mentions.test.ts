import { expect, test } from "vitest";
import { mentionsIn } from "./mentions.ts";

const officers = [
  { id: "tess", name: "Tess Guevarra" },
  { id: "ramon", name: "Ramon Dizon" },
  { id: "ramona", name: "Ramona Cruz" },
  { id: "jun-p", name: "Jun Pangilinan" },
  { id: "jun-s", name: "Jun Santos" },
  { id: "minji", name: "김민지" },
];

test.each([
  ["@Tess Guevarra please look", ["tess"]],
  ["Could @tess and @RAMON  dizon go?", ["tess", "ramon"]],
  ["@Ramona knows", ["ramona"]],
  ["@Jun knows", []],
  ["@Jun Santos, not the other", ["jun-s"]],
  ["@김민지 확인해 주세요", ["minji"]],
  ["tess@example.ph wrote", []],
  ["Tess Guevarra was here", []],
] as const)("%s", (words, named) => {
  expect(mentionsIn(words, officers)).toEqual(named);
});
