import { selectCity, type Cities, type City } from "#features/cities";
import type { Tx } from "#platform/db";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { JobDefinition } from "#platform/jobs";
import type { Platform } from "#platform/platform";
import { nextChase } from "./chase.ts";
import { calendarOf } from "./clock/index.ts";
import { saveChase, takeDueChases, type DueChase } from "./repo.ts";

type Deps = Pick<Platform, "db" | "clock" | "wake">;

const atOnce = 100;

async function chase(tx: Tx, city: City, due: DueChase, now: Date): Promise<void> {
  const next = nextChase(due.chaseStep, due.dueAt, calendarOf(city));
  await saveChase(tx, city.slug, due.id, next);
  await appendEvent(tx, {
    city: city.slug,
    stream: uuidv7(now),
    seq: 1,
    type: "case.chased",
    at: now,
    actor: { kind: "system", id: "chaser" },
    public: { caseId: due.id, step: due.chaseStep, dueAt: due.dueAt.toISOString() },
  });
}

/**
 * Writes down every reminder of a city whose time has come, each once: the step moves on in the
 * transaction that writes it. Cases that another server is reminding of are waited for, not passed
 * over: should it die before its commit, they are reminded of here, in the same minute. Returns how
 * many.
 */
export async function chaseDue({ db, clock, wake }: Deps, slug: string): Promise<number> {
  let chased = 0;
  for (;;) {
    const now = clock.now();
    const count = await db.transaction().execute(async (tx) => {
      const city = await selectCity(tx, slug);
      const due = city ? await takeDueChases(tx, slug, now, atOnce) : [];
      for (const each of due) if (city) await chase(tx, city, each, now);
      return due.length;
    });
    chased += count;
    if (count > 0) wake();
    if (count < atOnce) return chased;
  }
}

export function chaseJob(deps: Deps, cities: Pick<Cities, "slugs">): JobDefinition {
  return {
    name: "cases-chase",
    retries: 0,
    concurrency: 1,
    timeoutInSeconds: 55,
    cron: "* * * * *",
    run: async () => {
      for (const slug of await cities.slugs()) await chaseDue(deps, slug);
    },
  };
}
