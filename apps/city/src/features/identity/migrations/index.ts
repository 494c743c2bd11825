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
  {
    name: "identity-0002-sign-in",
    up: async (db) => {
      await sql`alter table people add column is_demo boolean not null default false`.execute(db);
      await sql`create table sessions (
        city text not null,
        id uuid not null,
        token_digest bytea not null,
        kind text not null,
        subject uuid not null,
        via text not null,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null,
        factor_at timestamptz,
        primary key (city, id),
        unique (city, token_digest)
      )`.execute(db);
      await sql`create index sessions_subject on sessions (city, kind, subject)`.execute(db);
      await sql`create table sign_in_attempts (
        city text not null,
        id uuid not null,
        token_digest bytea not null,
        purpose text not null,
        person uuid,
        email_index bytea not null,
        email bytea,
        code_index bytea not null,
        tries integer not null default 0,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        primary key (city, id),
        unique (city, token_digest)
      )`.execute(db);
      await sql`create index sign_in_attempts_email
        on sign_in_attempts (city, email_index, created_at)`.execute(db);
      await sql`create table second_factors (
        city text not null,
        officer uuid not null,
        secret bytea not null,
        confirmed_at timestamptz,
        last_step integer not null default 0,
        failures integer not null default 0,
        blocked_until timestamptz,
        primary key (city, officer),
        foreign key (city, officer) references officers (city, id)
      )`.execute(db);
      await sql`create table recovery_codes (
        city text not null,
        officer uuid not null,
        code_index bytea not null,
        used_at timestamptz,
        primary key (city, officer, code_index),
        foreign key (city, officer) references officers (city, id)
      )`.execute(db);
      await sql`create table passkeys (
        city text not null,
        id text not null,
        kind text not null,
        subject uuid not null,
        public_key bytea not null,
        counter bigint not null,
        transports text[] not null default '{}',
        created_at timestamptz not null,
        used_at timestamptz,
        primary key (city, id)
      )`.execute(db);
      await sql`create index passkeys_subject on passkeys (city, kind, subject)`.execute(db);
      await sql`create table passkey_challenges (
        city text not null,
        id uuid not null,
        challenge text not null,
        session uuid,
        expires_at timestamptz not null,
        primary key (city, id)
      )`.execute(db);
      await sql`create table api_keys (
        city text not null,
        id uuid not null,
        name text not null,
        prefix text not null,
        digest bytea not null,
        scopes text[] not null,
        created_by uuid not null,
        created_at timestamptz not null,
        used_at timestamptz,
        revoked_at timestamptz,
        primary key (city, id),
        unique (city, digest)
      )`.execute(db);
    },
  },
];
