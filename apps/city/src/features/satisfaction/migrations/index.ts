import { sql } from "kysely";
import type { Migration } from "#platform/migrations";

export const satisfactionMigrations: readonly Migration[] = [
  {
    name: "satisfaction-0001-closings",
    up: async (db) => {
      // Every end of a case, answered or not: the results say how many were silent.
      await sql`create table satisfaction_closings (
        city text not null,
        case_id uuid not null,
        round integer not null,
        service text not null,
        unit text not null,
        answered_by uuid,
        ended_at timestamptz not null,
        score smallint,
        rated_at timestamptz,
        form jsonb,
        suggestion text,
        filled_at timestamptz,
        primary key (city, case_id, round)
      )`.execute(db);
      await sql`create index satisfaction_closings_ended
        on satisfaction_closings (city, ended_at)`.execute(db);
      await sql`create table satisfaction_second_looks (
        city text not null,
        id uuid not null,
        case_id uuid not null,
        round integer not null,
        unit text not null,
        answered_by uuid,
        cause text not null,
        opened_at timestamptz not null,
        due_at timestamptz not null,
        finding text,
        note text,
        closed_at timestamptz,
        closed_by uuid,
        primary key (city, id),
        unique (city, case_id, round)
      )`.execute(db);
      await sql`create index satisfaction_second_looks_open
        on satisfaction_second_looks (city, due_at) where closed_at is null`.execute(db);
      await sql`create index satisfaction_second_looks_closed
        on satisfaction_second_looks (city, closed_at desc) where closed_at is not null`.execute(
        db,
      );
    },
  },
];
