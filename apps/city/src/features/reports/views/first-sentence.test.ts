import { expect, test } from "vitest";
import { firstSentence } from "./first-sentence.ts";

test("the first sentence is told from the rest in each language", () => {
  expect(firstSentence("We replaced the lamp and the fuse today. Thank you.", "en")).toBe(
    "We replaced the lamp and the fuse today.",
  );
  expect(firstSentence("Napalitan na po namin ang ilaw sa kanto. Salamat po.", "fil")).toBe(
    "Napalitan na po namin ang ilaw sa kanto.",
  );
  expect(
    firstSentence(
      "골든게이트 앞 도로의 가로등 두 개를 오늘 새것으로 바꾸었습니다. 감사합니다.",
      "ko",
    ),
  ).toBe("골든게이트 앞 도로의 가로등 두 개를 오늘 새것으로 바꾸었습니다.");
});

test("a greeting or an abbreviation is not taken for all there is to say", () => {
  expect(firstSentence("Good day po! The hole is filled. It holds.", "en")).toBe(
    "Good day po! The hole is filled.",
  );
  expect(firstSentence("Sa Brgy. Dolores po, natapos na ang pag-aspalto. Ingat.", "fil")).toBe(
    "Sa Brgy. Dolores po, natapos na ang pag-aspalto.",
  );
});

test("one sentence over several lines stays one, and nothing stays nothing", () => {
  expect(firstSentence("Done\n  with new paint", "en")).toBe("Done with new paint");
  expect(firstSentence("", "ko")).toBe("");
});
