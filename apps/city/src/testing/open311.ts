import { createApiKey } from "../features/identity/api-keys.ts";
import { fileReport, type Filed, type Filing } from "#features/reports";
import { uuidv7 } from "#platform/ids";
import type { TestCity } from "./city.ts";

/** An API key of this city that may file. */
export async function keyFor(town: TestCity): Promise<string> {
  const admin = {
    id: uuidv7(town.clock.now()),
    city: town.city.slug,
    name: "Lina Santos",
    designation: "Administrator",
    email: "lina@fixture.example",
    role: "city-admin",
    unit: "works",
    services: [],
    locale: "en",
    isActive: true,
  } as const;
  return createApiKey(town.platform, admin, town.city, { name: "Test", scopes: ["open311-write"] });
}

/** A report about a street light, filed on the web. */
export async function fileFor(town: TestCity, changes: Partial<Filing> = {}): Promise<Filed> {
  const now = town.clock.now();
  const filing: Filing = {
    submission: uuidv7(now),
    service: "street-light",
    words: "The lamp at the corner is dark.",
    language: "en",
    channel: "web",
    lon: 120.58,
    lat: 15.17,
    place: null,
    address: "Beside the bakery",
    attributes: {},
    photos: [],
    contact: { name: null, email: null, phone: null },
    ...changes,
  };
  return fileReport(town.platform, town.city, filing, {
    person: null,
    actor: { kind: "resident", id: null },
    officer: null,
    receivedAt: now,
  });
}
