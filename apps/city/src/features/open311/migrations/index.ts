import { sql } from "kysely";
import type { Migration } from "#platform/migrations";

export const open311Migrations: readonly Migration[] = [
  {
    name: "open311-0001-waiting",
    up: async (db) => {
      await sql`create table open311_waiting (
        city text not null,
        token uuid not null,
        filing bytea not null,
        api_key text not null,
        received_at timestamptz not null,
        primary key (city, token)
      )`.execute(db);
    },
  },
];
