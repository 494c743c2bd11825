import { sql } from "kysely";
import type { Migration } from "#platform/migrations";

export const noticeMigrations: readonly Migration[] = [
  {
    name: "notices-0001-notices",
    up: async (db) => {
      await sql`create table notices (
        city text not null,
        id uuid not null,
        dedupe text not null,
        channel text not null,
        template text not null,
        person uuid,
        case_id uuid,
        locale text not null,
        recipient bytea,
        recipient_index bytea not null,
        message bytea,
        unfollow_link text,
        state text not null,
        attempts integer not null default 0,
        leased_until timestamptz,
        provider_id text,
        error text,
        at timestamptz not null,
        sent_at timestamptz,
        primary key (city, id),
        unique (city, dedupe)
      )`.execute(db);
      await sql`create index notices_latest on notices (city, at desc, id desc)`.execute(db);
      await sql`create index notices_recipient on notices (city, recipient_index, at desc, id desc)`.execute(
        db,
      );
      await sql`create index notices_person on notices (city, person)
        where person is not null`.execute(db);
    },
  },
];
