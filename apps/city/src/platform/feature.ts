import type { Hono } from "hono";
import type { Tx } from "./db.ts";
import type { AppEnv } from "./http/context.ts";
import type { Subscriber } from "./events/subscribers.ts";
import type { JobDefinition } from "./jobs.ts";

/** What a feature gives the composition root, besides the services in its door. */
export type Feature = {
  readonly routes?: Hono<AppEnv>;
  readonly subscribers?: readonly Subscriber[];
  readonly jobs?: readonly JobDefinition[];
  /**
   * Sends the jobs of what waits in a city that was read in from a file: jobs belong to the database
   * and stay behind. Returns how many were sent.
   */
  readonly resume?: (tx: Tx, city: string) => Promise<number>;
  /** Called when the server begins to stop, before its connections are waited for. */
  readonly closing?: () => void;
};
