import type { City } from "#features/cities";
import type { Db } from "#platform/db";
import type { Platform } from "#platform/platform";
import type { Reach } from "./sending/address.ts";
import type { Resolve } from "./sending/post.ts";

/** A case that everybody may read, as a message names it. */
export type PublicCase = {
  readonly reference: string;
  /** Paths of the city's site. */
  readonly page: string;
  readonly api: string;
};

/**
 * What webhooks need from other features; the composition root brings it. All of it reads through
 * the given connection: inside a transaction the embedded database has no other one.
 */
export type WebhookSources = {
  readonly findCity: (db: Db, slug: string) => Promise<City | undefined>;
  /** The address of a city's site, without a slash at its end. */
  readonly siteOf: (db: Db, city: City) => Promise<string>;
  /** Of these cases, those that everybody may read; the others do not exist here. */
  readonly publicCases: (
    db: Db,
    city: string,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, PublicCase>>;
  readonly photoPath: (id: string) => string;
};

export type Deps = Pick<
  Platform,
  "db" | "clock" | "vault" | "wake" | "jobs" | "metrics" | "log"
> & {
  readonly sources: WebhookSources;
  /** What this installation may connect to for a city. */
  readonly reachOf: (city: City) => Reach;
  /** The system's resolver, unless a test plays a hostile one. */
  readonly resolve?: Resolve;
};
