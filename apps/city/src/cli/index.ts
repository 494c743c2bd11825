import { readProcessConfig, type Config } from "../config.ts";
import { sendCommand } from "#platform/db";
import { createPlatform } from "#platform/platform";
import type { Io } from "./command.ts";

// The features are most of the program: they are read while the database opens in its own thread,
// which spares a start a quarter of its time.
const loadCommands = async () => (await import("./commands.ts")).commands;
const loadApp = () => import("../app.ts");
const loadServer = () => import("./serve.ts");

async function help(): Promise<string> {
  const line = (usage: string, summary: string) => `  tugon ${usage.padEnd(44)} ${summary}`;
  return [
    "Tugon, the city that answers",
    "",
    line("serve", "serve the cities of this installation"),
    line("demo", "the same, with the demo city and its sign-ins"),
    ...Object.values(await loadCommands()).map(({ usage, summary }) => line(usage, summary)),
    "",
    "Settings come from the environment; README.md lists them.",
    "",
  ].join("\n");
}

/**
 * A command beside a live server goes through that server, because only one process may hold the
 * embedded database; with PostgreSQL it runs here.
 */
async function runCommand(config: Config, io: Io, argv: readonly string[]): Promise<number> {
  const [name = "", ...args] = argv;
  const command = (await loadCommands())[name];
  if (!command) {
    io.stderr(`There is no command "${name}".\n\n${await help()}`);
    return 2;
  }
  if (config.database.kind === "embedded") {
    const code = await sendCommand(config.database.directory, argv, io);
    if (code !== "no-server") return code;
  }
  const [platform, { createApp }] = await Promise.all([createPlatform(config), loadApp()]);
  const app = createApp(platform, { demo: false });
  try {
    return await command.run({ platform, app, config, io, args });
  } finally {
    await app.stop();
    await platform.database.close();
  }
}

async function serve(config: Config, io: Io, demo: boolean): Promise<number> {
  const [platform, { runServer }] = await Promise.all([createPlatform(config), loadServer()]);
  return runServer(platform, { demo, io });
}

/** The executable: `argv` without the program's name; the result is the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [verb = "help"] = argv;
  if (verb === "help" || verb === "--help") {
    io.stdout(await help());
    return 0;
  }
  const read = readProcessConfig();
  if (!read.ok) {
    io.stderr("Tugon cannot start with these settings:\n");
    for (const { name, message } of read.problems) io.stderr(`  ${name} ${message}\n`);
    return 1;
  }
  try {
    if (verb === "serve" || verb === "demo") return await serve(read.config, io, verb === "demo");
    return await runCommand(read.config, io, argv);
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
