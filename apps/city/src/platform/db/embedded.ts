import { CamelCasePlugin, Kysely } from "kysely";
import type { Config } from "../../config.ts";
import type { Database, Tables } from "../db.ts";
import { openEmbedded } from "./embedded/client.ts";
import { serveCommands } from "./embedded/command-channel.ts";
import { embeddedDialect } from "./embedded/kysely-dialect.ts";
import { createWakeups } from "./wakeups.ts";

/** PGlite in the data directory: durable, in a thread of its own, for this process alone. */
export async function openEmbeddedDatabase(
  config: Extract<Config["database"], { kind: "embedded" }>,
): Promise<Database> {
  const embedded = await openEmbedded({ directory: config.directory });
  const db = new Kysely<Tables>({
    dialect: embeddedDialect(embedded),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  // There is no other process to tell.
  const wakeups = createWakeups((deliver) => ({
    announce: async (channel) => {
      deliver(channel);
      return true;
    },
    close: async () => undefined,
  }));
  return {
    kind: "embedded",
    db,
    wakeups,
    execute: (text, values) =>
      values && values.length > 0 ? embedded.query(text, values) : embedded.exec(text),
    onCommand: (handler) => serveCommands(embedded.lock, handler),
    failed: new Promise((resolve) => {
      void embedded.closed.then((reason) => reason && resolve(reason));
    }),
    close: async () => {
      await wakeups.close();
      await db.destroy();
    },
  };
}
