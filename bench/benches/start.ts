import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startDemo } from "../servers.ts";
import { fixed, renderTable } from "../table.ts";

async function timeStart(dataDir: string): Promise<number> {
  const started = performance.now();
  const demo = await startDemo(dataDir);
  const seconds = (performance.now() - started) / 1000;
  await demo.stop();
  return seconds;
}

/** From the command to the first page, on the embedded database: an empty folder, then the same. */
export async function benchStart(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "tugon-bench-"));
  const first = await timeStart(dataDir);
  const later = [await timeStart(dataDir), await timeStart(dataDir), await timeStart(dataDir)];
  const rows = [
    ["first, with the demo made", fixed(first, 1)],
    ["second and later, median", fixed(later.toSorted((a, b) => a - b)[1] ?? 0, 1)],
  ];
  return [renderTable(["start", "s to a page"], rows), "target: a second start within 3 s"].join(
    "\n",
  );
}
