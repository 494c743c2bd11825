import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppContext } from "#platform/http";
import { codeLifetimeMs, sessionLifetimeMs } from "./rules.ts";
import type { Subject } from "./schema.ts";

/**
 * The two cookies of signing in. Over https their names begin with `__Host-`, which makes a browser
 * refuse them from subdomains and over plain http (RFC 6265bis, 4.1.3).
 */
export type Cookies = {
  session(c: AppContext): string | undefined;
  keepSession(c: AppContext, token: string, kind: Subject["kind"]): void;
  dropSession(c: AppContext): void;
  attempt(c: AppContext): string | undefined;
  keepAttempt(c: AppContext, token: string): void;
  dropAttempt(c: AppContext): void;
};

const sessionName = "tugon_session";
const attemptName = "tugon_code";

export function createCookies(publicUrl: string): Cookies {
  const secure = publicUrl.startsWith("https:");
  const shared = { path: "/", httpOnly: true, sameSite: "Lax", secure } as const;
  const options = secure ? ({ ...shared, secure: true, prefix: "host" } as const) : shared;
  const read = (c: AppContext, name: string) =>
    (secure ? getCookie(c, name, "host") : getCookie(c, name)) || undefined;
  const keep = (c: AppContext, name: string, value: string, lifetimeMs: number) =>
    setCookie(c, name, value, { ...options, maxAge: lifetimeMs / 1000 });
  const drop = (c: AppContext, name: string) => deleteCookie(c, name, options);
  return {
    session: (c) => read(c, sessionName),
    keepSession: (c, token, kind) => keep(c, sessionName, token, sessionLifetimeMs[kind].most),
    dropSession: (c) => drop(c, sessionName),
    attempt: (c) => read(c, attemptName),
    // Longer than the code itself: "your code has expired" needs to know which one.
    keepAttempt: (c, token) => keep(c, attemptName, token, 6 * codeLifetimeMs),
    dropAttempt: (c) => drop(c, attemptName),
  };
}
