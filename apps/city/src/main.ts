import { serve } from "@hono/node-server";
import { createApp, migrations } from "./app.ts";
import { readProcessConfig } from "./config.ts";
import { renumberAfterRestore } from "#platform/events";
import { migrate } from "#platform/migrations";
import { createPlatform } from "#platform/platform";

const read = readProcessConfig();
if (!read.ok) {
  for (const { name, message } of read.problems) console.error(`${name}: ${message}`);
  process.exit(1);
}
const platform = await createPlatform(read.config);
await migrate(platform.db, migrations);
await renumberAfterRestore(platform.db);
const app = createApp(platform);
await app.start();
serve({ fetch: app.fetch, port: read.config.port, hostname: read.config.host });
