import { Hono } from "hono";
import type { Feature } from "#platform/feature";
import type { AppEnv } from "#platform/http";
import { leavePages } from "./pages.tsx";
import type { Deps } from "./service.ts";

export { absencesAt, arrangeLeave } from "./service.ts";
export { leaveMigrations } from "./migrations/index.ts";
export type { Absences } from "./rules.ts";

/** Officers on leave, and who stands in for them. */
export function createLeave(deps: Deps): Feature {
  const routes = new Hono<AppEnv>();
  leavePages(routes, deps);
  return { routes };
}
