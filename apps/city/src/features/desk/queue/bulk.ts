import { z } from "zod";
import type { CaseAction } from "#features/cases";

/** What can be done to many cases at once: nothing that has words of its own. */
export const bulkKinds = ["take", "accept", "assign"] as const;
export type BulkKind = (typeof bulkKinds)[number];
export type BulkAction = Extract<CaseAction, { kind: BulkKind }>;

/** No page of the queue holds more. */
const maxAtOnce = 100;
/** How long an officer may take back what was done to many cases at once. */
export const undoMs = 30_000;

export type Marked = { readonly reference: string; readonly seenVersion: number };

/** What became of one case. */
export type BulkItem = {
  readonly id: string | null;
  readonly reference: string;
  /** The version that the act made. */
  readonly version: number;
  /** Who had it before. */
  readonly back: { readonly unit: string; readonly officer: string | null };
  /** Why nothing was done, as an error code; null when it was done. */
  readonly problem: string | null;
  /** Set once it was to be taken back: null when it was, else why not. */
  readonly undoProblem?: string | null;
};

export type BulkAct = {
  readonly id: string;
  readonly kind: BulkKind;
  readonly at: Date;
  readonly undoneAt: Date | null;
  readonly items: readonly BulkItem[];
};

/** The case was that way already. */
export const nothingToDo = "nothing-to-do";

/** Accepting tells the residents at once, so only a new holder can be taken back. */
export function canUndo(act: BulkAct, now: Date): boolean {
  const isInTime = now.getTime() < act.at.getTime() + undoMs;
  const isDone = act.items.some(({ problem }) => problem === null);
  return act.kind !== "accept" && act.undoneAt === null && isInTime && isDone;
}

function readMarked(text: string): Marked | null {
  const [reference = "", version] = text.split(".");
  const seenVersion = Number(version);
  return Number.isSafeInteger(seenVersion) && seenVersion > 0 ? { reference, seenVersion } : null;
}

/** "take", "accept", or "assign UNIT" and perhaps an officer of it. */
function readAction(text: string): BulkAction | null {
  const [kind, unit, officer] = text.split(" ");
  if (kind === "take" || kind === "accept") return { kind };
  return kind === "assign" && unit ? { kind, unit, officer: officer ?? null } : null;
}

export const bulkSchema = z.object({
  /** Made with the page, so that a form sent twice acts once. */
  id: z.uuid(),
  action: z.string().transform(readAction),
  marked: z
    .array(z.string())
    .max(maxAtOnce)
    .transform((texts) => texts.map(readMarked).filter((marked) => marked !== null)),
  /** The list to come back to. */
  back: z.string().max(1000),
});
export type BulkInput = z.infer<typeof bulkSchema>;
