import { Hono } from "hono";
import type { Cities } from "#features/cities";
import type { Feature } from "#platform/feature";
import type { AppEnv } from "#platform/http";
import type { Platform } from "#platform/platform";
import { calendarPages } from "./pages/calendar.tsx";
import { changesPages } from "./pages/changes.tsx";
import { placePages } from "./pages/places.tsx";
import { servicePages } from "./pages/services.tsx";
import { settingsFilePages } from "./pages/settings-file.tsx";
import { unitPages } from "./pages/units.tsx";
import { wordingPages } from "./pages/wording.tsx";

export { administrationMigrations } from "./migrations/index.ts";
export { administrationErrorTexts } from "./views/error-texts.ts";
export { exampleFile } from "./example-file.ts";
export {
  applyImport,
  createCity,
  newCityFaults,
  previewImport,
  readSettingsFile,
  settingsFile,
  type FileProblem,
} from "./service/files.ts";

/** What a city sets up for itself, in pages and as files: nobody has to write a program for it. */
export function createAdministration(
  { db, clock, wake }: Platform,
  { cities }: { readonly cities: Cities },
): Feature & { readonly routes: Hono<AppEnv> } {
  const deps = { db, clock, wake, cities };
  const routes = new Hono<AppEnv>();
  servicePages(routes, deps);
  unitPages(routes, deps);
  placePages(routes, deps);
  calendarPages(routes, deps);
  wordingPages(routes, deps);
  settingsFilePages(routes, deps);
  changesPages(routes, deps);
  return { routes };
}
