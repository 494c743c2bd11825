import type { City } from "#features/cities";
import type { Wakeups } from "#platform/db";
import type { ApiKeyHolder } from "./api-keys.ts";
import type { ApiScope } from "./schema.ts";

export type Keyring = {
  check(city: City, key: string, scope: ApiScope): Promise<ApiKeyHolder | null>;
  /** To be called after a key was revoked: here it ends now, in the other processes in a moment. */
  forget(): void;
};

const channel = "api-keys";
/** How long a revoked key may still open, when the servers cannot reach each other. */
const believedForMs = 5000;
const maxKeys = 1000;

/**
 * Remembers whose keys were good a moment ago, because a machine that files sends its key with each
 * of a thousand requests. Only good keys are remembered, so guessing gains nothing.
 */
export function createKeyring(wakeups: Wakeups, look: Keyring["check"]): Keyring {
  const good = new Map<string, { readonly holder: ApiKeyHolder; readonly until: number }>();
  wakeups.on(channel, () => good.clear());
  return {
    check: async (city, key, scope) => {
      const place = `${city.slug} ${scope} ${key}`;
      const known = good.get(place);
      if (known && performance.now() < known.until) return known.holder;
      const holder = await look(city, key, scope);
      if (good.size >= maxKeys) good.clear();
      if (holder) good.set(place, { holder, until: performance.now() + believedForMs });
      else good.delete(place);
      return holder;
    },
    forget: () => {
      good.clear();
      wakeups.wake(channel);
    },
  };
}
