import type { Officer } from "#features/identity";
import { isPublicType } from "./event-types.ts";
import type { Endpoint } from "./schema.ts";
import { hostOf, isLoopbackHost, mayConnect, type Reach } from "./sending/address.ts";
import type { Attempt } from "./sending/post.ts";
import { isIP } from "node:net";

const hourInSeconds = 3600;

/** Between attempts: 27 hours and 35 minutes in all, after the schedule of Standard Webhooks. */
export const pausesInSeconds: readonly number[] = [
  5,
  5 * 60,
  30 * 60,
  2 * hourInSeconds,
  5 * hourInSeconds,
  10 * hourInSeconds,
  10 * hourInSeconds,
];
/** Up to a tenth more, so that what failed together does not come back together. */
const jitter = 0.1;
const longestWishInSeconds = 24 * hourInSeconds;

export const oldSecretLastsMs = 24 * hourInSeconds * 1000;
const turnedOffAfterMs = 5 * 24 * hourInSeconds * 1000;
export const deliveriesKeptMs = 30 * 24 * hourInSeconds * 1000;
export const maxEndpoints = 20;
const restInSeconds = 60;

export function canManageWebhooks(officer: Officer): boolean {
  return officer.isActive && officer.role === "city-admin";
}

export type Outcome = "delivered" | "gone" | "retry" | "failed";

const isDelivered = ({ status }: Attempt) => status !== null && status >= 200 && status < 300;

/** 2xx is success and 410 the wish to hear no more; everything else is tried again while it lasts. */
export function outcomeOf(attempt: Attempt, attempts: number): Outcome {
  if (isDelivered(attempt)) return "delivered";
  if (attempt.status === 410) return "gone";
  return attempts > pausesInSeconds.length ? "failed" : "retry";
}

/**
 * When to try again after so many attempts. A receiver that asks for a longer pause gets it.
 * `random` is between 0 and 1.
 */
export function nextAttemptAt(
  attempts: number,
  now: Date,
  { retryAfterInSeconds, random }: { retryAfterInSeconds: number | null; random: number },
): Date {
  const pause = (pausesInSeconds[attempts - 1] ?? longestWishInSeconds) * (1 + jitter * random);
  const wish = Math.min(retryAfterInSeconds ?? 0, longestWishInSeconds);
  return new Date(now.getTime() + Math.max(pause, wish) * 1000);
}

const busyStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Until when all deliveries of an endpoint rest, because the receiver is away or asked for less:
 * waiting for it one by one would keep the others from their turn. Null when it may go on.
 */
export function restsUntil(attempt: Attempt, now: Date): Date | null {
  const isAway = attempt.status === null || busyStatuses.has(attempt.status);
  if (!isAway) return null;
  const wish = Math.min(attempt.retryAfterInSeconds ?? 0, longestWishInSeconds);
  return new Date(now.getTime() + Math.max(restInSeconds, wish) * 1000);
}

/** A delivery was given up: is the endpoint given up with it? */
export function mustTurnOff(failingSince: Date | null, now: Date): boolean {
  return failingSince !== null && now.getTime() - failingSince.getTime() >= turnedOffAfterMs;
}

export function wants(endpoint: Pick<Endpoint, "types">, type: string): boolean {
  if (!isPublicType(type)) return false;
  return endpoint.types === null || endpoint.types.includes(type);
}

export type AddressProblem = "no-address" | "https-only" | "with-password" | "not-reachable";

/**
 * Judges a typed address. Names are judged again, by what they resolve to, at each connection: this
 * here only spares an administrator a wait for what can never work.
 */
export function judgeAddress(
  text: string,
  reach: Reach,
): { readonly url: string } | { readonly problem: AddressProblem } {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return { problem: "no-address" };
  const url = new URL(trimmed);
  const host = hostOf(url);
  if (url.protocol !== "https:" && url.protocol !== "http:") return { problem: "no-address" };
  if (url.username !== "" || url.password !== "") return { problem: "with-password" };
  const isOwnMachine = reach.isLocalDemo && isLoopbackHost(host);
  if (url.protocol === "http:" && !isOwnMachine) return { problem: "https-only" };
  if (isIP(host) !== 0 && !mayConnect(reach, host, host)) return { problem: "not-reachable" };
  if (host === "localhost" && !mayConnect(reach, host, "127.0.0.1"))
    return { problem: "not-reachable" };
  url.hash = "";
  return { url: url.href };
}
