import { expect, test } from "vitest";
import { placeLabels, type Label } from "./labels.ts";

const sheet = { width: 400, height: 300 };

const label = (text: string, x: number, y: number): Label => ({
  x,
  y,
  text,
  size: 15,
  kind: "barangay",
});

const textsOf = (labels: readonly Label[]) => placeLabels(labels, sheet).map(({ text }) => text);

test("of labels that would cover one another the first is kept", () => {
  const near = [label("Dau", 100, 100), label("Dolores", 110, 105), label("Margot", 250, 100)];
  expect(textsOf(near)).toEqual(["Dau", "Margot"]);
  expect(textsOf(near.toReversed())).toEqual(["Margot", "Dolores"]);
});

test("a label that the edge of the sheet would cut is left out", () => {
  const edges = [
    label("Sapangbato", 20, 100),
    label("Malabanias", 390, 100),
    label("Dau", 200, 5),
    label("Pampang", 200, 299),
    label("Margot", 200, 150),
  ];
  expect(textsOf(edges)).toEqual(["Margot"]);
});

test("Hangul takes more room than as many Latin letters", () => {
  const beside = (text: string) => textsOf([label(text, 150, 100), label("Dau", 212, 100)]);
  expect(beside("Malaban")).toEqual(["Malaban", "Dau"]);
  expect(beside("말라바니아스")).toEqual(["말라바니아스"]);
});

test("a label that would cover what is drawn already is left out", () => {
  const pin = { left: 180, right: 220, top: 60, bottom: 110 };
  const beside = [label("Dau", 200, 100), label("Margot", 200, 200)];
  expect(placeLabels(beside, sheet, [pin]).map(({ text }) => text)).toEqual(["Margot"]);
});
