import type { CaseState } from "#features/cases";
import type { Db } from "#platform/db";
import type { Cause, Settlement } from "../schema.ts";
import "../tables.ts";

export type NewLook = {
  readonly city: string;
  readonly id: string;
  readonly caseId: string;
  readonly round: number;
  readonly unit: string;
  readonly answeredBy: string | null;
  readonly cause: Cause;
  readonly openedAt: Date;
  readonly dueAt: Date;
};

/** A second look as the desk lists it. */
export type Look = NewLook & {
  readonly reference: string;
  readonly service: string;
  readonly state: CaseState;
  readonly reopenings: number;
  readonly conflicts: readonly string[];
  readonly finding: Settlement["finding"] | null;
  readonly note: string | null;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
};

/** Returns false when this end of the case is being looked at again already, or was. */
export async function insertLook(tx: Db, look: NewLook): Promise<boolean> {
  const result = await tx
    .insertInto("satisfactionSecondLooks")
    .values(look)
    .onConflict((conflict) => conflict.columns(["city", "caseId", "round"]).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

function selectLooks(db: Db, city: string) {
  return db
    .selectFrom("satisfactionSecondLooks as look")
    .innerJoin("cases", (join) =>
      join.onRef("cases.city", "=", "look.city").onRef("cases.id", "=", "look.caseId"),
    )
    .where("look.city", "=", city)
    .select([
      "look.city",
      "look.id",
      "look.caseId",
      "look.round",
      "look.unit",
      "look.answeredBy",
      "look.cause",
      "look.openedAt",
      "look.dueAt",
      "look.finding",
      "look.note",
      "look.closedAt",
      "look.closedBy",
      "cases.reference",
      "cases.service",
      "cases.state",
      "cases.reopenings",
      "cases.conflicts",
    ]);
}

const mostShown = 200;

/** Those that wait, the most urgent first; `unit` null for every unit. */
export async function openLooks(db: Db, city: string, unit: string | null): Promise<Look[]> {
  let query = selectLooks(db, city).where("look.closedAt", "is", null);
  if (unit !== null) query = query.where("look.unit", "=", unit);
  return query.orderBy("look.dueAt").orderBy("look.id").limit(mostShown).execute();
}

const lastShown = 20;

export async function closedLooks(db: Db, city: string, unit: string | null): Promise<Look[]> {
  let query = selectLooks(db, city).where("look.closedAt", "is not", null);
  if (unit !== null) query = query.where("look.unit", "=", unit);
  return query.orderBy("look.closedAt", "desc").orderBy("look.id").limit(lastShown).execute();
}

export async function findLook(db: Db, city: string, id: string): Promise<Look | undefined> {
  return selectLooks(db, city).where("look.id", "=", id).executeTakeFirst();
}

export async function lookOfClosing(
  db: Db,
  city: string,
  caseId: string,
  round: number,
): Promise<Look | undefined> {
  return selectLooks(db, city)
    .where("look.caseId", "=", caseId)
    .where("look.round", "=", round)
    .executeTakeFirst();
}

/** Returns false when somebody else has closed it in the meantime. */
export async function closeLook(
  tx: Db,
  look: Pick<Look, "city" | "id">,
  settled: Settlement & { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const { finding, note, at, by } = settled;
  const result = await tx
    .updateTable("satisfactionSecondLooks")
    .set({ finding, note, closedAt: at, closedBy: by })
    .where("city", "=", look.city)
    .where("id", "=", look.id)
    .where("closedAt", "is", null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
