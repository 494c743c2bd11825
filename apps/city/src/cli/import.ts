import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  createProgress,
  csvMapSchema,
  importReports,
  openSource,
  readCsv,
  readOpen311,
  type ImportResult,
  type ReadRow,
} from "#features/transfer";
import { cityOf } from "./city-of.ts";
import type { Command, CommandContext, Io } from "./command.ts";
import { importCity } from "./import-city.ts";

const usage = `tugon import open311 FILE-or-URL... [--city SLUG] [--source NAME] [--unit CODE]
tugon import csv FILE... --map FILE [--city SLUG] [--source NAME] [--unit CODE]
tugon import tugon FILE.tugon
`;

type Options = {
  readonly city: string | undefined;
  readonly source: string | undefined;
  readonly unit: string | undefined;
};

function tell(io: Io, { imported, known, refused }: ImportResult): void {
  const count = refused.reduce((sum, reason) => sum + reason.count, 0);
  io.stdout(`${imported} reports came in, ${known} were here already, ${count} were refused.\n`);
  for (const { reason, count: times, examples } of refused) {
    io.stdout(`  ${times} x ${reason}\n`);
    for (const example of examples) io.stdout(`      ${example}\n`);
  }
}

type Source = {
  readonly name: string;
  readonly read: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<ReadRow>;
};

async function importFrom(
  context: CommandContext,
  where: string,
  source: Source,
  options: Options,
) {
  const { platform, app, io } = context;
  const city = await cityOf(context, options.city);
  const opened = await openSource(where, io.cwd);
  const result = await importReports(
    { ...platform, cities: app.cities },
    {
      city: city.slug,
      source: options.source ?? source.name,
      unit: options.unit ?? null,
      rows: source.read(opened.chunks),
      onProgress: createProgress(io.stdout, opened),
    },
  );
  tell(io, result);
}

/** Numbers are unique within one server, however many files its list came in. */
function open311At(where: string): Source {
  const name = /^https?:/i.test(where) ? new URL(where).host : "open311";
  return { name, read: readOpen311 };
}

async function csvBy(mapFile: string, cwd: string): Promise<Source> {
  const read = csvMapSchema.safeParse(JSON.parse(await readFile(resolve(cwd, mapFile), "utf8")));
  if (!read.success) {
    const problems = read.error.issues.map(({ path, message }) => `  ${path.join(".")} ${message}`);
    throw new Error(`${mapFile} cannot be used:\n${problems.join("\n")}`);
  }
  return { name: read.data.source, read: (chunks) => readCsv(chunks, read.data) };
}

export const importCommand: Command = {
  usage: "import open311 FILE | csv FILE --map FILE | tugon FILE",
  summary: "bring in reports of another system, or a whole city",
  run: async (context) => {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args: [...context.args],
      allowPositionals: true,
      options: { city: text, source: text, unit: text, map: text },
    });
    const [kind, ...files] = positionals;
    const options = { city: values.city, source: values.source, unit: values.unit };
    if (kind === "open311" && files.length > 0) {
      for (const file of files) await importFrom(context, file, open311At(file), options);
      return 0;
    }
    if (kind === "csv" && files.length > 0 && values.map !== undefined) {
      const source = await csvBy(values.map, context.io.cwd);
      for (const file of files) await importFrom(context, file, source, options);
      return 0;
    }
    if (kind === "tugon" && files[0] !== undefined && files.length === 1)
      return importCity(context, files[0]);
    context.io.stderr(usage);
    return 2;
  },
};
