import type { Db } from "#platform/db";
import { findDeadLetter, settleLetter, type Subscribers } from "#platform/events";
import type { JobData } from "#platform/jobs";
import type { Platform } from "#platform/platform";

type Deps = Pick<Platform, "db" | "clock" | "jobs"> & {
  readonly subscribers: Pick<Subscribers, "retry">;
};

const jobPrefix = "job:";

/** Takes a letter off the list for good; somebody has dealt with the matter. */
export async function settle({ db, clock }: Deps, city: string, id: string): Promise<void> {
  await settleLetter(db, city, id, clock.now());
}

async function retryJob(tx: Db, deps: Deps, city: string, id: string): Promise<void> {
  const letter = await settleLetter(tx, city, id, deps.clock.now());
  if (letter)
    await deps.jobs.send(tx, letter.source.slice(jobPrefix.length), letter.subject as JobData);
}

/**
 * Does the work of a letter once more. A job is queued again; an event is handed over at once, and
 * the letter stays when that fails: the error is the caller's to show.
 */
export async function tryAgain(deps: Deps, city: string, id: string): Promise<void> {
  const letter = await findDeadLetter(deps.db, city, id);
  if (!letter) return;
  if (letter.source.startsWith(jobPrefix))
    return deps.db.transaction().execute((tx) => retryJob(tx, deps, city, id));
  return deps.subscribers.retry(city, id);
}
