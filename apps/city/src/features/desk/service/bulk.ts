import {
  actAsOfficer,
  canSee,
  findCaseByReference,
  undoAssignment,
  type Case,
} from "#features/cases";
import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import { AppError, platformErrors } from "#platform/errors";
import { uuidv7 } from "#platform/ids";
import type { Deps } from "../deps.ts";
import {
  canUndo,
  nothingToDo,
  undoMs,
  type BulkAct,
  type BulkAction,
  type BulkInput,
  type BulkItem,
  type Marked,
} from "../queue/bulk.ts";
import { claimUndo, insertBulkAct, saveItems, selectBulkAct } from "../repo/bulk.ts";

type BulkDeps = Pick<Deps, "db" | "clock" | "wake" | "vault">;
type By = { readonly officer: Officer; readonly city: City };

/** The code of an expected refusal; anything else goes on up. */
async function problemOf(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

function isSoAlready(subject: Case, action: BulkAction, officer: Officer): boolean {
  if (action.kind === "take") return subject.officer === officer.id;
  if (action.kind === "accept") return false;
  return subject.unit === action.unit && subject.officer === action.officer;
}

async function actOnOne(
  deps: BulkDeps,
  { officer, city }: By,
  { reference, seenVersion }: Marked,
  { action, undoUntil }: { readonly action: BulkAction; readonly undoUntil: Date },
): Promise<BulkItem> {
  const subject = await findCaseByReference(deps.db, city.slug, reference);
  if (!subject || !canSee(officer, subject)) {
    const [version, back] = [seenVersion + 1, { unit: "", officer: null }];
    return { id: null, reference, version, back, problem: platformErrors.notFound.code };
  }
  const { id, unit } = subject;
  const item = {
    id,
    reference,
    version: seenVersion + 1,
    back: { unit, officer: subject.officer },
  };
  if (isSoAlready(subject, action, officer)) return { ...item, problem: nothingToDo };
  const problem = await problemOf(() =>
    actAsOfficer(deps, officer, { city, id, seenVersion, action, undoUntil }),
  );
  return { ...item, problem };
}

type Asked = Pick<BulkInput, "id" | "marked"> & { readonly action: BulkAction };

function isSame(act: BulkAct, { action, marked }: Asked): boolean {
  const asked = marked.map(({ reference, seenVersion }) => `${reference}.${seenVersion + 1}`);
  const done = act.items.map(({ reference, version }) => `${reference}.${version}`);
  return act.kind === action.kind && asked.join() === done.join();
}

/**
 * Does the same to each of many cases, each on its own, and keeps what became of each. The same form
 * sent twice acts once. Returns the id under which to read what happened.
 */
export async function actOnMany(deps: BulkDeps, by: By, asked: Asked): Promise<string> {
  const { marked, action } = asked;
  const at = deps.clock.now();
  const keeper = { city: by.city.slug, officer: by.officer.id };
  const before = await selectBulkAct(deps.db, keeper.city, keeper.officer, asked.id);
  if (before && isSame(before, asked)) return before.id;
  // A page that came back from the browser's memory asks for something new under its old id.
  const id = before ? uuidv7(at) : asked.id;
  const undoUntil = new Date(at.getTime() + undoMs);
  const items: BulkItem[] = [];
  for (const each of marked) items.push(await actOnOne(deps, by, each, { action, undoUntil }));
  await insertBulkAct(deps.db, keeper, { id, kind: action.kind, at, items });
  return id;
}

async function undoOne(deps: BulkDeps, { officer, city }: By, item: BulkItem): Promise<BulkItem> {
  const { id, version: seenVersion, back } = item;
  if (id === null || item.problem !== null) return item;
  const undoProblem = await problemOf(() =>
    undoAssignment(deps, officer, { city, id, seenVersion, back }),
  );
  return { ...item, undoProblem };
}

/** Takes back what was done to many cases, for each that nobody has touched since. */
export async function undoMany(deps: BulkDeps, by: By, id: string): Promise<void> {
  const { city, officer } = by;
  const now = deps.clock.now();
  const act = await selectBulkAct(deps.db, city.slug, officer.id, id);
  if (!act) throw new AppError(platformErrors.notFound);
  if (!canUndo(act, now) || !(await claimUndo(deps.db, city.slug, id, now))) return;
  const items: BulkItem[] = [];
  for (const item of act.items) items.push(await undoOne(deps, by, item));
  await saveItems(deps.db, city.slug, id, items);
}
