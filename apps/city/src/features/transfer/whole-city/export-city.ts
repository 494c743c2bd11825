import { photoKey, type PhotoSize } from "#features/reports";
import type { Db } from "#platform/db";
import type { Platform } from "#platform/platform";
import {
  countRows,
  readRows,
  selectHandled,
  selectPhotoIds,
  setNotation,
} from "../repo/city-rows.ts";
import { selectCityTables, selectSchemaSteps } from "../repo/city-tables.ts";
import { endLine, formatVersion, type Header, type PhotoFile } from "./format.ts";
import { keyCheckOf } from "./key-check.ts";
import { inOrderOfReferences, type CityTable } from "./rules.ts";

export type ExportDeps = Pick<Platform, "db" | "vault" | "blobs">;

/** Takes text and says when it can take more. */
export type Write = (text: string) => Promise<void>;

const photoSizes: readonly PhotoSize[] = ["full", "small"];

async function headerOf(
  tx: Db,
  { vault }: ExportDeps,
  city: string,
  tables: readonly CityTable[],
  files: number,
): Promise<Header> {
  const counted: Header["tables"] = [];
  for (const table of tables)
    counted.push({ name: table.name, rows: await countRows(tx, city, table) });
  return {
    tugon: "city",
    format: formatVersion,
    city,
    keyCheck: keyCheckOf(vault, city),
    schema: await selectSchemaSteps(tx),
    tables: counted,
    handled: await selectHandled(tx, city),
    files,
  };
}

/** The rows, all of one moment: nothing that happens meanwhile is half in the file. */
async function writeRowsOf(deps: ExportDeps, city: string, write: Write): Promise<string[]> {
  return deps.db
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (tx) => {
      await setNotation(tx);
      const tables = inOrderOfReferences(await selectCityTables(tx));
      const photos = await selectPhotoIds(tx, city);
      const header = await headerOf(tx, deps, city, tables, photos.length * photoSizes.length);
      await write(`${JSON.stringify(header)}\n`);
      for (const table of tables)
        for await (const lines of readRows(tx, city, table)) await write(`${lines.join("\n")}\n`);
      return photos;
    });
}

/**
 * Writes a city whole: every row, then every photo. The same city gives the same bytes. Private data
 * stays sealed as it is. With the embedded database the city's pages wait while the rows are read.
 *
 * @returns how many photos the store had lost
 */
export async function exportCity(deps: ExportDeps, city: string, write: Write): Promise<number> {
  const photos = await writeRowsOf(deps, city, write);
  let lost = 0;
  for (const photo of photos) {
    for (const size of photoSizes) {
      const bytes = await deps.blobs.get(photoKey(city, photo, size));
      if (bytes === null) lost += 1;
      const base64 = bytes && Buffer.from(bytes).toString("base64");
      const line: PhotoFile = { photo, size, base64 };
      await write(`${JSON.stringify(line)}\n`);
    }
  }
  await write(`${endLine}\n`);
  return lost;
}
