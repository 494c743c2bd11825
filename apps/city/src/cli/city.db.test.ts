import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleFile } from "#features/administration";
import { listOfficers } from "#features/identity";
import { startTestCity, type TestCity } from "#testing/city";
import { commands } from "./commands.ts";

async function runner({ app, platform }: TestCity) {
  const cwd = await mkdtemp(join(tmpdir(), "tugon-city-"));
  const run = async (command: string, ...args: string[]) => {
    let said = "";
    const write = (text: string) => {
      said += text;
    };
    const io = { stdout: write, stderr: write, cwd };
    const code = await commands[command]?.run({ app, platform, config: platform.config, io, args });
    return { code, said };
  };
  return { run, cwd };
}

test("a city is made from the example, gets its administrator, and serves", async () => {
  const town = await startTestCity();
  const { run, cwd } = await runner(town);
  const { said } = await run("city", "example");
  expect(JSON.parse(said)).toEqual(exampleFile);
  const slug = `${town.city.slug}-new`;
  const city = { ...exampleFile.city, slug, hosts: [`${slug}.test`] };
  await writeFile(join(cwd, "city.json"), JSON.stringify({ ...exampleFile, city }));
  expect(await run("city", "create", "city.json")).toMatchObject({ code: 0 });
  expect(await run("city", "create", "city.json")).toEqual({
    code: 1,
    said: `There is a city "${slug}" already. Nothing was changed.\n`,
  });
  const who = ["--name", "Ana Cruz", "--designation", "Administrator", "--email", "ana@x.example"];
  const scope = ["--role", "city-admin", "--unit", "public-works", "--city", slug];
  const added = await run("user", "add", ...who, ...scope);
  expect(added.code).toBe(0);
  expect(await listOfficers(town.platform.db, slug)).toMatchObject([{ role: "city-admin" }]);
  const home = await town.app.request(`http://${slug}.test/report`, {
    headers: { host: `${slug}.test` },
  });
  expect(await home.text()).toContain("Garbage not collected");
});

test("a second city needs a host of its own", async () => {
  const town = await startTestCity();
  const { run, cwd } = await runner(town);
  const create = async (hosts: readonly string[]) => {
    const city = { ...exampleFile.city, slug: `${town.city.slug}-other`, hosts };
    await writeFile(join(cwd, "city.json"), JSON.stringify({ ...exampleFile, city }));
    return (await run("city", "create", "city.json")).said;
  };
  expect(await create([])).toContain("name the hosts of this one");
  const [taken = ""] = town.city.hosts;
  expect(await create([taken])).toBe(
    `The host ${taken} belongs to the city "${town.city.slug}". Nothing was changed.\n`,
  );
});

test("settings go out as a file and come in again after a look", async () => {
  const town = await startTestCity();
  const { run, cwd } = await runner(town);
  const here = ["--city", town.city.slug];
  await run("city", "export", "out.json", ...here);
  expect(await run("city", "import", "out.json", ...here)).toEqual({
    code: 0,
    said: "Nothing to change.\n",
  });
  const file = JSON.parse(await readFile(join(cwd, "out.json"), "utf8")) as typeof exampleFile;
  const { settings } = file;
  const changed = { ...settings, calendar: { ...settings.calendar, opensAt: "07:00" } };
  await writeFile(join(cwd, "in.json"), JSON.stringify({ ...file, settings: changed }));
  const opensAt = async () => (await town.app.cities.get(town.city.slug)).opensAt;
  expect((await run("city", "import", "in.json", ...here)).said).toBe(
    "changed calendar calendar\nNothing was changed. Add --yes to do it.\n",
  );
  expect(await opensAt()).toBe("08:00");
  expect((await run("city", "import", "in.json", "--yes", ...here)).code).toBe(0);
  expect(await opensAt()).toBe("07:00");
});

test("a file in which something does not fit is refused whole, with the place", async () => {
  const town = await startTestCity();
  const { run, cwd } = await runner(town);
  const bad = { ...exampleFile, settings: { ...exampleFile.settings, units: [] } };
  await writeFile(join(cwd, "bad.json"), JSON.stringify(bad));
  const { code, said } = await run("city", "create", "bad.json");
  expect(code).toBe(1);
  expect(said).toContain("service pothole: unknown-unit (public-works)");
  await writeFile(join(cwd, "shape.json"), JSON.stringify({ ...bad, version: 2 }));
  expect((await run("city", "create", "shape.json")).said).toContain("version: ");
});
