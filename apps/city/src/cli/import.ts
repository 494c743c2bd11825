import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import {
  csvMapSchema,
  isAddress,
  readCsv,
  readFiles,
  readOpen311,
  requestsAddress,
  walkEndpoint,
  type CsvMap,
  type Rows,
} from "#features/transfer";
import type { Command, CommandContext } from "./command.ts";
import { importCity } from "./import-city.ts";
import { importRows } from "./import-reports.ts";

const usage = `tugon import open311 FILE-FOLDER-or-URL... [--from YYYY-MM-DD] [--city SLUG] [--source NAME]
                                          [--unit CODE] [--refused FILE.csv]
tugon import csv FILE-or-FOLDER... --map FILE [--city SLUG] [--source NAME] [--unit CODE]
                                          [--refused FILE.csv]
tugon import tugon FILE.tugon
Ends with 0 when everything is in, 3 when rows were refused, 1 when it stopped, 2 for wrong usage.
`;

const text = { type: "string" } as const;
const optionTypes = { city: text, source: text, unit: text, map: text, refused: text, from: text };

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: optionTypes,
  });
  const [kind, ...where] = positionals;
  return { kind, where, values };
}

type Values = ReturnType<typeof readArguments>["values"];

/** Numbers are unique within one server, however many files its list came in. */
function sourceOf(where: readonly string[]): string {
  const names = new Set(where.map((one) => (isAddress(one) ? new URL(one).host : "open311")));
  const [name = "open311", ...others] = names;
  if (others.length > 0)
    throw new Error("These come from several places. Name the system with --source.");
  return name;
}

function dayOf(from: string | undefined): Date | null {
  if (from === undefined) return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(from) ? new Date(`${from}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime())) throw new Error("--from is a day such as 2020-01-31.");
  return day;
}

async function open311Rows(
  { io, platform }: CommandContext,
  where: readonly string[],
  from: Date | null,
): Promise<Rows> {
  const [server] = where.flatMap((one) => (isAddress(one) ? (requestsAddress(one) ?? []) : []));
  if (!server) {
    if (from) throw new Error("--from is for the address of a server.");
    return readFiles(where, io.cwd, readOpen311);
  }
  if (where.length > 1) throw new Error("A server is read by itself: name its address alone.");
  return walkEndpoint({
    address: server,
    from,
    until: platform.clock.now(),
    web: { fetch, sleep: async (ms) => setTimeout(ms), now: Date.now },
    onGap: (words) => {
      io.stderr(`${words}\n`);
    },
  });
}

async function readMap(file: string, cwd: string): Promise<CsvMap> {
  const read = csvMapSchema.safeParse(JSON.parse(await readFile(resolve(cwd, file), "utf8")));
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `  ${path.join(".")} ${message}`);
  throw new Error(`${file} cannot be used:\n${problems.join("\n")}`);
}

async function importOpen311(context: CommandContext, where: readonly string[], values: Values) {
  const source = values.source ?? sourceOf(where);
  const rows = await open311Rows(context, where, dayOf(values.from));
  return importRows(context, rows, { ...optionsOf(values), source });
}

async function importCsv(context: CommandContext, where: readonly string[], values: Values) {
  const map = await readMap(values.map ?? "", context.io.cwd);
  const rows = await readFiles(where, context.io.cwd, (chunks, page) => readCsv(chunks, page, map));
  return importRows(context, rows, { ...optionsOf(values), source: values.source ?? map.source });
}

function optionsOf({ city, unit, refused }: Values) {
  return { city, unit, refused };
}

export const importCommand: Command = {
  usage: "import open311 FILE | csv FILE --map FILE | tugon FILE",
  summary: "bring in reports of another system, or a whole city",
  run: async (context) => {
    const { kind, where, values } = readArguments(context.args);
    const [first, ...others] = where;
    if (kind === "open311" && first !== undefined) return importOpen311(context, where, values);
    if (kind === "csv" && first !== undefined && values.map !== undefined)
      return importCsv(context, where, values);
    if (kind === "tugon" && first !== undefined && others.length === 0)
      return importCity(context, first);
    context.io.stderr(usage);
    return 2;
  },
};
