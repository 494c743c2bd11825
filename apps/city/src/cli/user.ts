import { parseArgs } from "node:util";
import { createOfficer, listOfficers, officerSchema } from "#features/identity";
import { isLocale } from "#platform/locale";
import { cityOf } from "./city-of.ts";
import type { Command, CommandContext } from "./command.ts";

const usage = `tugon user list [--city SLUG]
tugon user add --name NAME --designation TEXT --email ADDRESS --role ROLE --unit CODE
               [--services CODE,CODE] [--locale en|fil|ko] [--city SLUG]
Roles: officer, unit-head, city-admin, auditor.
`;

async function list(context: CommandContext, slug: string | undefined): Promise<number> {
  const city = await cityOf(context, slug);
  for (const officer of await listOfficers(context.platform.db, city.slug)) {
    const state = officer.isActive ? "" : " (inactive)";
    context.io.stdout(
      `${officer.role.padEnd(11)} ${officer.unit.padEnd(18)} ${officer.email.padEnd(34)} ${officer.name}${state}\n`,
    );
  }
  return 0;
}

type Values = Readonly<Record<string, string | undefined>>;

async function add(context: CommandContext, values: Values): Promise<number> {
  const { platform, io } = context;
  const city = await cityOf(context, values["city"]);
  const read = officerSchema.safeParse({
    ...values,
    services: values["services"]?.split(",").filter(Boolean) ?? [],
  });
  if (!read.success) {
    for (const issue of read.error.issues)
      io.stderr(`--${issue.path.join(".")} ${issue.message}\n`);
    io.stderr(`\n${usage}`);
    return 2;
  }
  const locale = isLocale(values["locale"]) ? values["locale"] : "en";
  const officer = await createOfficer(
    platform,
    city,
    { ...read.data, locale },
    {
      kind: "system",
      id: "command-line",
    },
  );
  io.stdout(
    `${officer.name} may sign in at ${platform.publicUrl}/sign-in with ${officer.email} ` +
      "and sets up a second factor there.\n",
  );
  return 0;
}

export const userCommand: Command = {
  usage: "user list | add --name ... --email ... --role ...",
  summary: "list the officers of a city, or add one",
  run: async (context) => {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args: [...context.args],
      allowPositionals: true,
      options: {
        city: text,
        name: text,
        designation: text,
        email: text,
        role: text,
        unit: text,
        services: text,
        locale: text,
      },
    });
    if (positionals[0] === "list") return list(context, values.city);
    if (positionals[0] === "add") return add(context, values);
    context.io.stderr(usage);
    return 2;
  },
};
