import { Hono } from "hono";
import { csrf } from "hono/csrf";
import { requestId } from "hono/request-id";
import { createCities, type Cities } from "#features/cities";
import { cityMigrations } from "#features/cities";
import { caseMigrations, createCases } from "#features/cases";
import { createAbout } from "#features/about";
import { administrationMigrations, createAdministration } from "#features/administration";
import { createMaps } from "#features/maps";
import { createFiling, createPublicReports, reportMigrations } from "#features/reports";
import { createDesk, deskMigrations } from "#features/desk";
import { createLeave, leaveMigrations } from "#features/leave";
import { createIdentity, createPrivacy, identityMigrations } from "#features/identity";
import {
  closingQuestion,
  createSatisfaction,
  satisfactionMigrations,
} from "#features/satisfaction";
import { createNotices, noticeCounts, noticeMigrations } from "#features/notices";
import { operationsPages, probes } from "#features/operations";
import { createOpen311, giveError, isOpen311, open311Migrations } from "#features/open311";
import { createWebhooks, webhookMigrations } from "#features/webhooks";
import { eventMigrations } from "#platform/events";
import { createSubscribers, type Subscribers } from "#platform/events";
import { inLocale } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import type { Tx } from "#platform/db";
import type { Feature } from "#platform/feature";
import {
  compression,
  problemResponse,
  requestLog,
  securityHeaders,
  toAppError,
  wantsProblem,
  type AppEnv,
} from "#platform/http";
import { pendingMigrations, type Migration } from "#platform/migrations";
import type { Platform } from "#platform/platform";
import { cityAndLocale } from "./app/city-and-locale.ts";
import { errorText } from "./app/error-texts.ts";
import { errorPage } from "./app/error-page.tsx";
import { noticeSources } from "./app/notice-sources.ts";
import { staticFiles } from "./app/static-files.ts";
import { webhookSources } from "./app/webhook-sources.ts";
import { loadAssets } from "#web/assets";

/** Every step of the schema, in order. */
export const migrations: readonly Migration[] = [
  ...eventMigrations,
  ...cityMigrations,
  ...identityMigrations,
  ...leaveMigrations,
  ...caseMigrations,
  ...reportMigrations,
  ...deskMigrations,
  ...noticeMigrations,
  ...open311Migrations,
  ...satisfactionMigrations,
  ...webhookMigrations,
  ...administrationMigrations,
];

export type App = {
  readonly fetch: Hono<AppEnv>["fetch"];
  readonly request: Hono<AppEnv>["request"];
  /** So that a test can walk every route, later ones too. */
  readonly routes: Hono<AppEnv>["routes"];
  readonly cities: Cities;
  readonly subscribers: Subscribers;
  /** Sends the jobs of what waits in a city that was read in; returns how many. */
  resume(tx: Tx, city: string): Promise<number>;
  /** Makes the job queues, so that use cases can send jobs; for commands and tests. */
  prepare(): Promise<void>;
  /** Starts jobs and subscribers; pages work without. */
  start(): Promise<void>;
  /** Ends what browsers keep open, so that the connections of a stopping server can end. */
  closing(): void;
  stop(): Promise<void>;
};

export type AppOptions = {
  /** Serves the demo: its accounts may be entered without a factor. Never true in earnest. */
  readonly demo: boolean;
};

/** Builds every feature once and mounts what it offers. */
export function createApp(platform: Platform, { demo }: AppOptions): App {
  const { database, log, metrics } = platform;
  const cities = createCities(database);
  const privacy = createPrivacy();
  const identity = createIdentity(platform, { cities, privacy, demo });
  const notices = createNotices(platform, {
    cities,
    sources: noticeSources(platform, closingQuestion),
    privacy,
    isDemo: (c) => demo && c.get("city").isDemo,
  });
  // Before reports: their status pages take any address below, and their erasure lets go of cases.
  const satisfaction = createSatisfaction(platform, { privacy });
  const features: readonly Feature[] = [
    identity,
    notices,
    createCases(platform, { cities }),
    satisfaction,
    createMaps({ ...platform, cities }),
    createPublicReports(platform, { cities }),
    createFiling(platform, { privacy, afterClosing: satisfaction.afterClosing }),
    createDesk(platform, { cities }),
    createLeave(platform),
    createAdministration(platform, { cities }),
    createOpen311(platform, { cities, identity }),
    createWebhooks(platform, { cities, sources: webhookSources(platform), demo }),
    createAbout(),
  ];

  const subscribers = createSubscribers(
    { ...platform, cities: cities.slugs },
    features.flatMap((feature) => feature.subscribers ?? []),
  );
  const jobs = features.flatMap((feature) => feature.jobs ?? []);
  const hono = new Hono<AppEnv>();
  hono.use(requestId());
  hono.use(requestLog(log, metrics));
  hono.use(securityHeaders(platform.publicUrl));
  const sameSiteForms = csrf({
    origin: (origin, c) => isSameSite(origin, c.req.url, platform.publicUrl),
  });
  // Open311 goes by keys, never by cookies: there is nothing that another site could borrow.
  hono.use((c, next) => (isOpen311(c.req.path) ? next() : sameSiteForms(c, next)));
  hono.route("/", staticFiles(platform.config.clientDir));
  hono.route(
    "/",
    probes(platform, { pendingMigrations: () => pendingMigrations(platform.db, migrations) }),
  );
  hono.use(compression());
  hono.use(cityAndLocale(cities, loadAssets(platform.config.clientDir)));
  hono.use(identity.recognise);
  for (const feature of features) if (feature.routes) hono.route("/", feature.routes);
  hono.route(
    "/",
    operationsPages(platform, {
      subscribers,
      noticeCounts: (city) => noticeCounts(platform.db, city),
    }),
  );

  hono.notFound((c) => errorPage(c, new AppError(platformErrors.notFound)));
  hono.onError((error, c) => {
    const known = toAppError(error);
    if (known.status >= 500)
      log.error({ id: c.get("requestId"), code: known.code, error: String(known.cause ?? known) });
    const title = inLocale(c.get("locale"), () => errorText(known));
    if (isOpen311(c.req.path)) return giveError(c, known, title);
    if (!wantsProblem(c)) return errorPage(c, known);
    return problemResponse(known, title, c.get("requestId"));
  });

  return {
    fetch: hono.fetch,
    request: hono.request,
    routes: hono.routes,
    cities,
    subscribers,
    prepare: () => platform.jobs.prepare(jobs),
    resume: async (tx, city) => {
      let sent = 0;
      for (const feature of features) sent += (await feature.resume?.(tx, city)) ?? 0;
      return sent;
    },
    start: async () => {
      await platform.jobs.start(jobs);
      subscribers.start();
    },
    closing: () => {
      for (const feature of features) feature.closing?.();
    },
    stop: async () => {
      await subscribers.stop();
      await platform.jobs.stop();
    },
  };
}

/** Forms may come from our own pages only; behind a proxy the public address counts. */
function isSameSite(origin: string, requestUrl: string, publicUrl: string): boolean {
  return origin === new URL(requestUrl).origin || origin === new URL(publicUrl).origin;
}
