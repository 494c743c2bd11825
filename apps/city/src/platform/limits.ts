import type { Clock } from "./clock.ts";

/**
 * How often something may happen: `burst` at once, then `perMinute`. Kept in memory, so the limit
 * is per process; with several servers the true limit is that many times higher.
 */
export type Limit = { readonly burst: number; readonly perMinute: number };

export type Limiter = { allow(key: string): boolean };

const maxKeys = 50_000;

/** A token bucket per key (a person or an address). The oldest keys are forgotten first. */
export function createLimiter(clock: Clock, limit: Limit): Limiter {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    allow: (key) => {
      const now = clock.now().getTime();
      const bucket = buckets.get(key) ?? { tokens: limit.burst, at: now };
      const refilled = bucket.tokens + ((now - bucket.at) / 60_000) * limit.perMinute;
      const tokens = Math.min(limit.burst, refilled);
      buckets.delete(key);
      buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
      if (buckets.size > maxKeys)
        for (const oldest of buckets.keys()) {
          buckets.delete(oldest);
          break;
        }
      return tokens >= 1;
    },
  };
}
