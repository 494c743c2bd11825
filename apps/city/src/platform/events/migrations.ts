import { sql } from "kysely";
import type { Migration } from "../db/migrate.ts";

export const eventMigrations: readonly Migration[] = [
  {
    name: "platform-0001-events",
    up: async (db) => {
      await sql`create table events (
        city text not null,
        stream uuid not null,
        seq integer not null,
        id bigint generated always as identity,
        xact xid8 not null default pg_current_xact_id(),
        type text not null,
        at timestamptz not null,
        actor jsonb not null,
        public jsonb not null,
        private jsonb,
        primary key (city, stream, seq)
      )`.execute(db);
      await sql`create index events_in_order on events (city, xact, id)`.execute(db);
      await sql`create table subscriber_positions (
        city text not null,
        subscriber text not null,
        xact xid8 not null,
        id bigint not null,
        failures integer not null default 0,
        retry_at timestamptz,
        primary key (city, subscriber)
      )`.execute(db);
      await sql`create table dead_letters (
        city text not null,
        id uuid not null,
        source text not null,
        subject jsonb not null,
        error text not null,
        at timestamptz not null,
        settled_at timestamptz,
        primary key (city, id)
      )`.execute(db);
    },
  },
  {
    // Made here, under the migrations' lock: two servers that start at once on an empty database
    // would race for it.
    name: "platform-0002-job-queue",
    up: async (db) => {
      await sql`create schema if not exists jobs`.execute(db);
    },
  },
];
