import { AppError, platformErrors } from "#platform/errors";
import { clientAddress, type AppContext } from "#platform/http";
import { safePath } from "../rules.ts";
import type { PageDeps } from "../identity.ts";
import type { Subject } from "../schema.ts";

/** Where to go after a sign-in, when no page was asked for. */
export function homeOf(kind: Subject["kind"]): string {
  return kind === "officer" ? "/desk" : "/account";
}

/** The page that was asked for, if it is one of ours; empty when there is none. */
export function wantedPath(path: string | undefined): string {
  return safePath(path, "");
}

/** An address with the page to come back to. */
export function withNext(path: string, next: string): string {
  return next === "" ? path : `${path}?${new URLSearchParams({ next })}`;
}

/** Slows down whoever tries codes and passkeys by the thousand. */
export function countByAddress(deps: PageDeps, c: AppContext): void {
  if (!deps.byAddress.allow(`${c.get("city").slug} ${clientAddress(c, deps.trustProxy)}`))
    throw new AppError(platformErrors.tooMany);
}
