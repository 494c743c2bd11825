import type { Db } from "#platform/db";
import type { EventOf, StoredEvent } from "#platform/events";
import { isTakenBack, type NoticeRow } from "./repo.ts";

/** Longer than an act may be taken back, by what a slow transaction needs to commit. */
const graceMs = 5_000;

/**
 * When a notice of an event may go out. An assignment of many cases at once can be taken back for some
 * seconds; whoever was told of it would have to be told again. Undefined: at once.
 */
export function holdUntil(event: StoredEvent): Date | undefined {
  if (event.type !== "case.assigned") return undefined;
  const { undoUntil } = (event as EventOf<"case.assigned">).public;
  return undoUntil === undefined ? undefined : new Date(Date.parse(undoUntil) + graceMs);
}

/** The event that takes another one back is told to nobody: nobody was told of the other. */
export function isUndoing(event: StoredEvent): boolean {
  if (event.type !== "case.assigned") return false;
  return (event as EventOf<"case.assigned">).public.undoes !== undefined;
}

const heldTemplates: readonly string[] = ["case.assigned", "officer:case.assigned"];

/** Was the event behind this notice taken back while the notice was held? */
export async function isVoid(db: Db, city: string, row: NoticeRow): Promise<boolean> {
  if (!heldTemplates.includes(row.template)) return false;
  const [stream = "", seq = ""] = row.dedupe.split("/");
  return isTakenBack(db, city, { stream, seq: Number(seq) });
}
