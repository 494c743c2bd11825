import { expect, test } from "vitest";
import { startTestCity, type TestCity } from "#testing/city";
import { filed, sendForm, signedInOfficer, type SignedIn } from "#testing/desk";

/** The references of a list, in order, and the number on each tab. */
async function look({ browser }: SignedIn, address: string) {
  const response = await browser.get(address);
  const html = await response.text();
  const counts = [
    ...html.matchAll(/<a href="\/desk\?view=([a-z]+)"[^>]*>[^<]*<span class="count">(\d+)/g),
  ];
  return {
    status: response.status,
    references: [...html.matchAll(/id="case-([A-Z0-9-]+)"/g)].map(([, reference]) => reference),
    counts: Object.fromEntries(counts.map(([, view, count]) => [view, Number(count)])),
    html,
  };
}

const minutesPerDay = 24 * 60;

async function townWithCases(): Promise<{ town: TestCity; ids: Record<string, string> }> {
  const town = await startTestCity();
  const old = await filed(town, { words: "The old lamp" });
  town.clock.advance(2 * minutesPerDay);
  const complex = await filed(town, { service: "pothole", words: "A wide hole" });
  const fresh = await filed(town, { words: "The new lamp" });
  const other = await filed(town, { service: "harassment", words: "Someone follows me" });
  town.clock.advance(3 * minutesPerDay);
  const { reference: oldest } = old;
  return {
    town,
    ids: {
      old: oldest,
      complex: complex.reference,
      fresh: fresh.reference,
      other: other.reference,
    },
  };
}

test("an officer sees their unit's cases, the late ones first, and the numbers on the tabs", async () => {
  const { town, ids } = await townWithCases();
  const me = await signedInOfficer(town);
  await sendForm(me, { reference: ids["fresh"] ?? "" }, { kind: "take", seen: "1" });
  const unit = await look(me, "/desk?view=unit");
  expect(unit.references).toEqual([ids["old"], ids["fresh"], ids["complex"]]);
  expect(unit.counts).toEqual({
    mine: 1,
    unassigned: 2,
    unit: 3,
    waiting: 0,
    late: 1,
    unconfirmed: 0,
  });
  expect((await look(me, "/desk")).references).toEqual([ids["fresh"]]);
  expect((await look(me, "/desk?view=unassigned")).references).toEqual([
    ids["old"],
    ids["complex"],
  ]);
  expect((await look(me, "/desk?view=late")).references).toEqual([ids["old"]]);
  expect((await look(me, "/desk?view=all")).references).toHaveLength(3);
});

test("an officer for one service sees that service, an administrator and an auditor see every unit", async () => {
  const { town, ids } = await townWithCases();
  const lamps = await signedInOfficer(town, { services: ["street-light"] });
  expect((await look(lamps, "/desk?view=unit")).references).toEqual([ids["old"], ids["fresh"]]);
  const hole = await lamps.browser.get(`/desk/cases/${ids["complex"]}`);
  expect(hole.status).toBe(403);
  for (const role of ["city-admin", "auditor"] as const) {
    const all = await look(await signedInOfficer(town, { role }), "/desk");
    expect(all.references).toHaveLength(4);
    expect(all.html).not.toContain("Someone follows me");
  }
});

test("words, a service and a state narrow the list; a whole number opens its case", async () => {
  const { town, ids } = await townWithCases();
  const me = await signedInOfficer(town);
  expect((await look(me, "/desk?q=lamp")).references.toSorted()).toEqual(
    [ids["old"], ids["fresh"]].toSorted(),
  );
  expect((await look(me, "/desk?view=unit&service=pothole")).references).toEqual([ids["complex"]]);
  expect((await look(me, "/desk?view=all&state=done")).references).toEqual([]);
  const typed = await me.browser.get(`/desk?q=${ids["old"]?.toLowerCase()}`);
  expect([typed.status, typed.headers.get("location")]).toEqual([303, `/desk/cases/${ids["old"]}`]);
  // The number of a case out of reach is only a search without a result.
  expect((await look(me, `/desk?q=${ids["other"]}`)).references).toEqual([]);
});

test("a long queue goes on over pages, each case once", async () => {
  const town = await startTestCity();
  for (let count = 0; count < 30; count += 1) await filed(town);
  const me = await signedInOfficer(town);
  const first = await look(me, "/desk?view=unit");
  const next = /href="(\/desk\?[^"]*after=[^"]*)"/.exec(first.html)?.[1]?.replaceAll("&amp;", "&");
  const second = await look(me, next ?? "");
  expect([first.references.length, second.references.length]).toEqual([25, 5]);
  expect(new Set([...first.references, ...second.references]).size).toBe(30);
});

test("residents and strangers are not let in; nonsense in the address is passed over", async () => {
  const town = await startTestCity();
  const stranger = await town.request("/desk");
  expect([stranger.status, stranger.headers.get("location")]).toEqual([
    303,
    "/sign-in?next=%2Fdesk",
  ]);
  const me = await signedInOfficer(town);
  const odd = await look(me, "/desk?view=everything&after=zz&state=nothing&q=%27%3B--");
  expect(odd.status).toBe(200);
});
