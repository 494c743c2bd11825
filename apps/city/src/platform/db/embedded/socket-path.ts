import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** `sun_path` holds 108 bytes on Linux and 104 on macOS, the closing zero included. */
const longestPath = 103;

/**
 * Runs `use` with a path to `name` in `folder` that fits a unix socket address.
 *
 * A long path is reached through a symbolic link in the temporary directory. Only
 * the way there is short: the socket itself always lies in `folder`, so two
 * processes with different temporary directories still meet.
 */
export async function withSocketPath<T>(
  folder: string,
  name: string,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const path = join(folder, name);
  if (Buffer.byteLength(path) <= longestPath) return use(path);
  const detour = mkdtempSync(join(tmpdir(), "tugon-"));
  try {
    symlinkSync(folder, join(detour, "l"));
    return await use(join(detour, "l", name));
  } finally {
    rmSync(detour, { recursive: true, force: true });
  }
}
