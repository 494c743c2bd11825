import type { Db } from "#platform/db";
import { countByState } from "./repo.ts";
import { noticeStates } from "./schema.ts";
import { stateTag } from "./views/shown.ts";

/** How many notices stand where, each with its name in the reader's language. */
export async function noticeCounts(db: Db, city: string) {
  const counts = await countByState(db, city);
  return noticeStates.map((state) => ({
    label: () => stateTag(state).label,
    count: counts.get(state) ?? 0,
  }));
}
