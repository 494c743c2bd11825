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
  {
    name: "desk-0002-queue",
    up: async (db) => {
      await sql`alter table cases add column supporters integer not null default 0`.execute(db);
      await sql`update cases set supporters = reports.supporters from reports
        where reports.city = cases.city and reports.case_id = cases.id
          and reports.supporters > 0`.execute(db);
      // Minutes since 1970 at which the case counts as due; the rule is in queue/rank.ts. A number,
      // because PostgreSQL lets no column be made from a timestamp with time zone and an interval.
      await sql`alter table cases add column rank integer not null generated always as (
        floor(extract(epoch from (due_at at time zone 'UTC')) / 60)::integer
          - 24 * 60 * (case when reopenings > 0 then 5 else 0 end
            + least(supporters / 5, 5)
            - case when pause is null then 0 else 365 end)
      ) stored`.execute(db);
      // The queue by risk takes the place of the queue by due date in a unit and with an officer.
      await sql`drop index cases_open_unit`.execute(db);
      await sql`drop index cases_open_officer`.execute(db);
      await sql`create index cases_open_unit on cases (city, unit, rank, id)
        where closed_at is null`.execute(db);
      // A case is filed with no officer: only those that somebody holds are worth an entry.
      await sql`create index cases_open_officer on cases (city, officer, rank, id)
        where closed_at is null and officer is not null`.execute(db);
      await sql`create index cases_open_rank on cases (city, rank, id)
        where closed_at is null`.execute(db);
      // What was done lately, in every unit.
      await sql`create index cases_done on cases (city, closed_at, id)
        where state = 'done'`.execute(db);
      await sql`create table queue_views (
        city text not null,
        id uuid not null,
        officer uuid not null,
        unit text not null,
        is_shared boolean not null,
        name text not null,
        query text not null,
        created_at timestamptz not null,
        primary key (city, id),
        foreign key (city, officer) references officers (city, id)
      )`.execute(db);
      await sql`create index queue_views_officer on queue_views (city, officer)`.execute(db);
      await sql`create index queue_views_unit on queue_views (city, unit) where is_shared`.execute(
        db,
      );
      await sql`create table desk_choices (
        city text not null,
        officer uuid not null,
        start_view uuid,
        has_keys boolean not null default true,
        primary key (city, officer),
        foreign key (city, officer) references officers (city, id),
        foreign key (city, start_view) references queue_views (city, id)
      )`.execute(db);
      await sql`create table bulk_acts (
        city text not null,
        id uuid not null,
        officer uuid not null,
        kind text not null,
        at timestamptz not null,
        undone_at timestamptz,
        items jsonb not null,
        primary key (city, id),
        foreign key (city, officer) references officers (city, id)
      )`.execute(db);
      await sql`create index bulk_acts_officer on bulk_acts (city, officer, at)`.execute(db);
    },
  },
  {
    name: "desk-0003-help-first",
    up: async (db) => {
      // What a generated column is made of cannot be changed before PostgreSQL 17: it is made anew,
      // with the indexes that go with it. The rule is in queue/rank.ts.
      await sql`alter table cases drop column rank`.execute(db);
      await sql`alter table cases add column rank integer not null generated always as (
        floor(extract(epoch from (due_at at time zone 'UTC')) / 60)::integer
          - 24 * 60 * (case when reopenings > 0 then 5 else 0 end
            + case when help is null then 0 else 3 end
            + least(supporters / 5, 5)
            - case when pause is null then 0 else 365 end)
      ) stored`.execute(db);
      await sql`create index cases_open_unit on cases (city, unit, rank, id)
        where closed_at is null`.execute(db);
      await sql`create index cases_open_officer on cases (city, officer, rank, id)
        where closed_at is null and officer is not null`.execute(db);
      await sql`create index cases_open_rank on cases (city, rank, id)
        where closed_at is null`.execute(db);
    },
  },
];
