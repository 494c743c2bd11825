import { expect, test } from "vitest";
import { demoBaseMap, demoCity } from "./as-city.ts";
import { places } from "./geography/index.ts";
import { services } from "./services/index.ts";

test("the authored demo is a city like any other: nothing is lost or refused on the way", () => {
  expect(demoCity).toMatchObject({ slug: "clark", isDemo: true, referencePrefix: "CLK" });
  expect(demoCity.services.map(({ code }) => code)).toEqual(services.map(({ code }) => code));
  expect(demoCity.places.map(({ code }) => code)).toEqual(places.map(({ code }) => code));
  expect(demoBaseMap.features.length).toBeGreaterThan(25);
});
