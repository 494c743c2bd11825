import { serve, type ServerType } from "@hono/node-server";
import { createApp, migrations, type App } from "../app.ts";
import type { Config } from "../config.ts";
import { seedDemo } from "../demo/seed.ts";
import { migrate } from "#platform/migrations";
import { createPlatform, type Platform } from "#platform/platform";
import type { Io } from "./command.ts";
import { demoWelcome } from "./demo-welcome.ts";

export type RunningServer = {
  readonly url: string;
  readonly stop: () => Promise<void>;
};

function listen(app: App, config: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve(
      { fetch: app.fetch, port: config.port, hostname: config.host },
      () => resolve(server),
    );
    server.once("error", reject);
  });
}

/** No new connections; those under way may finish, but not for ever. */
function closeGently(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => {
      if ("closeAllConnections" in server) server.closeAllConnections();
    }, 8000);
    server.close(() => {
      clearTimeout(giveUp);
      resolve();
    });
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}

async function prepare(platform: Platform, app: App, demo: boolean, io: Io): Promise<void> {
  await migrate(platform.db, migrations);
  if (!demo) return;
  io.stdout("Looking after the demo city ...\n");
  await seedDemo(platform, app.cities);
}

/** Brings the city up: schema, jobs, subscribers, then the door. */
export async function startServer(
  config: Config,
  options: { readonly demo: boolean; readonly io: Io },
): Promise<RunningServer> {
  const platform = await createPlatform(config);
  const app = createApp(platform);
  await prepare(platform, app, options.demo, options.io);
  await app.start();
  const server = await listen(app, config);
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : config.port;
  const url = config.publicUrl ?? `http://${config.host}:${port}`;
  options.io.stdout(options.demo ? demoWelcome(url) : `Tugon answers at ${url}\n`);
  return {
    url,
    stop: async () => {
      await closeGently(server);
      await app.stop();
      await platform.database.close();
    },
  };
}
