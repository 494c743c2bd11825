import type { Cities, City } from "#features/cities";
import type { Platform } from "#platform/platform";
import type { ImportResult, Incoming, Position, ReadRow, Refusal } from "../schema.ts";
import { accept } from "./acceptable.ts";
import { createDueDates } from "./due-dates.ts";
import { createRefusals } from "./refusals.ts";
import { withServices } from "./services.ts";
import { prepareBatch, writeBatch, type Prepared } from "./write-batch.ts";

type Deps = Pick<Platform, "db" | "clock" | "vault" | "wake"> & { readonly cities: Cities };

export type ImportRequest = {
  readonly city: string;
  /** Names the other system: a report is known by this and by its number there. */
  readonly source: string;
  /** The unit that gets services which the city does not have yet. */
  readonly unit: string | null;
  readonly rows: AsyncIterable<ReadRow>;
  /** Told after each batch how many rows have been read. */
  readonly onProgress: (rows: number) => void;
  /** Told of each row that stays out, and waited for. */
  readonly onRefused: (refusal: Refusal, position: Position) => Promise<void>;
};

const batchSize = 500;

function unitFor(units: readonly { readonly code: string }[], asked: string | null): string {
  const unit = asked === null ? units[0] : units.find(({ code }) => code === asked);
  if (!unit)
    throw new Error(
      `There is no such unit; there are: ${units.map(({ code }) => code).join(", ")}`,
    );
  return unit.code;
}

/** Batch after batch into the database: one is prepared while the one before is written. */
function createPipeline(deps: Deps, request: ImportRequest, first: City, unit: string) {
  let city = first;
  let dueDates = createDueDates(city);
  let imported = 0;
  let writing = Promise.resolve();
  const write = async (prepared: Prepared) => {
    imported += await writeBatch(deps, prepared);
    deps.wake();
  };
  return {
    add: async (reports: readonly Incoming[]) => {
      const grown = await withServices(deps.cities, city, unit, reports);
      if (grown !== city) {
        city = grown;
        dueDates = createDueDates(city);
      }
      const batch = { city, source: request.source, dueDates, reports };
      const prepared = await prepareBatch(deps, batch);
      await writing;
      writing = write(prepared);
      // A failure is told by whoever awaits it next; until then Node must not end the process.
      writing.catch(() => undefined);
    },
    end: () => writing,
    imported: () => imported,
  };
}

/**
 * Brings reports of another system in, batch by batch, each in a transaction of its own. What is
 * here already is passed over, so an import that was cut off is simply run again.
 */
export async function importReports(deps: Deps, request: ImportRequest): Promise<ImportResult> {
  const city = await deps.cities.get(request.city);
  const pipeline = createPipeline(deps, request, city, unitFor(city.units, request.unit));
  const refusals = createRefusals();
  let read = 0;
  let accepted = 0;
  const bring = async () => {
    let batch: Incoming[] = [];
    for await (const row of request.rows) {
      read += 1;
      const verdict = row.ok ? accept(row.value, deps.clock.now()) : row;
      if (!verdict.ok) {
        refusals.add(verdict.refusal);
        await request.onRefused(verdict.refusal, row.position);
        continue;
      }
      accepted += 1;
      batch.push(verdict.value);
      if (batch.length < batchSize) continue;
      await pipeline.add(batch);
      request.onProgress(read);
      batch = [];
    }
    if (batch.length > 0) await pipeline.add(batch);
  };
  try {
    await bring();
  } finally {
    // Also after a failure: whoever called may close the database next.
    await pipeline.end();
  }
  const imported = pipeline.imported();
  return { imported, known: accepted - imported, refused: refusals.list() };
}
