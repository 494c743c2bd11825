import type { City } from "#features/cities";
import type { Officer, Role, Subject } from "./schema.ts";

const hourMs = 3_600_000;

/** How long a session lasts after its last use, and at most. Staff sign in each working day. */
export const sessionLifetimeMs: Readonly<Record<Subject["kind"], { idle: number; most: number }>> =
  {
    resident: { idle: 30 * 24 * hourMs, most: 365 * 24 * hourMs },
    officer: { idle: 12 * hourMs, most: 7 * 24 * hourMs },
  };

/** Between the e-mail code and the second factor. */
export const pendingLifetimeMs = 15 * 60_000;

export const codeLifetimeMs = 10 * 60_000;
export const maxCodeTries = 5;
/** Codes one mailbox may be sent in a quarter of an hour, over all servers. */
export const maxCodesPerWindow = 5;
export const codeWindowMs = 15 * 60_000;

export const maxFactorFailures = 5;
export const factorBlockMs = 15 * 60_000;
const recentFactorMs = 10 * 60_000;

export const challengeLifetimeMs = 5 * 60_000;

/** Is the second factor fresh enough for what may lock others out or let them in? */
export function isFactorRecent(factorAt: Date | null, now: Date): boolean {
  return factorAt !== null && now.getTime() - factorAt.getTime() <= recentFactorMs;
}

/** When a session used now ends. */
export function sessionEnd(kind: Subject["kind"], createdAt: Date, now: Date): Date {
  const { idle, most } = sessionLifetimeMs[kind];
  return new Date(Math.min(now.getTime() + idle, createdAt.getTime() + most));
}

/** Writing down every use would cost a write per page; a twentieth of the lifetime is exact enough. */
export function isWorthExtending(kind: Subject["kind"], seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() > sessionLifetimeMs[kind].idle / 20;
}

const maxPathCharacters = 1000;

/**
 * Where to go after signing in: a path of this site, or the fallback. `//other.example` and
 * `/\other.example` are other sites to a browser.
 */
export function safePath(path: string | undefined, fallback: string): string {
  if (!path || path.length > maxPathCharacters || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path))
    return fallback;
  const here = "http://here.invalid";
  return URL.canParse(path, here) && new URL(path, here).origin === here ? path : fallback;
}

function isActiveAdmin(officer: Officer): boolean {
  return officer.isActive && officer.role === "city-admin";
}

export function canManageOfficers(officer: Officer): boolean {
  return isActiveAdmin(officer);
}

export function canManageApiKeys(officer: Officer): boolean {
  return isActiveAdmin(officer);
}

/** Requests under RA 10173 (access, erasure) are answered by the city's administrators. */
export function canAnswerPrivacyRequests(officer: Officer): boolean {
  return isActiveAdmin(officer);
}

/** Without an administrator nobody could ever make one again. */
export function leavesAnAdmin(officers: readonly Officer[], changed: Officer): boolean {
  return officers.some((officer) => isActiveAdmin(officer.id === changed.id ? changed : officer));
}

export function hasRole(officer: Officer, allowed: readonly Role[] | undefined): boolean {
  return officer.isActive && (allowed === undefined || allowed.includes(officer.role));
}

/** A unit of the city, and services that the unit answers for. */
export function isScopeOf(city: City, scope: Pick<Officer, "unit" | "services">): boolean {
  return (
    city.units.some((unit) => unit.code === scope.unit) &&
    scope.services.every((code) =>
      city.services.some((service) => service.code === code && service.unit === scope.unit),
    )
  );
}
