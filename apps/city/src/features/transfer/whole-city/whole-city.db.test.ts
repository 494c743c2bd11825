import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { exportCommand } from "../../../cli/export.ts";
import { importCommand } from "../../../cli/import.ts";
import { actAsOfficer } from "#features/cases";
import { createPerson, insertOfficer, readPerson } from "#features/identity";
import { supportReport, takePhoto } from "#features/reports";
import { uuidv7 } from "#platform/ids";
import { startTestCity, type TestCity } from "#testing/city";
import { closeDown, elsewhere, runThere as run, secretOf } from "#testing/elsewhere";
import { fileFor } from "#testing/open311";
import { selectTablesOfNoCity } from "../repo/city-tables.ts";

/** Something of everything: words in three scripts, a private case, a contact, a photo, an answer. */
async function livedIn(): Promise<TestCity & { person: string; photo: string }> {
  const town = await startTestCity();
  const { platform, city, clock } = town;
  const photo = await takePhoto(
    platform,
    city,
    await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
      .png()
      .toBuffer(),
    "resident",
  );
  const person = await createPerson(platform.db, platform.vault, {
    city: city.slug,
    contact: { name: "Maria Cruz", email: "maria@example.org", phone: null },
    locale: "fil",
    now: clock.now(),
  });
  const officer = {
    id: uuidv7(clock.now()),
    city: city.slug,
    name: "Lina Santos",
    designation: "Engineer",
    email: "lina@fixture.example",
    role: "officer",
    unit: "works",
    services: ["street-light"],
    locale: "en",
    isActive: true,
  } as const;
  await insertOfficer(platform.db, officer, clock.now());
  const filed = await fileFor(town, {
    words: '길이 어두워요 🕳️ \u2028 "quoted" back\\slash 0917 123 4567',
    photos: [photo.id],
    lon: 120.580_000_000_000_01,
  });
  await fileFor(town, { service: "harassment", words: "A guard shouted." });
  clock.advance(7);
  await supportReport(platform, city, filed.case.id, { person: null, device: "a phone" });
  await actAsOfficer(platform, officer, {
    city,
    id: filed.case.id,
    seenVersion: 1,
    action: { kind: "finish", words: "The lamp is new.", photos: [] },
  });
  await town.drain();
  return { ...town, person, photo: photo.id };
}

test("a city that is written out and read in elsewhere is the same to the last byte", async () => {
  const town = await livedIn();
  const folder = await mkdtemp(join(tmpdir(), "tugon-export-"));
  const [first, second] = [join(folder, "first.tugon"), join(folder, "second.tugon")];
  expect(await run(exportCommand, town, [first, "--city", town.city.slug])).toMatchObject({
    code: 0,
  });
  const there = await elsewhere(await secretOf(town));
  try {
    expect(await run(importCommand, there, ["tugon", first])).toMatchObject({
      code: 0,
      complained: "",
    });
    expect(await run(exportCommand, there, [second])).toMatchObject({ code: 0 });
    expect(gunzipSync(await readFile(second)).toString()).toBe(
      gunzipSync(await readFile(first)).toString(),
    );
    expect((await readFile(second)).equals(await readFile(first))).toBe(true);

    const known = await readPerson(
      there.platform.db,
      there.platform.vault,
      town.city.slug,
      town.person,
    );
    expect(known?.contact.name).toBe("Maria Cruz");
    const told = await there.platform.db.selectFrom("notices").select("id").execute();
    await there.app.subscribers.drain(town.city.slug);
    expect(await there.platform.db.selectFrom("notices").select("id").execute()).toEqual(told);
    expect(await run(importCommand, there, ["tugon", first])).toMatchObject({
      code: 1,
      complained: expect.stringContaining("here already") as string,
    });
  } finally {
    await closeDown(there);
  }
});

test("nobody reads a name in the file", async () => {
  const town = await livedIn();
  const { said } = await run(exportCommand, town, ["-", "--city", town.city.slug]);
  expect(said).not.toMatch(/Maria|maria@example|guard shouted|123 4567/);
  expect(said).toContain("길이 어두워요");
});

test("a file that is not whole, not ours or sealed elsewhere changes nothing and says why", async () => {
  const town = await livedIn();
  const { said } = await run(exportCommand, town, ["-", "--city", town.city.slug]);
  const there = await elsewhere(await secretOf(town));
  const folder = await mkdtemp(join(tmpdir(), "tugon-broken-"));
  const attempt = async (bytes: string | Uint8Array, where = there) => {
    const path = join(folder, "city.tugon");
    await writeFile(path, bytes);
    const { complained } = await run(importCommand, where, ["tugon", path]);
    return complained;
  };
  const stranger = await elsewhere("cd".repeat(32));
  try {
    expect(await attempt("case,words\n1,dark\n")).toContain("not a city");
    expect(await attempt("")).toContain("not a city");
    expect(await attempt(said.slice(0, said.length / 2))).toContain("ends too early");
    expect(await attempt(gzipSync(said).subarray(0, -200))).toContain("ends too early");
    expect(await attempt(said.replace('"schema":[', '"schema":["later-0001",'))).toContain(
      "another version",
    );
    expect(await attempt(said, stranger)).toContain("TUGON_SECRET");
    const left = await there.platform.db.selectFrom("cases").select("id").execute();
    expect(left).toEqual([]);
    expect(await attempt(said)).toBe("");
  } finally {
    await closeDown(there);
    await closeDown(stranger);
  }
});

test("every table either belongs to a city or is known to belong to none", async () => {
  const town = await startTestCity();
  expect(await selectTablesOfNoCity(town.platform.db)).toEqual(["schema_migrations"]);
});
