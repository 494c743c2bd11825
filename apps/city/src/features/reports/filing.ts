import { Hono } from "hono";
import type { Privacy } from "#features/identity";
import type { Feature } from "#platform/feature";
import type { AppEnv } from "#platform/http";
import { createLimiter } from "#platform/limits";
import type { Platform } from "#platform/platform";
import { counterPages } from "./pages/counter.tsx";
import type { AfterClosing, PageDeps } from "./pages/deps.ts";
import { findPages } from "./pages/find.tsx";
import { nearPages } from "./pages/near.tsx";
import { offlinePages } from "./pages/offline.tsx";
import { photoRoutes } from "./pages/photos.ts";
import { filePages } from "./pages/file.tsx";
import { statusPages } from "./pages/status.tsx";
import { stepPages } from "./pages/steps.tsx";
import { draftCleanUp } from "./service/drafts.ts";
import { createIntake } from "./service/intake.ts";
import { registerPrivacy } from "./service/private-words.ts";

// A whole office or village may share one address, and an outbox may send ten reports at once.
const filingLimit = { burst: 60, perMinute: 20 };

/** Filing a report, its receipt and status, and the counter. */
export function createFiling(
  platform: Platform,
  deps: { readonly privacy: Privacy; readonly afterClosing: AfterClosing },
): Feature {
  const pageDeps: PageDeps = {
    ...platform,
    ...deps,
    intake: createIntake(platform),
    byAddress: createLimiter(platform.clock, filingLimit),
  };
  registerPrivacy(platform, deps.privacy);
  const routes = new Hono<AppEnv>();
  nearPages(routes, pageDeps);
  filePages(routes, pageDeps);
  stepPages(routes, pageDeps);
  photoRoutes(routes, pageDeps);
  statusPages(routes, pageDeps);
  findPages(routes, pageDeps);
  counterPages(routes, pageDeps);
  offlinePages(routes);
  return { routes, jobs: [draftCleanUp(platform)] };
}
