import { expect, test } from "vitest";
import { actAsOfficer } from "#features/cases";
import { startTestCity, type TestCity } from "#testing/city";
import { filed, signedInOfficer, type SignedIn } from "#testing/desk";
import { fillForm, rate, type Score } from "./index.ts";

/** Cases of a service that ended, one for each score; 0 for a resident who said nothing. */
async function judged(
  town: TestCity,
  { officer }: SignedIn,
  service: string,
  scores: readonly (Score | 0)[],
): Promise<void> {
  for (const score of scores) {
    const { id } = await filed(town, { service, attributes: { size: "small" } });
    const action = { kind: "close", reason: "answered", words: "Answered." } as const;
    await actAsOfficer(town.platform, officer, { city: town.city, id, seenVersion: 1, action });
    if (score === 0) continue;
    await rate(town.platform, town.city, id, score);
    const answers = { sex: score === 5 ? "male" : "female", cc1: "4", sqd0: "5", sqd1: "4" };
    await fillForm(town.platform, town.city, id, { answers, suggestion: "" });
  }
}

async function cityWithAnswers() {
  const town = await startTestCity();
  const admin = await signedInOfficer(town, { role: "city-admin" });
  await judged(town, admin, "street-light", [1, 1, 2, 2, 5, 5, 0, 0]);
  await judged(town, admin, "pothole", [3, 0]);
  await town.drain();
  return town;
}

test("results count every end of a case, and show no answers of a few", async () => {
  const town = await cityWithAnswers();
  const csv = await (await town.request("/results.csv?period=2026-q4")).text();
  const lines = csv.replace("\uFEFF", "").split("\r\n");
  const of = (service: string) =>
    lines
      .filter((line) => line.startsWith(`2026-q4,${service},`))
      .map((line) => line.split(",").slice(3).join(","));
  expect(lines[0]).toBe("period,service,service_name,item,answer,count,share");
  expect(of("all").slice(0, 8)).toEqual([
    "ended,,10,",
    "rated,,7,0.7",
    "filled,,7,0.7",
    "rating,1,2,0.3333",
    "rating,2,2,0.3333",
    "rating,5,2,0.3333",
    "rating,satisfied,,0.6667",
    "cc1,4,6,1",
  ]);
  expect(of("pothole").slice(0, 4)).toEqual([
    "ended,,2,",
    "rated,,1,0.5",
    "filled,,1,0.5",
    "rating,too-few,,",
  ]);
  expect(of("street-light")).toContain("sqd1,agreement,,1");
  expect(of("street-light").at(-1)).toBe("overall,,,1");
  // Who answered is told of whole years only.
  expect(csv).not.toContain("female");
});

test("the page shows charts and the same numbers as tables, for a period and a service", async () => {
  const town = await cityWithAnswers();
  const page = await (await town.request("/results?period=2026")).text();
  expect(page).toContain("All of 2026");
  expect(page).toContain("Too few to show");
  expect(page).toContain('href="/results/2026"');
  const light = await (await town.request("/results?period=2026-q4&service=street-light")).text();
  expect(light).toContain("2026, quarter 4 · Street light");
  expect(light).toContain("67%");
  const before = await (await town.request("/results?period=2026-q1")).text();
  expect(before).toContain("No case has ended in this period");
  for (const wrong of ["period=2026-q9", "service=nothing"])
    expect((await town.request(`/results?${wrong}`)).status).toBe(404);
});

test("the yearly report has who answered, hiding what would tell of one person", async () => {
  const town = await cityWithAnswers();
  const page = await (await town.request("/results/2026")).text();
  for (const part of ["Client satisfaction report 2026", "January 1, 2026", "December 31, 2026"])
    expect(page).toContain(part);
  expect(page).toContain("SQD8");
  const csv = await town.request("/results/2026.csv");
  expect(csv.headers.get("content-disposition")).toContain("results-2026.csv");
  const lines = (await csv.text()).split("\r\n");
  // Five women, two men: two would be known, and with them the rest of seven.
  expect(lines.filter((line) => line.includes(",sex,"))).toEqual([
    "2026,all,,sex,female,too-few,",
    "2026,all,,sex,male,too-few,",
    "2026,all,,sex,not-said,0,",
  ]);
  expect((await town.request("/results/1999")).status).toBe(404);
});
