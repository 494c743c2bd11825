import type { City } from "#features/cities";
import type { Platform } from "#platform/platform";
import type { Tx } from "#platform/db";
import { newReference } from "#platform/ids";
import {
  insertCases,
  insertEvents,
  insertReports,
  knownSourceIds,
  lockSource,
  type CaseRow,
} from "../repo/batch.ts";
import type { Incoming } from "../schema.ts";
import type { createDueDates } from "./due-dates.ts";
import { rowsOf, type Rows } from "./rows.ts";

type Deps = Pick<Platform, "db" | "clock" | "vault">;

type Batch = {
  readonly city: City;
  readonly source: string;
  readonly dueDates: ReturnType<typeof createDueDates>;
  readonly reports: readonly Incoming[];
};

const referenceAttempts = 5;

/**
 * A year has 28 million references: of a hundred thousand reports some hundreds draw one that is
 * taken, and draw again. Returns the reference that each case got, by its id.
 */
async function openCases(tx: Tx, city: City, cases: readonly CaseRow[]) {
  const references = new Map<string, string>();
  let pending = cases;
  for (let attempt = 0; pending.length > 0; attempt += 1) {
    if (attempt === referenceAttempts) throw new Error("No free reference was found.");
    const opened = await insertCases(tx, city.slug, pending);
    for (const row of pending) if (opened.has(row.id)) references.set(row.id, row.reference);
    pending = pending
      .filter((row) => !opened.has(row.id))
      .map((row) => ({
        ...row,
        reference: newReference(city.referencePrefix, row.receivedAt.getUTCFullYear()),
      }));
  }
  return references;
}

export type Prepared = { readonly batch: Batch; readonly rows: readonly Rows[] };

/**
 * What is new of a batch, made into rows. Needs no lock: what another import brings meanwhile is
 * found by `writeBatch`. So the next batch is prepared while the database writes this one.
 */
export async function prepareBatch(deps: Deps, batch: Batch): Promise<Prepared> {
  const byId = new Map(batch.reports.map((report) => [report.sourceId, report]));
  const known = await knownSourceIds(deps.db, batch.city.slug, batch.source, [...byId.keys()]);
  const context = { ...batch, vault: deps.vault, now: deps.clock.now() };
  const rows = [...byId.values()]
    .filter(({ sourceId }) => !known.has(sourceId))
    .map((report) => rowsOf(context, report));
  return { batch, rows };
}

/** Writes what is still new of a batch, in one transaction; returns how many that were. */
export async function writeBatch(deps: Deps, { batch, rows }: Prepared): Promise<number> {
  const { city, source } = batch;
  if (rows.length === 0) return 0;
  return deps.db.transaction().execute(async (tx) => {
    await lockSource(tx, city.slug, source);
    const ids = rows.map((row) => row.sourceId);
    const known = await knownSourceIds(tx, city.slug, source, ids);
    const fresh = rows.filter((row) => !known.has(row.sourceId));
    if (fresh.length === 0) return 0;
    const references = await openCases(
      tx,
      city,
      fresh.map((row) => row.case),
    );
    const named = fresh.map((row) => ({ row, reference: references.get(row.case.id) ?? "" }));
    await insertReports(
      tx,
      city.slug,
      named.map(({ row, reference }) => row.report(reference)),
    );
    await insertEvents(
      tx,
      city.slug,
      named.flatMap(({ row, reference }) => row.events(reference)),
    );
    return fresh.length;
  });
}
