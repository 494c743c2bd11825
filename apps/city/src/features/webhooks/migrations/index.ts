import { sql } from "kysely";
import type { Migration } from "#platform/migrations";

export const webhookMigrations: readonly Migration[] = [
  {
    name: "webhooks-0001-endpoints-and-deliveries",
    up: async (db) => {
      await sql`create table webhook_endpoints (
        city text not null,
        id uuid not null,
        name text not null,
        url text not null,
        types text[],
        is_on boolean not null,
        off_reason text,
        secret bytea not null,
        old_secret bytea,
        old_secret_until timestamptz,
        version integer not null,
        created_at timestamptz not null,
        on_since timestamptz not null,
        off_at timestamptz,
        failing_since timestamptz,
        rests_until timestamptz,
        primary key (city, id)
      )`.execute(db);
      await sql`create table webhook_deliveries (
        city text not null,
        id uuid not null,
        endpoint uuid not null,
        message_id text not null,
        type text not null,
        stream uuid,
        seq integer,
        state text not null,
        attempts integer not null default 0,
        ticket uuid not null,
        leased_until timestamptz,
        created_at timestamptz not null,
        next_at timestamptz,
        ended_at timestamptz,
        status integer,
        duration_in_ms integer,
        answer text,
        failure text,
        primary key (city, id),
        unique (city, endpoint, message_id)
      )`.execute(db);
      await sql`create index webhook_deliveries_latest
        on webhook_deliveries (city, endpoint, created_at desc, id desc)`.execute(db);
      await sql`create index webhook_deliveries_age on webhook_deliveries (city, created_at)`.execute(
        db,
      );
    },
  },
];
