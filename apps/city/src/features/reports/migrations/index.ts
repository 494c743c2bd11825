import { sql } from "kysely";
import type { Migration } from "#platform/migrations";

export const reportMigrations: readonly Migration[] = [
  {
    name: "reports-0001-reports",
    up: async (db) => {
      await sql`create table reports (
        city text not null,
        case_id uuid not null,
        submission uuid,
        language text not null,
        words text not null,
        exact_words bytea,
        address text,
        attributes jsonb not null,
        supporters integer not null default 0,
        search tsvector not null,
        source text,
        source_id text,
        filed_by uuid,
        primary key (city, case_id),
        unique (city, submission),
        unique (city, source, source_id),
        foreign key (city, case_id) references cases (city, id)
      )`.execute(db);
      await sql`create index reports_search on reports using gin (search)`.execute(db);
      await sql`create table photos (
        city text not null,
        id uuid not null,
        case_id uuid,
        by text not null,
        width integer not null,
        height integer not null,
        at timestamptz not null,
        primary key (city, id)
      )`.execute(db);
      await sql`create index photos_case on photos (city, case_id)`.execute(db);
      await sql`create table supports (
        city text not null,
        id uuid not null,
        case_id uuid not null,
        voice bytea not null,
        person uuid,
        at timestamptz not null,
        primary key (city, id),
        unique (city, case_id, voice)
      )`.execute(db);
      await sql`create table followers (
        city text not null,
        id uuid not null,
        case_id uuid not null,
        person uuid not null,
        confirmed_at timestamptz,
        at timestamptz not null,
        primary key (city, id),
        unique (city, case_id, person)
      )`.execute(db);
      await sql`create table drafts (
        city text not null,
        id uuid not null,
        body bytea not null,
        updated_at timestamptz not null,
        primary key (city, id)
      )`.execute(db);
      await sql`create index drafts_age on drafts (updated_at)`.execute(db);
    },
  },
  {
    name: "reports-0002-photos-and-map",
    up: async (db) => {
      await sql`alter table photos add column is_public boolean not null default true`.execute(db);
      // The map asks for a box: a band of latitude, then the longitudes in it.
      await sql`create index cases_public_box on cases (city, lat, lon) where is_public`.execute(
        db,
      );
    },
  },
  {
    name: "reports-0003-orphan-photos",
    up: async (db) => {
      await sql`create index photos_orphan on photos (at) where case_id is null`.execute(db);
    },
  },
];
