import type { ServerResponse } from "node:http";
import { serve, type ServerType } from "@hono/node-server";
import { createApp, migrations, type App } from "../app.ts";
import type { Config } from "../config.ts";
import { renumberAfterRestore } from "#platform/events";
import { migrate } from "#platform/migrations";
import type { Platform } from "#platform/platform";
import type { Io } from "./command.ts";
import { commands } from "./commands.ts";
import { demoWelcome } from "./demo-welcome.ts";

export type RunningServer = {
  readonly url: string;
  /** Resolves with the reason when the database dies. */
  readonly failed: Promise<Error>;
  /** Resolves when the process is told to stop. */
  readonly asked: Promise<null>;
  readonly stop: () => Promise<void>;
};

type Fetch = App["fetch"];

/** Pages need no queue of jobs, so they are there at once; what writes waits until jobs can be sent. */
function whenStarted(app: App, started: Promise<void>): Fetch {
  return async (request, env) => {
    if (request.method !== "GET" && request.method !== "HEAD") await started;
    return app.fetch(request, env);
  };
}

function listen(fetch: Fetch, config: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: config.host }, () =>
      resolve(server),
    );
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" ? portTaken(config) : error),
    );
  });
}

function portTaken({ host, port }: Config): Error {
  return new Error(
    `Port ${port} of ${host} is taken by another program. Stop that one, or set PORT to a free one.`,
  );
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
    // Who keeps a connection for the next request would otherwise hold us until we give up.
    server.prependListener("request", (_request, response: ServerResponse) =>
      response.setHeader("connection", "close"),
    );
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
}

async function prepare(platform: Platform, app: App, demo: boolean, io: Io): Promise<void> {
  await migrate(platform.db, migrations);
  if (await renumberAfterRestore(platform.db))
    io.stdout("Read from a dump of another server: its events are in order again.\n");
  if (!demo) return;
  io.stdout("Looking after the demo city ...\n");
  // Only here: a city in earnest never loads the demo's texts and drawings.
  const { seedDemo } = await import("../demo/seed.ts");
  await seedDemo(platform, app.cities);
}

function toldToStop(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(null));
  });
}

type ServerOptions = { readonly demo: boolean; readonly io: Io };

/** Brings the city up: schema, jobs, subscribers, then the door. */
async function startServer(platform: Platform, options: ServerOptions): Promise<RunningServer> {
  const { demo, io } = options;
  const { config } = platform;
  const app = createApp(platform, { demo });
  await prepare(platform, app, demo, io);
  // From the first visitor on: until then there is nothing to finish, and a signal ends us at once.
  const asked = toldToStop();
  const started = app.start();
  const [server] = await Promise.all([listen(whenStarted(app, started), config), started]);
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : config.port;
  const url = config.publicUrl ?? `http://localhost:${port}`;
  platform.database.onCommand(async (argv, sender) => {
    const [name = "", ...args] = argv;
    const command = commands[name];
    if (!command) throw new Error(`There is no command "${name}".`);
    return command.run({ platform, app, config, io: sender, args });
  });
  io.stdout(demo ? demoWelcome(url) : `Tugon answers at ${url}\n`);
  return {
    url,
    failed: platform.database.failed,
    asked,
    stop: async () => {
      app.closing();
      await closeGently(server);
      await app.stop();
      await platform.database.close();
    },
  };
}

/** Serves until told to stop, or until the database dies under it; the result is the exit code. */
export async function runServer(platform: Platform, options: ServerOptions): Promise<number> {
  const server = await startServer(platform, options);
  const failure = await Promise.race([server.asked, server.failed]);
  if (failure) {
    options.io.stderr(`The database has ended: ${failure.message}\n`);
    return 1;
  }
  options.io.stdout("Finishing what is under way ...\n");
  await server.stop();
  return 0;
}
