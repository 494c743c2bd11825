import type { Cities } from "#features/cities";
import type { JobDefinition } from "#platform/jobs";
import type { Deps } from "./deps.ts";
import { deleteDeliveriesBefore } from "./repo/deliveries.ts";
import { deliveriesKeptMs } from "./rules.ts";

/** Forgets old deliveries; the log of events still has what they told. */
export function cleanUpJob(
  { db, clock }: Pick<Deps, "db" | "clock">,
  cities: Pick<Cities, "slugs">,
): JobDefinition {
  return {
    name: "webhooks-clean-up",
    retries: 3,
    concurrency: 1,
    timeoutInSeconds: 300,
    cron: "41 2 * * *",
    run: async () => {
      const before = new Date(clock.now().getTime() - deliveriesKeptMs);
      for (const city of await cities.slugs()) await deleteDeliveriesBefore(db, city, before);
    },
  };
}
