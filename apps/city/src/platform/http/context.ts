import type { Context } from "hono";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Locale } from "../locale.ts";

/** What the frame around every page shows of the current visitor. */
export type Chrome = {
  readonly signedInAs: string | null;
  /** Officers get the desk's navigation, everybody else the public one. */
  readonly area: "public" | "desk";
};

/** What middleware has found out before a route runs. Features add theirs by declaration merging. */
export interface RequestVariables {
  requestId: string;
  locale: Locale;
  chrome: Chrome;
}

export type AppEnv = { Variables: RequestVariables };
export type AppContext = Context<AppEnv>;

/** The visitor's address, for rate limits only; never stored. */
export function clientAddress(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header("x-forwarded-for")?.split(",")[0]?.trim() : undefined;
  if (forwarded) return forwarded;
  // Tests call the app without a socket.
  if (!("incoming" in (c.env ?? {}))) return "local";
  return getConnInfo(c).remote.address ?? "unknown";
}
