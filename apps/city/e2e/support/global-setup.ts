import { rm } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { copyOf, seededFolder } from "./seed.ts";
import { startServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the demo city that all journeys share. */
    address: string;
    /** Its data folder as it was before the first journey; copy it, never open it. */
    seed: string;
  }
}

/** One demo city for all journeys: loading it anew for each file would take longer than they do. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const seed = await seededFolder();
  const folder = await copyOf(seed);
  const server = await startServer({ DATA_DIR: folder });
  project.provide("address", server.url);
  project.provide("seed", seed);
  return async () => {
    const code = await server.end();
    // Whatever the journeys did, the server must have lived through it and end in peace.
    if (code !== 0) throw new Error(`The server ended with ${code}:\n${server.output()}`);
    await rm(folder, { recursive: true, force: true });
  };
}
