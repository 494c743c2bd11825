import type { Hono } from "hono";
import type { Cities } from "#features/cities";
import type { Identity } from "#features/identity";
import type { Feature } from "#platform/feature";
import type { AppEnv } from "#platform/http";
import type { Platform } from "#platform/platform";
import { open311Routes } from "./api.ts";
import { resumeLine, takeInJob } from "./batch.ts";

export { giveError } from "./answer.ts";
export { open311ErrorTexts } from "./error-texts.ts";
export { definitionOf, servicesOf } from "./resources.ts";
export { open311Migrations } from "./migrations/index.ts";

/** Where a machine reads one request. */
export function requestPath(reference: string): string {
  return `/open311/v2/requests/${reference}.json`;
}

/** Everything below this path speaks to machines: no cookie counts, every refusal is an error body. */
export function isOpen311(path: string): boolean {
  return path === "/open311" || path.startsWith("/open311/");
}

/** Open311 GeoReport v2, reading and writing, over the city's reports and cases. */
export function createOpen311(
  platform: Platform,
  deps: { readonly cities: Cities; readonly identity: Pick<Identity, "checkApiKey"> },
): Feature & { readonly routes: Hono<AppEnv> } {
  return {
    routes: open311Routes({ ...platform, checkApiKey: deps.identity.checkApiKey }),
    jobs: [takeInJob(platform, deps.cities)],
    resume: (tx, city) => resumeLine(platform, tx, city),
  };
}
