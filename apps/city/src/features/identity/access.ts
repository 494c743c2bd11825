import type { MiddlewareHandler } from "hono";
import { AppError, platformErrors } from "#platform/errors";
import { wantsProblem, type AppContext, type AppEnv } from "#platform/http";
import type { Cookies } from "./cookies.ts";
import { isDemo } from "./demo.ts";
import type { Deps } from "./deps.ts";
import { identityErrors } from "./errors.ts";
import { readPerson } from "./people.ts";
import { hasRole, isFactorRecent } from "./rules.ts";
import type { Officer, Role, Viewer } from "./schema.ts";
import { readSession, type Session } from "./sessions.ts";

declare module "#platform/http" {
  interface RequestVariables {
    viewer: Viewer;
    /** The session behind the viewer; also that of an officer half-way through the sign-in. */
    session: Session | null;
    now: Date;
  }
}

type AccessDeps = Deps & { readonly cookies: Cookies; readonly processIsDemo: boolean };

function viewerOf(session: Session | null): Viewer {
  if (!session) return { kind: "anonymous" };
  if (session.subject.kind === "resident")
    return { kind: "resident", person: session.subject.id, session: session.id };
  if (!session.officer || !session.factorAt) return { kind: "anonymous" };
  return { kind: "officer", officer: session.officer, session: session.id };
}

async function nameOf(deps: AccessDeps, city: string, viewer: Viewer): Promise<string | null> {
  if (viewer.kind === "anonymous") return null;
  if (viewer.kind === "officer") return viewer.officer.name;
  const person = await readPerson(deps.db, deps.vault, city, viewer.person);
  return person?.contact.name ?? person?.contact.email ?? null;
}

async function recognise(deps: AccessDeps, c: AppContext): Promise<Session | null> {
  const token = deps.cookies.session(c);
  if (!token) return null;
  const session = await readSession(deps, c.get("city").slug, token);
  // A demo's database may later be served in earnest: nobody got in there without a factor.
  if (session?.via === "demo" && !isDemo(deps.processIsDemo, c.get("city"))) return null;
  return session;
}

/**
 * Says who is asking. Without a cookie the database is not touched. A page that needs a sign-in
 * sends a reader there and back; a refused form gets its error page, so that nothing typed is lost.
 */
export function viewerMiddleware(deps: AccessDeps): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    c.set("now", deps.clock.now());
    const session = await recognise(deps, c);
    const viewer = viewerOf(session);
    c.set("session", session);
    c.set("viewer", viewer);
    if (viewer.kind !== "anonymous") {
      const signedInAs = await nameOf(deps, c.get("city").slug, viewer);
      c.set("chrome", { signedInAs, area: viewer.kind === "officer" ? "desk" : "public" });
      c.header("cache-control", "private, no-store");
    }
    await next();
    const way = signInPath(c);
    if (way) c.res = new Response(null, { status: 303, headers: { location: way } });
  };
}

/** Where a reader goes who was refused for want of a sign-in or of a fresh second factor. */
function signInPath(c: AppContext): string | null {
  if (!(c.error instanceof AppError) || c.req.method !== "GET" || wantsProblem(c)) return null;
  const { pathname, search } = new URL(c.req.url);
  const query = new URLSearchParams({ next: pathname + search });
  if (c.error.code === platformErrors.signInNeeded.code) return `/sign-in?${query}`;
  if (c.error.code === identityErrors.factorTooOld.code) return `/sign-in/second-factor?${query}`;
  return null;
}

export type SignedIn = Exclude<Viewer, { kind: "anonymous" }>;

/** A resident or an officer; else the way to the sign-in. */
export function requireViewer(c: AppContext): SignedIn {
  const viewer = c.get("viewer");
  if (viewer.kind === "anonymous") throw new AppError(platformErrors.signInNeeded);
  return viewer;
}

/** An officer, of one of these roles when named; else the way to the sign-in, or a refusal. */
export function requireOfficer(c: AppContext, allowed?: readonly Role[]): Officer {
  const viewer = requireViewer(c);
  if (viewer.kind !== "officer" || !hasRole(viewer.officer, allowed))
    throw new AppError(platformErrors.notAllowed);
  return viewer.officer;
}

/** An officer who has shown the second factor within the last ten minutes. */
export function requireRecentFactor(c: AppContext, allowed?: readonly Role[]): Officer {
  const officer = requireOfficer(c, allowed);
  const session = c.get("session");
  if (session?.via !== "demo" && !isFactorRecent(session?.factorAt ?? null, c.get("now")))
    throw new AppError(identityErrors.factorTooOld);
  return officer;
}
