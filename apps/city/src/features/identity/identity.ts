import { Hono, type MiddlewareHandler } from "hono";
import type { Cities, City } from "#features/cities";
import type { Feature } from "#platform/feature";
import type { AppEnv } from "#platform/http";
import { createLimiter, type Limiter } from "#platform/limits";
import type { Platform } from "#platform/platform";
import { viewerMiddleware } from "./access.ts";
import { checkApiKey, type ApiKeyHolder } from "./api-keys.ts";
import { cleanUpJob } from "./clean-up.ts";
import { createCookies, type Cookies } from "./cookies.ts";
import type { Deps } from "./deps.ts";
import { createKeyring, type Keyring } from "./keyring.ts";
import { accountPages } from "./pages/account.tsx";
import { apiKeyPages } from "./pages/api-keys.tsx";
import { officerPages } from "./pages/officers.tsx";
import { passkeyRoutes } from "./pages/passkeys.ts";
import { privacyPages } from "./pages/privacy.tsx";
import { secondFactorPages } from "./pages/second-factor.tsx";
import { signInPages } from "./pages/sign-in.tsx";
import type { Privacy } from "./privacy.ts";
import type { ApiScope } from "./schema.ts";

/** What every page of identity stands on. */
export type PageDeps = Deps & {
  readonly publicUrl: string;
  readonly cookies: Cookies;
  readonly privacy: Privacy;
  /** The process was started as a demo; a city must be one, too. */
  readonly processIsDemo: boolean;
  readonly trustProxy: boolean;
  /** Codes asked for and passkeys tried, by address. */
  readonly byAddress: Limiter;
  readonly keyring: Keyring;
};

export type Identity = Feature & {
  /** To be mounted before every page: sets `viewer`, `session` and `chrome`. */
  readonly recognise: MiddlewareHandler<AppEnv>;
  readonly routes: Hono<AppEnv>;
  checkApiKey(city: City, key: string, scope: ApiScope): Promise<ApiKeyHolder | null>;
};

export type IdentityOptions = {
  readonly cities: Pick<Cities, "slugs">;
  readonly privacy: Privacy;
  /** True only for a process that serves the demo: accounts can then be entered without a factor. */
  readonly demo: boolean;
};

// An office or a village may share one address: generous at first, then steady.
const addressLimit = { burst: 30, perMinute: 6 };

export function createIdentity(platform: Platform, options: IdentityOptions): Identity {
  const { db, clock, vault, wake, publicUrl } = platform;
  const keyring = createKeyring(platform.database.wakeups, (city, key, scope) =>
    checkApiKey(db, city, key, { scope, now: clock.now(), processIsDemo: options.demo }),
  );
  const deps: PageDeps = {
    db,
    clock,
    vault,
    wake,
    publicUrl,
    cookies: createCookies(publicUrl),
    privacy: options.privacy,
    processIsDemo: options.demo,
    trustProxy: platform.config.trustProxy,
    byAddress: createLimiter(clock, addressLimit),
    keyring,
  };
  const routes = new Hono<AppEnv>();
  signInPages(routes, deps);
  passkeyRoutes(routes, deps);
  secondFactorPages(routes, deps);
  accountPages(routes, deps);
  apiKeyPages(routes, deps);
  officerPages(routes, deps);
  privacyPages(routes, deps);
  return {
    routes,
    jobs: [cleanUpJob(deps, options.cities)],
    recognise: viewerMiddleware(deps),
    checkApiKey: keyring.check,
  };
}
