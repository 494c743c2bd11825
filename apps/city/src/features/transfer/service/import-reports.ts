import type { Cities } from "#features/cities";
import type { Platform } from "#platform/platform";
import type { Incoming, ImportResult, ReadRow, Refusal } from "../schema.ts";
import { createDueDates } from "./due-dates.ts";
import { withServices } from "./services.ts";
import { writeBatch } from "./write-batch.ts";

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
};

const batchSize = 500;
const keptExamples = 5;
/** Reasons repeat; a source that invents ever new ones must not fill the memory. */
const keptReasons = 100;
const otherReasons = "Other reasons.";

function createRefusals() {
  const byReason = new Map<string, { count: number; examples: string[] }>();
  return {
    add: (reason: string, example: string) => {
      const isRoom = byReason.has(reason) || byReason.size < keptReasons;
      const key = isRoom ? reason : otherReasons;
      const entry = byReason.get(key) ?? { count: 0, examples: [] };
      entry.count += 1;
      if (entry.examples.length < keptExamples) entry.examples.push(example);
      byReason.set(key, entry);
    },
    list: (): Refusal[] =>
      [...byReason]
        .map(([reason, entry]) => ({ reason, ...entry }))
        .toSorted((left, right) => right.count - left.count),
  };
}

/** The first year that is a date and not an empty field read as one. */
const firstYear = 1970;
const dayMs = 24 * 3600 * 1000;

function problemWith({ receivedAt }: Incoming, now: Date): string | null {
  if (Number.isNaN(receivedAt.getTime())) return "Its date cannot be read.";
  if (receivedAt.getUTCFullYear() <= firstYear) return "Its date is 1970 or before.";
  // A day of grace: clocks differ.
  return receivedAt.getTime() > now.getTime() + dayMs ? "Its date lies in the future." : null;
}

function unitFor(units: readonly { readonly code: string }[], asked: string | null): string {
  const unit = asked === null ? units[0] : units.find(({ code }) => code === asked);
  if (!unit)
    throw new Error(
      `There is no such unit; there are: ${units.map(({ code }) => code).join(", ")}`,
    );
  return unit.code;
}

/**
 * Brings reports of another system in, batch by batch, each in a transaction of its own. What is
 * here already is passed over, so an import that was cut off is simply run again.
 */
export async function importReports(deps: Deps, request: ImportRequest): Promise<ImportResult> {
  let city = await deps.cities.get(request.city);
  const unit = unitFor(city.units, request.unit);
  let dueDates = createDueDates(city);
  const refusals = createRefusals();
  let read = 0;
  let accepted = 0;
  let imported = 0;

  const flush = async (reports: readonly Incoming[]) => {
    const grown = await withServices(deps.cities, city, unit, reports);
    if (grown !== city) {
      city = grown;
      dueDates = createDueDates(city);
    }
    imported += await writeBatch(deps, { city, source: request.source, dueDates, reports });
    accepted += reports.length;
    deps.wake();
    request.onProgress(read);
  };

  let batch: Incoming[] = [];
  for await (const row of request.rows) {
    read += 1;
    if (!row.ok) {
      refusals.add(row.reason, row.example);
      continue;
    }
    const problem = problemWith(row.value, deps.clock.now());
    if (problem !== null) {
      refusals.add(problem, row.value.sourceId);
      continue;
    }
    batch.push(row.value);
    if (batch.length < batchSize) continue;
    await flush(batch);
    batch = [];
  }
  if (batch.length > 0) await flush(batch);
  return { imported, known: accepted - imported, refused: refusals.list() };
}
