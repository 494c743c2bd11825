import { sql } from "kysely";
import type { Migration } from "#platform/migrations";

export const deskMigrations: readonly Migration[] = [
  {
    name: "desk-0001-templates",
    up: async (db) => {
      await sql`create table templates (
        city text not null,
        id uuid not null,
        service text,
        action text not null,
        names jsonb not null,
        words jsonb not null,
        version integer not null,
        primary key (city, id)
      )`.execute(db);
      // The desk's two lists beyond the open cases: what residents have not confirmed yet, and all.
      await sql`create index cases_done_unit on cases (city, unit, closed_at)
        where state = 'done'`.execute(db);
      await sql`create index cases_unit on cases (city, unit, received_at desc, id desc)`.execute(
        db,
      );
      await sql`create index cases_received on cases (city, received_at desc, id desc)`.execute(db);
    },
  },
];
