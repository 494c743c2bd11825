import { expect, test } from "vitest";
import { readStream } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { startTestCity, type TestCity } from "#testing/city";
import { filed, signedInOfficer } from "#testing/desk";

/** How auditors look at things is their own affair; nobody else sees or feels it. */
const ownAffairs = ["/desk/keys", "/desk/views", "/desk/cases/:reference/look"];

async function openLook(town: TestCity, caseId: string): Promise<string> {
  const id = uuidv7(town.clock.now());
  const at = town.clock.now();
  await town.platform.db
    .insertInto("satisfactionSecondLooks")
    .values({
      city: town.city.slug,
      id,
      caseId,
      round: 0,
      unit: "works",
      answeredBy: null,
      cause: "rating",
      openedAt: at,
      dueAt: at,
    })
    .execute();
  return id;
}

test("an auditor is refused by every form of the desk that changes something, whatever comes later", async () => {
  const town = await startTestCity();
  const { city } = town;
  const { browser, officer } = await signedInOfficer(town, { role: "auditor", unit: "audit" });
  const subject = await filed(town);
  const look = await openLook(town, subject.id);
  const codes: readonly (readonly [string, string | undefined])[] = [
    ["services/:code", city.services[0]?.code],
    ["units/:code", city.units[0]?.code],
    ["institutions/:code", city.institutions[0]?.code],
    ["places/:code", city.places[0]?.code],
    ["cases/:reference", subject.reference],
    ["second-looks/:id", look],
  ];
  /** The address of something that exists, for an unknown one would be refused for that. */
  const real = (path: string) =>
    codes
      .reduce((at, [part, code]) => at.replace(part, part.replace(/:\w+/, code ?? "")), path)
      .replaceAll(/:\w+/g, officer.id);
  const forms = town.app.routes
    .filter(({ method, path }) => method === "POST" && path.startsWith("/desk"))
    .map(({ path }) => path)
    .filter((path) => !ownAffairs.some((own) => path.startsWith(own)));
  const answers: [string, number][] = [];
  for (const path of new Set(forms))
    answers.push([path, (await browser.post(real(path), { kind: "take", seen: "1" })).status]);
  expect(answers.length).toBeGreaterThan(25);
  expect(answers.filter(([, status]) => status !== 403)).toEqual([]);
  expect(await readStream(town.platform.db, city.slug, subject.id)).toHaveLength(1);
});

test("an auditor sees every case, the private ones too, each look with its purpose on record", async () => {
  const town = await startTestCity();
  const { browser } = await signedInOfficer(town, { role: "auditor", unit: "audit" });
  const subject = await filed(town, {
    contact: { name: "Ana Reyes", email: "ana@example.ph", phone: null },
  });
  const path = `/desk/cases/${subject.reference}`;
  expect((await browser.get(path)).status).toBe(200);
  expect((await browser.post(`${path}/look`, { what: "contact", purpose: "" })).status).toBe(422);
  const shown = await browser.post(`${path}/look`, { what: "contact", purpose: "Audit 2026-4" });
  expect(await shown.text()).toContain("ana@example.ph");
});
