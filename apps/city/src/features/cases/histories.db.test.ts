import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Db } from "#platform/db";
import type { StoredEvent } from "#platform/events";
import { caseHistories, shownDates, type CaseHistory } from "#testing/case-histories";
import { startTestCity } from "#testing/city";

const atOnce = 500;

/** The events as the log keeps them, in the order of the log. */
async function throughTheLog(db: Db, city: string, histories: readonly CaseHistory[]) {
  const rows = histories.flatMap(({ events }) =>
    events.map(({ stream, seq, type, at, actor, public: said }) => ({
      stream,
      seq,
      type,
      at,
      actor,
      said,
    })),
  );
  await sql`insert into events (city, stream, seq, type, at, actor, public)
    select ${city}, stream, seq, type, at, actor, said
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as row (stream uuid, seq int, type text, at timestamptz, actor jsonb, said jsonb)`.execute(
    db,
  );
  const { rows: read } = await sql<StoredEvent>`
    select city, stream, seq, type, at, actor, public from events
    where city = ${city} and stream = any(${histories.map(({ subject }) => subject.id)}::uuid[])
    order by stream, seq`.execute(db);
  return Map.groupBy(read, ({ stream }) => stream);
}

// Clocks are read from the log, lists from the case: neither may ever say another date.
test(
  "10,000 random histories show the same dates in the list, from the log and as they were made",
  { timeout: 240_000 },
  async () => {
    const { platform, city } = await startTestCity();
    const all = [...caseHistories(10_000)];
    for (let from = 0; from < all.length; from += atOnce) {
      const histories = all.slice(from, from + atOnce);
      const logged = await throughTheLog(platform.db, city.slug, histories);
      for (const history of histories) {
        const made = shownDates(history);
        const events = logged.get(history.subject.id) ?? [];
        expect([made.listed, shownDates({ ...history, events })]).toEqual([made.next, made]);
      }
    }
  },
);
