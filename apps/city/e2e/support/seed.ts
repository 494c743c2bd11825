import { cp, mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { keptFolder } from "#testing/kept-folder";
import { startServer } from "./server.ts";

const builtFrom = new URL("../../dist/.built-from", import.meta.url);

/**
 * The demo city in a data folder that nobody serves, to be copied. Loading it takes half a minute,
 * so it is kept as long as the build is the same; the demo's days count back from today.
 */
export async function seededFolder(): Promise<string> {
  const built = await readFile(builtFrom, "utf8");
  const day = new Date().toISOString().slice(0, 10);
  return keptFolder("demo", `${built.slice(0, 16)}-${day}`, async (folder) => {
    const server = await startServer({ DATA_DIR: folder });
    await server.end();
  });
}

export async function copyOf(seed: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "tugon-e2e-"));
  await cp(seed, folder, { recursive: true, filter: (source) => !source.endsWith(".lock") });
  return folder;
}
