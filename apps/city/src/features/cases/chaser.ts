import { selectCity, type City } from "#features/cities";
import type { Tx } from "#platform/db";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { JobDefinition } from "#platform/jobs";
import type { Platform } from "#platform/platform";
import { nextChase, noChase } from "./chase.ts";
import { calendarOf } from "./clock/index.ts";
import { saveChase, takeDueChases, type DueChase } from "./repo.ts";

type Deps = Pick<Platform, "db" | "clock" | "wake">;

const atOnce = 100;

/** The cities of a batch, read through its transaction: the embedded database has one connection. */
function createCityReader(tx: Tx): (slug: string) => Promise<City | undefined> {
  const known = new Map<string, City | undefined>();
  return async (slug) => {
    if (!known.has(slug)) known.set(slug, await selectCity(tx, slug));
    return known.get(slug);
  };
}

async function chase(tx: Tx, city: City | undefined, due: DueChase, now: Date): Promise<void> {
  const next = city ? nextChase(due.chaseStep, due.dueAt, calendarOf(city)) : noChase;
  await saveChase(tx, due.city, due.id, next);
  await appendEvent(tx, {
    city: due.city,
    stream: uuidv7(now),
    seq: 1,
    type: "case.chased",
    at: now,
    actor: { kind: "system", id: "chaser" },
    public: { caseId: due.id, step: due.chaseStep, dueAt: due.dueAt.toISOString() },
  });
}

/**
 * Writes down every reminder whose time has come, each once: the step moves on in the transaction that
 * writes it. Cases that another server is reminding of are waited for, not passed over: should it die
 * before its commit, they are reminded of here, in the same minute. Returns how many.
 */
export async function chaseDue({ db, clock, wake }: Deps): Promise<number> {
  let chased = 0;
  for (;;) {
    const now = clock.now();
    const count = await db.transaction().execute(async (tx) => {
      const due = await takeDueChases(tx, now, atOnce);
      const cityOf = createCityReader(tx);
      for (const each of due) await chase(tx, await cityOf(each.city), each, now);
      return due.length;
    });
    chased += count;
    if (count > 0) wake();
    if (count < atOnce) return chased;
  }
}

export function chaseJob(deps: Deps): JobDefinition {
  return {
    name: "cases-chase",
    retries: 0,
    concurrency: 1,
    timeoutInSeconds: 55,
    cron: "* * * * *",
    run: async () => {
      await chaseDue(deps);
    },
  };
}
