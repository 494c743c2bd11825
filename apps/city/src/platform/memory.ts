import type { Clock } from "./clock.ts";

/**
 * Remembers answers for some seconds; whoever asks while one is being found out waits for the same
 * one. A failure is not remembered. The oldest answers are forgotten first.
 */
export type Memory<T> = { get(key: string, find: () => Promise<T>): Promise<T> };

export function createMemory<T>(
  clock: Clock,
  { seconds, size }: { readonly seconds: number; readonly size: number },
): Memory<T> {
  const known = new Map<string, { readonly at: number; readonly value: Promise<T> }>();
  return {
    get: (key, find) => {
      const now = clock.now().getTime();
      const held = known.get(key);
      if (held && now >= held.at && now - held.at < seconds * 1000) return held.value;
      const value = find();
      known.delete(key);
      known.set(key, { at: now, value });
      value.catch(() => known.delete(key));
      for (const oldest of known.keys()) {
        if (known.size <= size) break;
        known.delete(oldest);
      }
      return value;
    },
  };
}
