import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp, type App } from "../app.ts";
import type { Command } from "../cli/command.ts";
import { readConfig } from "../config.ts";
import type { Clock } from "#platform/clock";
import { createPlatform, type Platform } from "#platform/platform";
import { freshDataFolder } from "./database.ts";

export type Installation = { readonly platform: Platform; readonly app: App };

/** Another installation: an embedded database of its own, whatever this run is for. */
export async function elsewhere(secretHex: string, clock?: Clock): Promise<Installation> {
  const read = readConfig({
    DATA_DIR: await freshDataFolder(),
    LOG_LEVEL: "silent",
    TUGON_SECRET: secretHex,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const platform = await createPlatform(read.config, clock ? { clock } : {});
  return { platform, app: createApp(platform, { demo: false }) };
}

export async function closeDown({ platform, app }: Installation): Promise<void> {
  await app.stop();
  await platform.database.close();
}

export async function secretOf({ platform: { config } }: Installation): Promise<string> {
  return config.secretHex ?? (await readFile(join(config.dataDir, "secret"), "utf8")).trim();
}

/** A command as an operator runs it on an installation, with what it said. */
export async function runThere(
  command: Command,
  { platform, app }: Installation,
  args: readonly string[],
) {
  let said = "";
  let complained = "";
  const io = {
    stdout: (text: string) => (said += text),
    stderr: (text: string) => (complained += text),
    cwd: tmpdir(),
  };
  const code = await command.run({ platform, app, config: platform.config, io, args });
  // On a slow machine an import also tells how far it has come.
  return {
    code,
    said,
    complained: complained.replaceAll(/^[\d,]+ (?:of [\d,]+ )?rows, .*[\r\n]+/gm, ""),
  };
}
