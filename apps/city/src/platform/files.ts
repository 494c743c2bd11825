import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export function isMissingFile(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

/** The installation's secret in DATA_DIR/secret: made once, readable by its owner only. */
export async function readOrMakeSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, "secret");
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (error) {
    if (!isMissingFile(error)) throw error;
  }
  await mkdir(dataDir, { recursive: true });
  const secret = randomBytes(32).toString("hex");
  // `wx`: if another process was faster, its secret counts.
  await writeFile(path, `${secret}\n`, { mode: 0o600, flag: "wx" }).catch(() => undefined);
  return (await readFile(path, "utf8")).trim();
}
