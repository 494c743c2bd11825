import { z } from "zod";
import type { Officer } from "#features/identity";
import { AppError, platformErrors } from "#platform/errors";
import { uuidv7 } from "#platform/ids";
import type { Deps } from "../deps.ts";
import { queueText, readQueueText } from "../queue/query.ts";
import { saveChoices } from "../repo/choices.ts";
import { countOwnViews, deleteView, insertView, selectViews, updateView } from "../repo/views.ts";
import { canShareView } from "../rules.ts";

type ViewDeps = Pick<Deps, "db" | "clock">;

export const maxViews = 20;
export const maxNameCharacters = 60;

export const viewSchema = z.object({
  name: z.string().trim().min(1).max(maxNameCharacters),
  isShared: z.boolean(),
});
export type ViewInput = z.infer<typeof viewSchema>;

const isSharedBy = (officer: Officer, { isShared }: ViewInput) => isShared && canShareView(officer);

/** Keeps a list under a name; false when the officer has as many as fit on a page. */
export async function saveView(
  { db, clock }: ViewDeps,
  officer: Officer,
  input: ViewInput & { readonly query: string },
): Promise<boolean> {
  if ((await countOwnViews(db, officer.city, officer.id)) >= maxViews) return false;
  const now = clock.now();
  await insertView(db, officer, {
    id: uuidv7(now),
    name: input.name,
    // Written anew, so that nothing but a list's own address is ever kept.
    query: queueText(readQueueText(input.query)),
    isShared: isSharedBy(officer, input),
    createdAt: now,
  });
  return true;
}

export async function changeView(
  { db }: Pick<Deps, "db">,
  officer: Officer,
  id: string,
  input: ViewInput,
): Promise<void> {
  const isShared = isSharedBy(officer, input);
  if (!(await updateView(db, officer, { id, name: input.name, isShared })))
    throw new AppError(platformErrors.notFound);
}

export async function removeView(
  { db }: Pick<Deps, "db">,
  officer: Officer,
  id: string,
): Promise<void> {
  const isRemoved = await db.transaction().execute((tx) => deleteView(tx, officer, id));
  if (!isRemoved) throw new AppError(platformErrors.notFound);
}

/** Opens the desk with this list from now on, or as it always did. */
export async function startWith(
  { db }: Pick<Deps, "db">,
  officer: Officer,
  id: string | null,
): Promise<void> {
  const views = await selectViews(db, officer);
  if (id !== null && !views.some((view) => view.id === id))
    throw new AppError(platformErrors.notFound);
  await saveChoices(db, officer, { startView: id });
}
