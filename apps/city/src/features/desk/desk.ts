import { Hono } from "hono";
import type { Cities } from "#features/cities";
import type { Feature } from "#platform/feature";
import type { AppEnv } from "#platform/http";
import type { Platform } from "#platform/platform";
import type { Deps } from "./deps.ts";
import { createLive } from "./live.ts";
import { adminPages } from "./pages/admin.tsx";
import { casePages } from "./pages/case.tsx";
import { bulkPages } from "./pages/bulk.ts";
import { panelPage } from "./pages/panel.tsx";
import { queuePages } from "./pages/queue.tsx";
import { templatePages } from "./pages/templates.tsx";
import { choicePages } from "./pages/views.tsx";

export type Desk = Feature & { readonly routes: Hono<AppEnv> };

/** Where officers work: the queue, the case and what a city sets up for both. */
export function createDesk(
  platform: Platform,
  { cities }: { cities: Pick<Cities, "change"> },
): Desk {
  const { db, clock, vault, wake, blobs, database } = platform;
  const deps: Deps = { db, clock, vault, wake, blobs, cities, live: createLive(database) };
  const routes = new Hono<AppEnv>();
  queuePages(routes, deps);
  bulkPages(routes, deps);
  choicePages(routes, deps);
  panelPage(routes, deps);
  casePages(routes, deps);
  templatePages(routes, deps);
  adminPages(routes, deps);
  return { routes, closing: deps.live.close };
}
