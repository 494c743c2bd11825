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

/** A job that was given up: somebody has to decide about the request. */
async function giveUp({ city, platform, clock }: TestCity, token: string): Promise<void> {
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
}

test(
  "what was on its way goes on where a city is read in, what is over is listed as not sent",
  { timeout: 180_000 },
  async () => {
    const town = await startTestCity();
    const givenUp = await putInLine(town);
    await giveUp(town, givenUp);
    await fileFor(town, { contact });
    await town.drain();
    town.clock.advance(15 * 24 * 60);
    await fileFor(town, { contact });
    await town.drain();
    const token = await putInLine(town);
    const { there, said } = await move(town);
    const { db, jobs } = there.platform;
    try {
      expect(said).toContain("Still on their way: 3 messages and requests.");
      await jobs.runDue();
      const notices = await db
        .selectFrom("notices")
        .select(["template", "state", "error"])
        .orderBy("at")
        .execute();
      expect(notices).toEqual([
        { template: "case.received", state: "failed", error: "it waited too long to be of use" },
        { template: "case.received", state: "mailbox", error: null },
      ]);
      const waiting = await db.selectFrom("open311Waiting").select("token").execute();
      expect(waiting).toEqual([{ token: givenUp }]);
      const taken = await db
        .selectFrom("reports")
        .select("words")
        .where("submission", "=", token)
        .execute();
      expect(taken).toEqual([{ words: "The tree leans over the road." }]);
    } finally {
      await closeDown(there);
    }
  },
);
