import sharp from "sharp";
import { expect, test } from "vitest";
import { actAsOfficer } from "#features/cases";
import { startTestCity, type TestCity } from "#testing/city";
import { filed, signedInOfficer } from "#testing/desk";
import { takePhoto } from "../index.ts";

async function photo(town: TestCity, by: "resident" | "officer"): Promise<string> {
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: "#385" } });
  return (await takePhoto(town.platform, town.city, await picture.jpeg().toBuffer(), by)).id;
}

test("what was just fixed shows before and after, how the answer begins and the days it took", async () => {
  const town = await startTestCity();
  const before = await photo(town, "resident");
  const subject = await filed(town, { photos: [before] });
  const home = async () => (await town.request("/")).text();
  expect(await home()).not.toContain("fixed-card");
  town.clock.advance(2 * 24 * 60);
  const after = await photo(town, "officer");
  const { officer } = await signedInOfficer(town);
  await actAsOfficer(town.platform, officer, {
    city: town.city,
    id: subject.id,
    seenVersion: 1,
    action: {
      kind: "finish",
      words: "We put in a new lamp and a new fuse. It shines.",
      photos: [after],
    },
  });
  await town.drain();
  const card = /<li class="fixed-card">.*?<\/li>/s.exec(await home())?.[0] ?? "";
  expect(card.match(/\/photos\/[^"]+/g)).toEqual([
    `/photos/${before}-small.jpg`,
    `/photos/${after}-small.jpg`,
  ]);
  expect(card).toContain("We put in a new lamp and a new fuse.</p>");
  expect(card).toContain("Done in 2 days, Nov 18");
  expect(card).toContain(`href="/reports/${subject.reference}"`);
});
