import { Hono } from "hono";
import type { Cities } from "#features/cities";
import type { Feature } from "#platform/feature";
import type { AppEnv } from "#platform/http";
import { createKeptPages, type KeptPages } from "#web/page";
import { createLimiter, type Limiter } from "#platform/limits";
import type { Platform } from "#platform/platform";
import { answerPhotos } from "./answer-photos.ts";
import { createListing, type Listing } from "./listing/listing.ts";
import { feedRoutes } from "./pages/feeds.ts";
import { followPages } from "./pages/follow.tsx";
import { homePage } from "./pages/home.tsx";
import { listPages } from "./pages/list.tsx";
import { mapPages } from "./pages/map.tsx";
import { overduePage } from "./pages/overdue.tsx";
import { reportPages } from "./pages/report.tsx";
import { createKept, type Kept } from "./views/kept.ts";

/** What the public pages stand on. */
export type PublicDeps = Pick<Platform, "db" | "clock" | "vault" | "wake" | "publicUrl"> & {
  readonly listing: Listing;
  readonly kept: Kept;
  readonly keptPages: KeptPages;
  readonly cities: Pick<Cities, "baseMap">;
  /** Voices and follow requests, by address. */
  readonly byAddress: Limiter;
  readonly trustProxy: boolean;
};

// An office or a village may share one address: generous at first, then steady.
const addressLimit = { burst: 40, perMinute: 10 };

/** The public side of reports: home, list, map, each report's page, feeds, support and follow. */
export function createPublicReports(
  platform: Platform,
  { cities }: { readonly cities: Cities },
): Feature {
  const deps: PublicDeps = {
    ...platform,
    cities,
    listing: createListing(platform),
    kept: createKept(),
    keptPages: createKeptPages(),
    byAddress: createLimiter(platform.clock, addressLimit),
    trustProxy: platform.config.trustProxy,
  };
  const routes = new Hono<AppEnv>();
  const parts = [homePage, listPages, feedRoutes, mapPages, followPages, overduePage, reportPages];
  for (const part of parts) routes.route("/", part(deps));
  return { routes, subscribers: [answerPhotos] };
}
