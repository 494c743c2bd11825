import { sql } from "kysely";
import type { Migration } from "#platform/migrations";

export const administrationMigrations: readonly Migration[] = [
  {
    // Few among millions: without an index of their own they would be looked for among all cases.
    name: "administration-0001-changes-of-settings",
    up: async (db) => {
      await sql`create index events_of_settings on events (city, id desc)
        where type ~ '^(administration\\.|webhooks\\.|desk\\.(service|template)-|identity\\.(api-key-|officer-(added|changed|deactivated|reactivated)$))'`.execute(
        db,
      );
    },
  },
];
