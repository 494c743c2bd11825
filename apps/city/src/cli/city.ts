import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  applyImport,
  createCity,
  exampleFile,
  newCityFaults,
  previewImport,
  readSettingsFile,
  settingsFile,
  type FileProblem,
} from "#features/administration";
import { selectCity } from "#features/cities";
import { migrate } from "#platform/migrations";
import { migrations } from "../app.ts";
import { cityOf } from "./city-of.ts";
import type { Command, CommandContext } from "./command.ts";

const usage = `tugon city example                             print a file to begin a new city from
tugon city create FILE                         make a new city, the schema of its database first
tugon city export [FILE] [--city SLUG]         write the settings of a city, to the screen without FILE
tugon city import FILE [--city SLUG] [--yes]   show what a file would change, and change it with --yes
The settings are services, units, places, calendar, templates and notices' wording: no secret, nobody's data.
`;

const actor = { kind: "system", id: "command-line" } as const;

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function problemLine(problem: FileProblem): string {
  switch (problem.kind) {
    case "not-json":
      return "This is not JSON.";
    case "shape":
      return `${problem.path}: ${problem.message}`;
    case "fault": {
      const { section, code, fault, name } = problem.fault;
      return `${section} ${code}: ${fault} (${name})`;
    }
  }
}

function refuse({ io }: CommandContext, problems: readonly FileProblem[]): number {
  io.stderr("The file cannot be used. Nothing was changed.\n");
  for (const problem of problems) io.stderr(`  ${problemLine(problem)}\n`);
  return 1;
}

async function read({ io }: CommandContext, file: string) {
  return readSettingsFile(await readFile(resolve(io.cwd, file), "utf8"));
}

/** Why nobody could reach a new city; null when its visitors will find it. */
async function hostProblem({ app }: CommandContext, hosts: readonly string[]) {
  const slugs = await app.cities.slugs();
  if (slugs.length > 0 && hosts.length === 0)
    return "There are other cities here: name the hosts of this one in the file (city.hosts).";
  for (const slug of slugs) {
    const shared = (await app.cities.get(slug)).hosts.find((host) => hosts.includes(host));
    if (shared !== undefined) return `The host ${shared} belongs to the city "${slug}".`;
  }
  return null;
}

async function create(context: CommandContext, file: string): Promise<number> {
  const { platform, app, io } = context;
  const given = await read(context, file);
  if ("problems" in given) return refuse(context, given.problems);
  const faults = newCityFaults(given.file);
  if (faults.length > 0) return refuse(context, faults);
  // A city may be the first thing in a database.
  await migrate(platform.db, migrations);
  const { slug, hosts } = given.file.city;
  if (!(await app.cities.slugs()).includes(slug)) {
    const problem = await hostProblem(context, hosts);
    if (problem !== null) {
      io.stderr(`${problem} Nothing was changed.\n`);
      return 1;
    }
  }
  const isNew = await createCity({ ...platform, cities: app.cities }, actor, given.file);
  if (!isNew) {
    io.stderr(`There is a city "${slug}" already. Nothing was changed.\n`);
    return 1;
  }
  io.stdout(
    `${slug} is made. Give it an administrator:\n` +
      `  tugon user add --city ${slug} --role city-admin --name NAME --designation TEXT ` +
      `--email ADDRESS --unit ${given.file.settings.units[0]?.code ?? "CODE"}\n`,
  );
  return 0;
}

async function exportSettings(
  context: CommandContext,
  file: string | undefined,
  slug: string | undefined,
): Promise<number> {
  const { platform, io } = context;
  const text = json(await settingsFile(platform.db, await cityOf(context, slug)));
  if (file === undefined) await io.stdout(text);
  else await writeFile(resolve(io.cwd, file), text);
  return 0;
}

async function importSettings(
  context: CommandContext,
  file: string,
  { city: slug, yes }: { readonly city: string | undefined; readonly yes: boolean },
): Promise<number> {
  const { platform, app, io } = context;
  const given = await read(context, file);
  if ("problems" in given) return refuse(context, given.problems);
  const known = await cityOf(context, slug);
  const city = (await selectCity(platform.db, known.slug)) ?? known;
  const { plan, mark, faults } = await previewImport(platform.db, city, given.file);
  if (faults.length > 0)
    return refuse(
      context,
      faults.map((fault) => ({ kind: "fault", fault })),
    );
  for (const { what, section, code } of plan.changes) io.stdout(`${what} ${section} ${code}\n`);
  for (const { section, code, why, count } of plan.kept)
    io.stdout(`kept ${section} ${code}: ${why} (${count})\n`);
  if (plan.changes.length === 0) {
    io.stdout("Nothing to change.\n");
    return 0;
  }
  if (!yes) {
    io.stdout("Nothing was changed. Add --yes to do it.\n");
    return 0;
  }
  await applyImport({ ...platform, cities: app.cities }, { city, actor }, given.file, mark);
  io.stdout(`Done: ${plan.changes.length} changes.\n`);
  return 0;
}

export const cityCommand: Command = {
  usage: "city example | create FILE | export | import FILE",
  summary: "make a city, or carry settings as a file",
  run: async (context) => {
    const { values, positionals } = parseArgs({
      args: [...context.args],
      allowPositionals: true,
      options: { city: { type: "string" }, yes: { type: "boolean", default: false } },
    });
    const [verb, file] = positionals;
    if (verb === "example") {
      await context.io.stdout(json(exampleFile));
      return 0;
    }
    if (verb === "export") return exportSettings(context, file, values.city);
    if (verb === "create" && file !== undefined) return create(context, file);
    if (verb === "import" && file !== undefined)
      return importSettings(context, file, { city: values.city, yes: values.yes });
    context.io.stderr(usage);
    return 2;
  },
};
