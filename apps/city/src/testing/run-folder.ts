import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Linux keeps these files in memory. */
const memory = "/dev/shm";
const enoughBytes = 4 * 1024 ** 3;

/**
 * Databases sync each commit, and a disk that others use as well makes them wait for it. In memory
 * the same calls cost nothing; what a killed process leaves is the same in both.
 */
function place(): string {
  if (process.env["TMPDIR"] !== undefined || !existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize < enoughBytes ? tmpdir() : memory;
}

/** All temporary files of a run go into one folder, and go away with it. */
export function setup(): () => void {
  const before = process.env["TMPDIR"];
  const folder = mkdtempSync(join(place(), "tugon-run-"));
  // PostgreSQL runs as a user of its own, who must get through to its data.
  chmodSync(folder, 0o711);
  process.env["TMPDIR"] = folder;
  return () => {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
    rmSync(folder, { recursive: true, force: true });
  };
}
