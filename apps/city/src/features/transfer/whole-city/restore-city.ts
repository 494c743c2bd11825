import { photoKey } from "#features/reports";
import type { Tx } from "#platform/db";
import type { Platform } from "#platform/platform";
import { insertPosition, isCityHere, setNotation, writeRows } from "../repo/city-rows.ts";
import { selectCityTables, selectSchemaSteps } from "../repo/city-tables.ts";
import { endLine, fileSchema, formatVersion, headerSchema, type Header } from "./format.ts";
import { keyCheckOf } from "./key-check.ts";
import { clearLeftovers } from "./leftovers.ts";
import { linesOf } from "./lines.ts";
import { inOrderOfReferences, type CityTable } from "./rules.ts";

export type RestoreDeps = Pick<Platform, "db" | "database" | "vault" | "blobs"> & {
  /** Sends the jobs of what waits in the city; returns how many. */
  readonly resume: (tx: Tx, city: string) => Promise<number>;
};

/** Why a file was not read in; nothing of it is left behind. */
export type RestoreProblem =
  | "not-a-city"
  | "newer-format"
  | "other-schema"
  | "other-secret"
  | "city-is-here"
  | "cut-short"
  | "broken-photo";

export type Restored =
  | {
      readonly ok: true;
      readonly city: string;
      readonly rows: number;
      readonly files: number;
      /** Messages not yet sent and requests not yet taken in, which now go on here. */
      readonly waiting: number;
    }
  | { readonly ok: false; readonly problem: RestoreProblem };

const rowsAtOnce = 500;
const charsAtOnce = 4 * 1024 * 1024;

class Refused extends Error {
  readonly problem: RestoreProblem;
  constructor(problem: RestoreProblem) {
    super(problem);
    this.problem = problem;
  }
}

type Lines = { next(): Promise<string> };

/** The next line, or the refusal that there is none. */
function reading(path: string): Lines {
  const lines = linesOf(path);
  return {
    next: async () => {
      const line = await lines.next().catch(() => {
        // Broken gzip: the file has not come over whole.
        throw new Refused("cut-short");
      });
      if (line.done) throw new Refused("cut-short");
      return line.value;
    },
  };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // Neither ours nor anything else we could read: the schema refuses it.
    return undefined;
  }
}

function headerIn(line: string): Header {
  const read = headerSchema.safeParse(parse(line));
  if (!read.success) throw new Refused("not-a-city");
  if (read.data.format !== formatVersion) throw new Refused("newer-format");
  return read.data;
}

/** Everything that can be known before the first row is written. */
async function checkFits(deps: RestoreDeps, header: Header, tables: readonly CityTable[]) {
  const steps = await selectSchemaSteps(deps.db);
  const named = header.tables.map(({ name }) => name);
  const isSame =
    steps.join() === header.schema.join() && tables.map(({ name }) => name).join() === named.join();
  if (!isSame) throw new Refused("other-schema");
  if (header.keyCheck !== keyCheckOf(deps.vault, header.city)) throw new Refused("other-secret");
  if (await isCityHere(deps.db, header.city)) throw new Refused("city-is-here");
}

type Step = {
  readonly header: Header;
  readonly lines: Lines;
  readonly onRows: (count: number) => void;
};

/** In many short transactions: one long one would hold back the events of every other city. */
async function restoreTable(deps: RestoreDeps, table: CityTable, rows: number, step: Step) {
  let left = rows;
  while (left > 0) {
    const batch: string[] = [];
    for (let chars = 0; left > 0 && batch.length < rowsAtOnce && chars < charsAtOnce; left -= 1) {
      const line = await step.lines.next();
      batch.push(line);
      chars += line.length;
    }
    await deps.db.transaction().execute(async (tx) => {
      await setNotation(tx);
      await writeRows(tx, step.header.city, table, batch);
    });
    step.onRows(batch.length);
  }
}

async function restorePhoto(deps: RestoreDeps, city: string, line: string) {
  const read = fileSchema.safeParse(parse(line));
  if (!read.success) throw new Refused("broken-photo");
  const { photo, size, base64 } = read.data;
  if (base64 === null) return;
  await deps.blobs.put(photoKey(city, photo, size), Buffer.from(base64, "base64"), "image/jpeg");
}

/**
 * The row of the city comes last, together with where its subscribers stand: until then nobody serves
 * it, and from then on nothing that was told before is told again. What was about to be told goes on from here.
 */
async function openCity(deps: RestoreDeps, header: Header, city: CityTable, line: string) {
  const waiting = await deps.db.transaction().execute(async (tx) => {
    for (const [subscriber, handled] of Object.entries(header.handled))
      await insertPosition(tx, header.city, subscriber, handled);
    await setNotation(tx);
    await writeRows(tx, header.city, city, [line]);
    return deps.resume(tx, header.city);
  });
  deps.database.wakeups.wake("cities");
  return waiting;
}

async function restore(deps: RestoreDeps, tables: readonly CityTable[], step: Step) {
  const { header, lines } = step;
  const city = tables.at(-1);
  const counts = new Map(header.tables.map(({ name, rows }) => [name, rows]));
  if (city?.name !== "cities" || counts.get("cities") !== 1) throw new Refused("not-a-city");
  for (const table of tables.slice(0, -1))
    await restoreTable(deps, table, counts.get(table.name) ?? 0, step);
  const cityLine = await lines.next();
  for (let file = 0; file < header.files; file += 1)
    await restorePhoto(deps, header.city, await lines.next());
  if ((await lines.next()) !== endLine) throw new Refused("cut-short");
  return openCity(deps, header, city, cityLine);
}

/** Reads a city back as `exportCity` wrote it. It is all there in the end, or nothing of it. */
export async function restoreCity(
  deps: RestoreDeps,
  path: string,
  onRows: (done: number, of: number) => void,
): Promise<Restored> {
  try {
    const lines = reading(path);
    const header = headerIn(await lines.next().catch(() => ""));
    const tables = inOrderOfReferences(await selectCityTables(deps.db));
    await checkFits(deps, header, tables);
    const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
    let done = 0;
    // An earlier run may have been killed half-way.
    await clearLeftovers(deps, header.city);
    const count = (more: number) => onRows((done += more), rows);
    try {
      const waiting = await restore(deps, tables, { header, lines, onRows: count });
      return { ok: true, city: header.city, rows, files: header.files, waiting };
    } catch (error) {
      await clearLeftovers(deps, header.city);
      throw error;
    }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
}
