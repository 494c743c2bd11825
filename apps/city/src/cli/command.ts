import type { App } from "../app.ts";
import type { Config } from "../config.ts";
import type { Platform } from "#platform/platform";

/** Where a command writes; a live server passes it on to whoever called. */
export type Io = {
  /** A command with much to say awaits it, so that a slow reader slows it down. */
  readonly stdout: (text: string) => unknown;
  readonly stderr: (text: string) => void;
  /** Relative paths in arguments start here. */
  readonly cwd: string;
};

export type CommandContext = {
  readonly platform: Platform;
  readonly app: App;
  readonly config: Config;
  readonly io: Io;
  readonly args: readonly string[];
};

/** A command over an open city; the result is the exit code. */
export type Command = {
  readonly usage: string;
  readonly summary: string;
  readonly run: (context: CommandContext) => Promise<number>;
};
