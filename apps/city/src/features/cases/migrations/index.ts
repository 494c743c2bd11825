import { sql } from "kysely";
import type { Migration } from "#platform/migrations";

export const caseMigrations: readonly Migration[] = [
  {
    name: "cases-0001-cases",
    up: async (db) => {
      await sql`create table cases (
        city text not null,
        id uuid not null,
        reference text not null,
        version integer not null,
        state text not null,
        service text not null,
        unit text not null,
        officer uuid,
        channel text not null,
        is_public boolean not null,
        person uuid,
        lon double precision,
        lat double precision,
        place text,
        received_at timestamptz not null,
        due_at timestamptz not null,
        updated_at timestamptz not null,
        asked_at timestamptz,
        planned_for date,
        closed_at timestamptz,
        answered_at timestamptz,
        reopenings integer not null default 0,
        primary key (city, id),
        unique (city, reference)
      )`.execute(db);
      // The public list, newest first, whole or by service, place or state.
      await sql`create index cases_public on cases (city, received_at desc, id desc)
        where is_public`.execute(db);
      await sql`create index cases_public_service on cases (city, service, received_at desc, id desc)
        where is_public`.execute(db);
      await sql`create index cases_public_place on cases (city, place, received_at desc, id desc)
        where is_public`.execute(db);
      // The desk: open cases by time left, per unit and per officer.
      await sql`create index cases_open_unit on cases (city, unit, due_at)
        where closed_at is null`.execute(db);
      await sql`create index cases_open_officer on cases (city, officer, due_at)
        where closed_at is null`.execute(db);
      await sql`create index cases_open_due on cases (city, due_at)
        where closed_at is null`.execute(db);
      // Neighbours of the same kind: a band of latitude is narrow enough.
      await sql`create index cases_near on cases (city, service, lat)`.execute(db);
      await sql`create index cases_person on cases (city, person) where person is not null`.execute(
        db,
      );
    },
  },
  {
    name: "cases-0002-clocks",
    up: async (db) => {
      await sql`alter table cases add column pause text, add column chase_at timestamptz,
        add column chase_step text`.execute(db);
      // Cases from before are chased from their due date on.
      await sql`update cases set chase_at = due_at, chase_step = 'overdue'
        where closed_at is null`.execute(db);
      await sql`create index cases_chase on cases (city, chase_at)
        where chase_at is not null`.execute(db);
      // What was handed on lately, for the overview of each unit.
      await sql`create index events_assigned on events (city, at)
        where type = 'case.assigned'`.execute(db);
    },
  },
  {
    name: "cases-0003-second-look-and-merging",
    up: async (db) => {
      await sql`alter table cases add column ended_by uuid, add column merged_into uuid,
        add column passed_from text`.execute(db);
      await sql`create index cases_merged on cases (city, merged_into)
        where merged_into is not null`.execute(db);
    },
  },
  {
    name: "cases-0004-signatures",
    up: async (db) => {
      await sql`alter table cases add column proposal jsonb`.execute(db);
    },
  },
  {
    name: "cases-0005-help",
    up: async (db) => {
      await sql`alter table cases add column help text`.execute(db);
    },
  },
  {
    name: "cases-0006-conflicts",
    up: async (db) => {
      await sql`alter table cases add column conflicts uuid[] not null default '{}'`.execute(db);
    },
  },
  {
    // Neighbours are looked for among public cases, and the box of the map finds those as well: one
    // index less for every filing to write.
    name: "cases-0007-near",
    up: async (db) => {
      await sql`drop index cases_near`.execute(db);
    },
  },
];
