import { parseArgs } from "node:util";
import {
  createProgress,
  importReports,
  openSource,
  readOpen311,
  type ImportResult,
} from "#features/transfer";
import { cityOf } from "./city-of.ts";
import type { Command, CommandContext, Io } from "./command.ts";
import { importCity } from "./import-city.ts";

const usage = `tugon import open311 FILE-or-URL... [--city SLUG] [--source NAME] [--unit CODE]
tugon import tugon FILE    a city that tugon export wrote
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

/** Numbers are unique within one server, however many files its list came in. */
async function importOpen311(context: CommandContext, where: string, options: Options) {
  const { platform, app, io } = context;
  const city = await cityOf(context, options.city);
  const opened = await openSource(where, io.cwd);
  const result = await importReports(
    { ...platform, cities: app.cities },
    {
      city: city.slug,
      source: options.source ?? (/^https?:/i.test(where) ? opened.name : "open311"),
      unit: options.unit ?? null,
      rows: readOpen311(opened.chunks),
      onProgress: createProgress(io.stdout, opened),
    },
  );
  tell(io, result);
}

export const importCommand: Command = {
  usage: "import open311 FILE-or-URL | tugon FILE",
  summary: "bring in reports of another system, or a whole city",
  run: async (context) => {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args: [...context.args],
      allowPositionals: true,
      options: { city: text, source: text, unit: text },
    });
    const [kind, ...files] = positionals;
    const options = { city: values.city, source: values.source, unit: values.unit };
    if (kind === "open311" && files.length > 0) {
      for (const file of files) await importOpen311(context, file, options);
      return 0;
    }
    const [file, ...rest] = files;
    if (kind === "tugon" && file !== undefined && rest.length === 0)
      return importCity(context, file);
    context.io.stderr(usage);
    return 2;
  },
};
