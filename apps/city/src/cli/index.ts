import { createApp } from "../app.ts";
import { readProcessConfig, type Config } from "../config.ts";
import { sendCommand } from "#platform/db";
import { createPlatform } from "#platform/platform";
import type { Command, Io } from "./command.ts";
import { doctorCommand } from "./doctor.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { migrateCommand } from "./migrate.ts";
import { runServer } from "./serve.ts";
import { userCommand } from "./user.ts";

/** Commands over an open city, by name. `serve` and `demo` are processes and stand apart. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  doctor: doctorCommand,
  user: userCommand,
  import: importCommand,
  export: exportCommand,
};

function help(): string {
  const line = (usage: string, summary: string) => `  tugon ${usage.padEnd(44)} ${summary}`;
  return [
    "Tugon, the city that answers",
    "",
    line("serve", "serve the cities of this installation"),
    line("demo", "the same, with the demo city and its sign-ins"),
    ...Object.values(commands).map(({ usage, summary }) => line(usage, summary)),
    "",
    "Settings come from the environment; README.md lists them.",
    "",
  ].join("\n");
}

/** Opens the city for one command, in this process. */
async function runAlone(command: Command, config: Config, io: Io, args: readonly string[]) {
  const platform = await createPlatform(config);
  const app = createApp(platform, { demo: false });
  try {
    return await command.run({ platform, app, config, io, args });
  } finally {
    await platform.database.close();
  }
}

/**
 * A command beside a live server goes through that server, because only one process may hold the
 * embedded database; with PostgreSQL it runs here.
 */
async function runCommand(config: Config, io: Io, argv: readonly string[]): Promise<number> {
  const [name = "", ...args] = argv;
  const command = commands[name];
  if (!command) {
    io.stderr(`There is no command "${name}".\n\n${help()}`);
    return 2;
  }
  if (config.database.kind === "embedded") {
    const code = await sendCommand(config.database.directory, argv, io);
    if (code !== "no-server") return code;
  }
  return runAlone(command, config, io, args);
}

/** The executable: `argv` without the program's name; the result is the exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [verb = "help"] = argv;
  if (verb === "help" || verb === "--help") {
    io.stdout(help());
    return 0;
  }
  const read = readProcessConfig();
  if (!read.ok) {
    io.stderr("Tugon cannot start with these settings:\n");
    for (const { name, message } of read.problems) io.stderr(`  ${name} ${message}\n`);
    return 1;
  }
  try {
    if (verb === "serve" || verb === "demo")
      return await runServer(read.config, { demo: verb === "demo", io, commands });
    return await runCommand(read.config, io, argv);
  } catch (error) {
    io.stderr(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}
