import type { Cities } from "#features/cities";
import { createWebhooks } from "#features/webhooks";
import { createSubscribers } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { createJobs, type JobData } from "#platform/jobs";
import { createMetrics } from "#platform/metrics";
import { webhookSources } from "../app/webhook-sources.ts";
import { deliveryJob, type DeliveryData } from "../features/webhooks/deliver.ts";
import { listDeliveries } from "../features/webhooks/repo/deliveries.ts";
import { selectEndpoint } from "../features/webhooks/repo/endpoints.ts";
import { addEndpoint, type Added, type By } from "../features/webhooks/service/endpoints.ts";
import type { EndpointInput } from "../features/webhooks/schema.ts";
import { startTestCity, type TestCity } from "./city.ts";

/** A demo city on one's own machine: the only kind that may post to a receiver beside it. */
export function startDemoCity(): Promise<TestCity> {
  return startTestCity((city) => ({ ...city, isDemo: true }));
}

/** A server that delivers webhooks for this city, to this machine too. */
export function webhookServer(town: TestCity) {
  const metrics = createMetrics();
  const publicUrl = "http://localhost:7300";
  const platform = { ...town.platform, publicUrl, metrics, jobs: createJobs(town.platform) };
  const cities: Pick<Cities, "slugs"> = { slugs: async () => [town.city.slug] };
  const feature = createWebhooks(platform, {
    cities,
    sources: webhookSources(platform),
    demo: true,
  });
  // Cities of other tests share the queue: what they left due is not this server's to send.
  const jobs = (feature.jobs ?? []).map((job) => ({
    ...job,
    run: async (data: JobData) => {
      if (data.city === town.city.slug || data.city === "*") await job.run(data);
    },
  }));
  const subscribers = createSubscribers({ ...platform, cities: cities.slugs }, [
    ...(feature.subscribers ?? []),
  ]);
  return {
    platform,
    jobs: platform.jobs,
    definitions: jobs,
    service: { ...platform, sources: webhookSources(platform) },
    prepare: () => platform.jobs.prepare(jobs),
    /** Queues what has happened. */
    read: () => subscribers.drain(town.city.slug),
    /** Makes every attempt that is due. */
    deliver: () => platform.jobs.runDue(),
    /** One run of the delivery job, as a worker would have it. */
    run: async (data: Omit<DeliveryData, "city">) => {
      const job = jobs.find(({ name }) => name === deliveryJob);
      await job?.run({ city: town.city.slug, ...data } as DeliveryData);
    },
    counted: async () => {
      const { values } = await metrics.webhookDeliveries.get();
      const results = values.map(({ labels, value }) => [String(labels["result"]), value] as const);
      return Object.fromEntries<number>(results);
    },
  };
}

export type WebhookServer = ReturnType<typeof webhookServer>;

export function adminOf(town: TestCity): By {
  const admin = {
    id: uuidv7(town.clock.now()),
    city: town.city.slug,
    name: "Ana Reyes",
    designation: "Administrator",
    email: "ana@fixture.example",
    role: "city-admin",
    unit: "works",
    services: [],
    locale: "en",
    isActive: true,
  } as const;
  return { admin, city: town.city };
}

/** An endpoint that is on. */
export async function added(
  town: TestCity,
  server: WebhookServer,
  url: string,
  types: EndpointInput["types"] = null,
): Promise<Added> {
  await server.prepare();
  return addEndpoint(server.platform, adminOf(town), { name: "Province", url, types });
}

/** The deliveries of an endpoint by the kind of event, as far as tests compare them. */
export async function deliveriesOf(town: TestCity, endpoint: string) {
  const rows = await listDeliveries(town.platform.db, town.city.slug, endpoint, 200);
  const ordered = rows.toSorted((one, other) => one.type.localeCompare(other.type));
  return ordered.map(({ type, state, attempts, status, failure }) => ({
    type,
    state,
    attempts,
    status,
    failure,
  }));
}

export async function endpointNow(town: TestCity, id: string) {
  return selectEndpoint(town.platform.db, town.city.slug, id);
}
