import { sql } from "kysely";
import type { Migration } from "#platform/migrations";

export const identityMigrations: readonly Migration[] = [
  {
    name: "identity-0001-people-and-officers",
    up: async (db) => {
      await sql`create table people (
        city text not null,
        id uuid not null,
        key bytea,
        contact bytea,
        email_index bytea,
        phone_index bytea,
        locale text not null,
        created_at timestamptz not null,
        erased_at timestamptz,
        primary key (city, id)
      )`.execute(db);
      await sql`create index people_email on people (city, email_index)`.execute(db);
      await sql`create table officers (
        city text not null,
        id uuid not null,
        name text not null,
        designation text not null,
        email text not null,
        role text not null,
        unit text not null,
        services text[] not null default '{}',
        locale text not null,
        is_active boolean not null,
        created_at timestamptz not null,
        primary key (city, id),
        unique (city, email)
      )`.execute(db);
    },
  },
];
