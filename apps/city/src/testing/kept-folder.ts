import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const kept = fileURLToPath(new URL("../../../../node_modules/.cache/tugon-tests", import.meta.url));

/**
 * A folder that is slow to make and quick to copy, kept from run to run; never open it, copy it.
 * `key` says what it was made from: another key replaces what was kept of this kind.
 */
export async function keptFolder(
  kind: string,
  key: string,
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const place = join(kept, `${kind}-${key}`);
  if (existsSync(place)) return place;
  await mkdir(kept, { recursive: true });
  for (const old of await readdir(kept))
    if (old.startsWith(`${kind}-`)) await rm(join(kept, old), { recursive: true, force: true });
  const fresh = await mkdtemp(join(kept, `.${kind}-`));
  try {
    await make(fresh);
    await rename(fresh, place);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another thread may have been faster; either folder is as good.
    if (!existsSync(place)) throw error;
  }
  return place;
}
