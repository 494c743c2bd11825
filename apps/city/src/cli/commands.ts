import { cityCommand } from "./city.ts";
import type { Command } from "./command.ts";
import { doctorCommand } from "./doctor.ts";
import { exportCommand } from "./export.ts";
import { importCommand } from "./import.ts";
import { migrateCommand } from "./migrate.ts";
import { userCommand } from "./user.ts";

/** Commands over an open city, by name. `serve` and `demo` are processes and stand apart. */
export const commands: Readonly<Record<string, Command>> = {
  migrate: migrateCommand,
  doctor: doctorCommand,
  city: cityCommand,
  user: userCommand,
  import: importCommand,
  export: exportCommand,
};
