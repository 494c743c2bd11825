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
    await untilAtRest(server.url);
    await server.end();
  });
}

/** Each copy would otherwise do again what the seed left undone: a thousand notices, for one. */
async function untilAtRest(url: string): Promise<void> {
  const handled = async () => {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    return metrics.match(/^tugon_events_handled_total.*$/gm)?.join("\n") ?? "";
  };
  for (let before = ""; ;) {
    const now = await handled();
    if (now !== "" && now === before) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
}

export async function copyOf(seed: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "tugon-e2e-"));
  await cp(seed, folder, { recursive: true, filter: (source) => !source.endsWith(".lock") });
  return folder;
}
