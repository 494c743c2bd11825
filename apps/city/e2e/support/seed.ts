import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { startServer } from "./server.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const cache = path.join(root, "node_modules/.cache/tugon-e2e");

/**
 * The demo city in a data folder that nobody serves, to be copied. Loading it takes a minute of two
 * cores, so it is kept as long as the build is the same; the demo's days count back from today.
 */
export async function seededFolder(): Promise<string> {
  const built = await readFile(path.join(root, "apps/city/dist/.built-from"), "utf8");
  const day = new Date().toISOString().slice(0, 10);
  const name = `${built.slice(0, 16)}-${day}`;
  const kept = path.join(cache, name);
  if (existsSync(kept)) return kept;
  await mkdir(cache, { recursive: true });
  for (const old of await readdir(cache)) await rm(path.join(cache, old), { recursive: true });
  const fresh = path.join(cache, `.${name}`);
  const server = await startServer({ DATA_DIR: fresh });
  await server.end();
  await rename(fresh, kept);
  return kept;
}

export async function copyOf(seed: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "tugon-e2e-"));
  await cp(seed, folder, { recursive: true, filter: (source) => !source.endsWith(".lock") });
  return folder;
}
