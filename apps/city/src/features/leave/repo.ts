import type { Db } from "#platform/db";
import type { Leave } from "./schema.ts";
import "./tables.ts";

/** Leaves that are not over on this day, the next one of each officer. */
export async function selectLeaves(db: Db, city: string, day: string): Promise<Leave[]> {
  return db
    .selectFrom("leaves")
    .select(["officer", "fromDay", "toDay", "standIn"])
    .where("city", "=", city)
    .where("toDay", ">=", day)
    .orderBy("fromDay")
    .orderBy("officer")
    .execute();
}

/** An officer has one leave ahead or under way; arranging it anew replaces it. */
export async function saveLeave(tx: Db, city: string, leave: Leave): Promise<void> {
  const { fromDay, toDay, standIn } = leave;
  await tx
    .insertInto("leaves")
    .values({ city, ...leave })
    .onConflict((conflict) =>
      conflict.columns(["city", "officer"]).doUpdateSet({ fromDay, toDay, standIn }),
    )
    .execute();
}

/** Returns false when there was none. */
export async function deleteLeave(tx: Db, city: string, officer: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom("leaves")
    .where("city", "=", city)
    .where("officer", "=", officer)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
