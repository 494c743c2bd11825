import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { openEmbedded } from "../platform/db/embedded/client.ts";
import { keptFolder } from "./kept-folder.ts";

/**
 * Puts an empty embedded database into a directory. Creating one takes seconds of work, copying one
 * a moment, so that only the tests of the creation itself create theirs.
 */
export async function copyEmptyDatabase(directory: string): Promise<void> {
  const kept = await keptFolder("empty", await pgliteVersion(), async (folder) => {
    const database = await openEmbedded({ directory: join(folder, "database") });
    await database.close();
  });
  await cp(join(kept, "database"), directory, { recursive: true });
}

async function pgliteVersion(): Promise<string> {
  const manifest = await readFile(new URL("../../package.json", import.meta.url), "utf8");
  // Pinned to one exact version, whose files these are.
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  return dependencies["@electric-sql/pglite"] ?? "";
}
