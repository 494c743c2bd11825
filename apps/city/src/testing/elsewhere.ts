import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp, migrations, type App } from "../app.ts";
import type { Command } from "../cli/command.ts";
import { readConfig } from "../config.ts";
import type { Clock } from "#platform/clock";
import { migrate } from "#platform/migrations";
import { createPlatform, type Platform } from "#platform/platform";

export type Installation = { readonly platform: Platform; readonly app: App };

/** Another installation: an embedded database of its own, whatever this run is for. */
export async function elsewhere(secretHex: string, clock?: Clock): Promise<Installation> {
  const read = readConfig({
    DATA_DIR: await mkdtemp(join(tmpdir(), "tugon-elsewhere-")),
    LOG_LEVEL: "silent",
    TUGON_SECRET: secretHex,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const platform = await createPlatform(read.config, clock ? { clock } : {});
  await migrate(platform.db, migrations);
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
  return { code, said, complained };
}
