import { expect, test } from "vitest";
import { insertOfficer, listOfficers, type Officer } from "#features/identity";
import { uuidv7 } from "#platform/ids";
import { startTestCity } from "#testing/city";
import { clearLeftovers } from "./leftovers.ts";

const lina = (city: string): Officer => ({
  id: uuidv7(new Date()),
  city,
  name: "Lina Santos",
  designation: "Engineer II",
  email: "lina@city.example",
  role: "officer",
  unit: "works",
  services: [],
  locale: "en",
  isActive: true,
});

test("what a start that was cut short had written is gone, and nothing of another city", async () => {
  const town = await startTestCity();
  const { db } = town.platform;
  const unopened = `${town.city.slug}-unopened`;
  const now = town.clock.now();
  await insertOfficer(db, lina(town.city.slug), now);
  await insertOfficer(db, lina(unopened), now);
  await clearLeftovers(town.platform, unopened);
  expect(await listOfficers(db, unopened)).toEqual([]);
  expect(await listOfficers(db, town.city.slug)).toHaveLength(1);
  await insertOfficer(db, lina(unopened), now);
  await clearLeftovers(town.platform, unopened);
});
