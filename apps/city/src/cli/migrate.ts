import { migrations } from "../app.ts";
import { renumberAfterRestore } from "#platform/events";
import { migrate } from "#platform/migrations";
import type { Command } from "./command.ts";

export const migrateCommand: Command = {
  usage: "migrate",
  summary: "bring the database's schema up to date",
  run: async ({ platform, io }) => {
    const done = await migrate(platform.db, migrations);
    await renumberAfterRestore(platform.db);
    io.stdout(done.length === 0 ? "The schema is up to date.\n" : `Done: ${done.join(", ")}\n`);
    return 0;
  },
};
