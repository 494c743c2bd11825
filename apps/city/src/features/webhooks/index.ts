import { Hono } from "hono";
import type { Cities } from "#features/cities";
import type { Feature } from "#platform/feature";
import type { AppEnv } from "#platform/http";
import type { Platform } from "#platform/platform";
import { cleanUpJob } from "./clean-up.ts";
import { createDelivery } from "./deliver.ts";
import type { Deps, WebhookSources } from "./deps.ts";
import { endpointDetailPages } from "./pages/endpoint.tsx";
import { endpointPages } from "./pages/endpoints.tsx";
import { createWebhookSubscriber } from "./queueing.ts";
import { hostOf, isLoopbackHost } from "./sending/address.ts";
import type { Resolve } from "./sending/post.ts";
import { createReplay } from "./service/replay.ts";

export type { WebhookSources } from "./deps.ts";
export { webhookErrorTexts } from "./views/error-texts.ts";
export { webhookMigrations } from "./migrations/index.ts";

export type WebhooksDeps = {
  readonly cities: Pick<Cities, "slugs">;
  readonly sources: WebhookSources;
  /** True only for a process that serves the demo. */
  readonly demo: boolean;
  /** The system's resolver, unless a test plays a hostile one. */
  readonly resolve?: Resolve;
};

/** Tells other systems of public events, by Standard Webhooks. */
export function createWebhooks(
  platform: Platform,
  { cities, sources, demo, resolve }: WebhooksDeps,
): Feature & { readonly routes: Hono<AppEnv> } {
  const { config, publicUrl } = platform;
  const privateHosts = new Set(config.webhookAllowPrivate);
  // Everybody is an administrator of a demo. One that strangers reach must not open our own ports.
  const isOnOwnMachine = demo && isLoopbackHost(hostOf(new URL(publicUrl)));
  const deps: Deps = {
    ...platform,
    sources,
    reachOf: ({ isDemo }) => ({ privateHosts, isLocalDemo: isOnOwnMachine && isDemo }),
    ...(resolve ? { resolve } : {}),
  };
  const routes = new Hono<AppEnv>();
  endpointPages(routes, deps);
  endpointDetailPages(routes, deps);
  return {
    routes,
    subscribers: [createWebhookSubscriber(deps)],
    jobs: [createDelivery(deps), createReplay(deps), cleanUpJob(deps, cities)],
  };
}
