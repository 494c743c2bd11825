import { resolve } from "node:path";
import {
  createProgress,
  importReports,
  openRefusalFile,
  type ImportResult,
  type Rows,
} from "#features/transfer";
import { cityOf } from "./city-of.ts";
import type { CommandContext, Io } from "./command.ts";

/** What both kinds of import are told besides what to read. */
export type ImportOptions = {
  readonly city: string | undefined;
  readonly source: string;
  readonly unit: string | undefined;
  /** Where the rows that stay out are listed. */
  readonly refused: string | undefined;
};

/** Everything came in, now or before; `someRefused` when rows stayed out. */
const exitCodes = { complete: 0, someRefused: 3 } as const;

function tell(io: Io, { imported, known, refused }: ImportResult, count: number): void {
  io.stdout(`${imported} reports came in, ${known} were here already, ${count} were refused.\n`);
  for (const { reason, count: times, examples } of refused) {
    io.stdout(`  ${times} x ${reason}\n`);
    for (const example of examples) io.stdout(`      ${example}\n`);
  }
}

/** Brings rows in, telling how far it is; the result is the exit code. */
export async function importRows(
  context: CommandContext,
  { rows, part }: Rows,
  { city: slug, source, unit, refused }: ImportOptions,
): Promise<number> {
  const { platform, app, io } = context;
  const city = (await cityOf(context, slug)).slug;
  const list = refused === undefined ? null : await openRefusalFile(resolve(io.cwd, refused));
  try {
    const result = await importReports(
      { ...platform, cities: app.cities },
      {
        city,
        source,
        unit: unit ?? null,
        rows,
        onProgress: createProgress(io.stdout, part),
        onRefused: async (refusal, position) => list?.add(refusal, position),
      },
    );
    const count = result.refused.reduce((sum, reason) => sum + reason.count, 0);
    tell(io, result, count);
    if (list && count > 0) io.stdout(`Each of them is listed in ${refused}.\n`);
    return count > 0 ? exitCodes.someRefused : exitCodes.complete;
  } catch (error) {
    io.stderr("The import has stopped. What came in stays; run the same command again to go on.\n");
    throw error;
  } finally {
    await list?.close();
  }
}
