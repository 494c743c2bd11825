import type { Platform } from "#platform/platform";
import { deletePositions, deleteRows } from "../repo/city-rows.ts";
import { selectCityTables } from "../repo/city-tables.ts";
import { inOrderOfReferences } from "./rules.ts";

/**
 * Removes what belongs to a city that never opened: its row comes last, so whatever was being written
 * when the process died belongs to nobody. A city that is open loses everything: the caller has looked.
 */
export async function clearLeftovers(deps: Pick<Platform, "db">, city: string): Promise<void> {
  const tables = inOrderOfReferences(await selectCityTables(deps.db));
  await deps.db.transaction().execute(async (tx) => {
    for (const table of tables.toReversed()) await deleteRows(tx, city, table);
    await deletePositions(tx, city);
  });
}
