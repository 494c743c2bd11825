import { sql } from "kysely";
import type { Migration } from "#platform/migrations";

export const leaveMigrations: readonly Migration[] = [
  {
    name: "leave-0001-leaves",
    up: async (db) => {
      await sql`create table leaves (
        city text not null,
        officer uuid not null,
        from_day date not null,
        to_day date not null,
        stand_in uuid not null,
        primary key (city, officer),
        check (from_day <= to_day and officer <> stand_in)
      )`.execute(db);
    },
  },
];
