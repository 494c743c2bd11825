import { sql } from "kysely";
import type { Db } from "#platform/db";
import "../tables.ts";

type Pair = { readonly from: string; readonly into: string };

/** Whoever follows the one case follows the other, too, as far as they have confirmed it. */
export async function copyFollowers(tx: Db, city: string, { from, into }: Pair): Promise<void> {
  await sql`insert into followers (city, id, case_id, person, confirmed_at, at)
    select city, gen_random_uuid(), ${into}, person, confirmed_at, at from followers
    where city = ${city} and case_id = ${from} and confirmed_at is not null
    on conflict (city, case_id, person) do nothing`.execute(tx);
}

/** The voices for the one case count for the other; returns how many are new there. */
export async function copySupports(tx: Db, city: string, { from, into }: Pair): Promise<number> {
  const { rows } = await sql<{
    id: string;
  }>`insert into supports (city, id, case_id, voice, person, at)
    select city, gen_random_uuid(), ${into}, voice, person, at from supports
    where city = ${city} and case_id = ${from}
    on conflict (city, case_id, voice) do nothing
    returning id`.execute(tx);
  return rows.length;
}
