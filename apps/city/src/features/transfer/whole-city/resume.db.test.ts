import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportCommand } from "../../../cli/export.ts";
import { importCommand } from "../../../cli/import.ts";
import { startTestCity, type TestCity } from "#testing/city";
import { closeDown, elsewhere, runThere, secretOf, type Installation } from "#testing/elsewhere";
import { fileFor, keyFor } from "#testing/open311";

/** A request to a service whose requests the city looks at one by one. */
async function putInLine(town: TestCity): Promise<string> {
  const host = `${town.city.slug}.test`;
  const answer = await town.app.request(`http://${host}/open311/v2/requests.json`, {
    method: "POST",
    headers: { host, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      api_key: await keyFor(town),
      service_code: "tree-cutting",
      lat: "15.17",
      long: "120.58",
      description: "The tree leans over the road.",
    }).toString(),
  });
  const [receipt] = (await answer.json()) as { token: string }[];
  return receipt?.token ?? "";
}

const contact = { name: "Maria Cruz", email: "maria@example.org", phone: null };

async function move(town: TestCity): Promise<{ there: Installation; said: string }> {
  const file = join(await mkdtemp(join(tmpdir(), "tugon-move-")), "city.tugon");
  await runThere(exportCommand, town, [file, "--city", town.city.slug]);
  const there = await elsewhere(await secretOf(town), town.clock);
  const { said } = await runThere(importCommand, there, ["tugon", file]);
  return { there, said };
}

async function noticesOf({ platform }: Installation) {
  return platform.db
    .selectFrom("notices")
    .select(["template", "state", "error"])
    .orderBy("at")
    .execute();
}

test("what was on its way when a city was written out goes on where it is read in", async () => {
  const town = await startTestCity();
  await fileFor(town, { contact });
  await town.drain();
  const token = await putInLine(town);
  const { there, said } = await move(town);
  try {
    expect(said).toContain("Still on their way: 2 messages and requests.");
    await there.platform.jobs.runDue();
    expect(await noticesOf(there)).toEqual([
      { template: "case.received", state: "mailbox", error: null },
    ]);
    expect(await there.platform.db.selectFrom("open311Waiting").select("token").execute()).toEqual(
      [],
    );
    const taken = await there.platform.db
      .selectFrom("reports")
      .select("words")
      .where("submission", "=", token)
      .execute();
    expect(taken).toEqual([{ words: "The tree leans over the road." }]);
  } finally {
    await closeDown(there);
  }
});

test("what was given up stays given up, and what waited too long is listed as not sent", async () => {
  const town = await startTestCity();
  const { city, platform, clock } = town;
  const token = await putInLine(town);
  await platform.db
    .insertInto("deadLetters")
    .values({
      city: city.slug,
      id: token,
      source: "job:open311-take-in",
      subject: JSON.stringify({ city: city.slug, token }),
      error: "the service was closed",
      at: clock.now(),
    })
    .execute();
  await fileFor(town, { contact });
  await town.drain();
  clock.advance(15 * 24 * 60);
  const { there, said } = await move(town);
  try {
    expect(said).toContain("Still on their way: 1 messages and requests.");
    await there.platform.jobs.runDue();
    expect(await noticesOf(there)).toEqual([
      {
        template: "case.received",
        state: "failed",
        error: "it waited too long to be of use",
      },
    ]);
    const waiting = await there.platform.db.selectFrom("open311Waiting").select("token").execute();
    expect(waiting).toEqual([{ token }]);
  } finally {
    await closeDown(there);
  }
});
