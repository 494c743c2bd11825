import { expect, test } from "vitest";
import { fixtureCity } from "#testing/fixture-city";
import { findPlaceAt, isInsideCity, wordsIn } from "./rules.ts";

const city = fixtureCity("rules");

test("a point inside a barangay's outline is in that barangay", () => {
  expect(findPlaceAt(city.places, 120.58, 15.17)?.code).toBe("malabanias");
  expect(findPlaceAt(city.places, 120.5, 15.1)).toBeNull();
});

test("where an area and a barangay overlap, the barangay counts", () => {
  const [barangay] = city.places;
  if (!barangay) throw new Error("the fixture has no place");
  const area = { ...barangay, code: "zone", kind: "area" } as const;
  expect(findPlaceAt([area, barangay], 120.58, 15.17)?.code).toBe("malabanias");
});

test("a place elsewhere on Earth is outside the city", () => {
  expect(isInsideCity(city, 120.58, 15.17)).toBe(true);
  expect(isInsideCity(city, 126.97, 37.56)).toBe(false);
});

test("words are read in the asked language", () => {
  expect(wordsIn({ en: "street", fil: "kalsada", ko: "도로" }, "ko")).toBe("도로");
});
