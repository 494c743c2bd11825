import { sql } from "kysely";
import { expect, test } from "vitest";
import { startTestCity } from "#testing/city";

test.skipIf(process.env["DB"] !== "postgres")(
  "a connection that the server ends between two statements fails the transaction and nothing else",
  async () => {
    const { db } = (await startTestCity()).platform;
    const broken = db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await sql`select pg_terminate_backend(${rows[0]?.pid}, 5000)`.execute(db);
      // The news of it comes by itself, while nobody waits for an answer.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await sql`select 1`.execute(tx);
    });
    await expect(broken).rejects.toThrow();
    expect((await sql<{ one: number }>`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
  },
);
