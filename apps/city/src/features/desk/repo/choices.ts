import type { Db } from "#platform/db";
import type { Officer } from "#features/identity";
import "../tables.ts";

/** How one officer wants the desk to be. */
export type DeskChoices = {
  /** The saved list with which the desk opens. */
  readonly startView: string | null;
  /** Do single keys act? */
  readonly hasKeys: boolean;
};

export async function selectChoices(
  db: Db,
  { city, id }: Pick<Officer, "city" | "id">,
): Promise<DeskChoices> {
  const row = await db
    .selectFrom("deskChoices")
    .select(["startView", "hasKeys"])
    .where("city", "=", city)
    .where("officer", "=", id)
    .executeTakeFirst();
  return row ?? { startView: null, hasKeys: true };
}

export async function saveChoices(
  db: Db,
  { city, id: officer }: Pick<Officer, "city" | "id">,
  choices: Partial<DeskChoices>,
): Promise<void> {
  await db
    .insertInto("deskChoices")
    .values({ city, officer, ...choices })
    .onConflict((conflict) => conflict.columns(["city", "officer"]).doUpdateSet(choices))
    .execute();
}
