import { sql } from "kysely";
import type { Migration } from "#platform/migrations";

export const cityMigrations: readonly Migration[] = [
  {
    name: "cities-0001-profile",
    up: async (db) => {
      // One document per tenant: it is read whole, cached by every process, and changes rarely.
      await sql`create table cities (
        city text primary key,
        profile jsonb not null,
        base_map jsonb not null,
        version integer not null default 1
      )`.execute(db);
    },
  },
];
