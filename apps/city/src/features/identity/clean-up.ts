import type { Cities } from "#features/cities";
import type { JobDefinition } from "#platform/jobs";
import type { Deps } from "./deps.ts";
import { deleteAttemptsBefore, emptyCodeEvents } from "./repo/attempts.ts";
import { deleteExpiredChallenges } from "./repo/passkeys.ts";
import { deleteExpiredSessions } from "./repo/sessions.ts";

/** A late mail may still be on its way; an hour after its end a code is of no use to anybody. */
const staleAfterMs = 60 * 60_000;

/** Forgets what sign-ins leave behind: stale codes and their addresses, ended sessions. */
export async function forgetStale(
  { db, clock }: Pick<Deps, "db" | "clock">,
  city: string,
): Promise<void> {
  const now = clock.now();
  await db.transaction().execute(async (tx) => {
    const before = new Date(now.getTime() - staleAfterMs);
    await emptyCodeEvents(tx, city, await deleteAttemptsBefore(tx, city, before));
    await deleteExpiredSessions(tx, city, now);
    await deleteExpiredChallenges(tx, city, now);
  });
}

export function cleanUpJob(deps: Deps, cities: Pick<Cities, "slugs">): JobDefinition {
  return {
    name: "identity-clean-up",
    retries: 3,
    concurrency: 1,
    timeoutInSeconds: 300,
    cron: "17 * * * *",
    run: async () => {
      for (const city of await cities.slugs()) await forgetStale(deps, city);
    },
  };
}
