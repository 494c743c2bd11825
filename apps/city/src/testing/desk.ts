import { uuidv7 } from "#platform/ids";
import { findCase, type Case } from "#features/cases";
import { insertOfficer, type Officer } from "#features/identity";
import { fileReport, type Filing } from "#features/reports";
import { openBrowser, signInOfficer, type Browser } from "./browser.ts";
import type { TestCity } from "./city.ts";

export type SignedIn = { readonly officer: Officer; readonly browser: Browser };

/** A new officer of Public Works, or as changed, signed in with a browser of their own. */
export async function signedInOfficer(
  town: TestCity,
  changes: Partial<Officer> = {},
): Promise<SignedIn> {
  const id = uuidv7(town.clock.now());
  const officer: Officer = {
    id,
    city: town.city.slug,
    name: "Lina Santos",
    designation: "Engineer II",
    email: `${id}@fixture.example`,
    role: "officer",
    unit: "works",
    services: [],
    locale: "en",
    isActive: true,
    ...changes,
  };
  await insertOfficer(town.platform.db, officer, town.clock.now());
  const browser = openBrowser(town);
  await signInOfficer(town, browser, officer.email);
  return { officer, browser };
}

/** Files a report as a resident would, and gives the case it opened. */
export async function filed(town: TestCity, changes: Partial<Filing> = {}): Promise<Case> {
  const filing: Filing = {
    submission: crypto.randomUUID(),
    service: "street-light",
    words: "The lamp is dark",
    language: "en",
    channel: "web",
    lon: 120.58,
    lat: 15.17,
    place: null,
    address: null,
    attributes: {},
    photos: [],
    contact: { name: null, email: null, phone: null },
    ...changes,
  };
  const by = {
    person: null,
    actor: { kind: "resident", id: null },
    officer: null,
    receivedAt: town.clock.now(),
  } as const;
  return (await fileReport(town.platform, town.city, filing, by)).case;
}

/** The case as it stands now. */
export async function caseNow(town: TestCity, { id }: Pick<Case, "id">): Promise<Case> {
  const subject = await findCase(town.platform.db, town.city.slug, id);
  if (!subject) throw new RangeError(`no case ${id}`);
  return subject;
}

/** Sends one of the case page's forms. */
export function sendForm(
  { browser }: Pick<SignedIn, "browser">,
  subject: Pick<Case, "reference">,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  return browser.post(`/desk/cases/${subject.reference}/act`, fields);
}
