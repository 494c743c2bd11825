import { statfs, writeFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { migrations } from "../app.ts";
import { pendingMigrations } from "#platform/migrations";
import { ping } from "#platform/db";
import type { Command, CommandContext } from "./command.ts";

type Check = { readonly name: string; readonly look: (context: CommandContext) => Promise<string> };

const lowDiskBytes = 512 * 1024 * 1024;

/** Each look returns what it found, or throws with what is wrong. */
const checks: readonly Check[] = [
  {
    name: "database",
    look: async ({ platform }) => {
      const started = performance.now();
      await ping(platform.db);
      const ms = (performance.now() - started).toFixed(1);
      return `${platform.database.kind}, answers in ${ms} ms`;
    },
  },
  {
    name: "schema",
    look: async ({ platform }) => {
      const pending = await pendingMigrations(platform.db, migrations);
      if (pending.length > 0) throw new Error(`run "tugon migrate": ${pending.join(", ")}`);
      return "up to date";
    },
  },
  {
    name: "cities",
    look: async ({ app }) => {
      const slugs = await app.cities.slugs();
      if (slugs.length === 0) throw new Error('none yet: "tugon demo" loads one');
      return slugs.join(", ");
    },
  },
  {
    name: "data folder",
    look: async ({ config }) => {
      const probe = join(config.dataDir, `.doctor-${process.pid}`);
      await writeFile(probe, "ok");
      await rm(probe);
      const disk = await statfs(config.dataDir);
      const free = disk.bavail * disk.bsize;
      if (free < lowDiskBytes) throw new Error(`only ${Math.round(free / 1024 / 1024)} MB free`);
      return `${config.dataDir}, ${Math.round(free / 1024 / 1024 / 1024)} GB free`;
    },
  },
  {
    name: "mail",
    look: async ({ config }) => (config.smtp ? new URL(config.smtp.url).host : "built-in mailbox"),
  },
  {
    name: "public address",
    look: async ({ platform }) => platform.publicUrl,
  },
];

export const doctorCommand: Command = {
  usage: "doctor",
  summary: "check settings, database, disk and mail, and say what to mend",
  run: async (context) => {
    let failures = 0;
    for (const { name, look } of checks) {
      try {
        context.io.stdout(`ok    ${name}: ${await look(context)}\n`);
      } catch (error) {
        failures += 1;
        context.io.stdout(
          `MEND  ${name}: ${error instanceof Error ? error.message : String(error)}\n`,
        );
      }
    }
    return failures === 0 ? 0 : 1;
  },
};
