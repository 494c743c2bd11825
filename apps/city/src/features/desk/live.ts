import { streamSSE } from "hono/streaming";
import type { Database } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import type { AppContext } from "#platform/http";

/**
 * Tells the open pages of officers that something happened, so that they fetch their list anew. It
 * carries no data: what an officer may see is decided when the page is fetched.
 */
export type Live = {
  /** `ageMs` is how long ago the listening page was asked for: what happened since is told at once. */
  listen(c: AppContext, listener: { readonly officer: string; readonly ageMs: number }): Response;
  /** Ends every stream, so that a server can stop; browsers come back to another one. */
  close(): void;
};

export type LiveLimits = {
  readonly streams: number;
  readonly streamsPerOfficer: number;
  /** A storm of events is told once per pause. */
  readonly pauseMs: number;
  readonly heartbeatMs: number;
};

const usual: LiveLimits = {
  streams: 1000,
  streamsPerOfficer: 8,
  pauseMs: 1500,
  // Proxies close what is silent for half a minute or a minute.
  heartbeatMs: 20_000,
};

type Listener = { readonly officer: string; tell(): void; end(): void };

/** Calls `act` at once, and then at most once per pause, never losing the last call. */
function spaced(act: () => void, pauseMs: number) {
  let timer: NodeJS.Timeout | undefined;
  let isDue = false;
  const go = () => {
    isDue = false;
    act();
    timer = setTimeout(() => {
      timer = undefined;
      if (isDue) go();
    }, pauseMs);
  };
  return {
    call: () => {
      if (timer) isDue = true;
      else go();
    },
    cancel: () => clearTimeout(timer),
  };
}

export function createLive(
  { wakeups }: Pick<Database, "wakeups">,
  limits: LiveLimits = usual,
): Live {
  const listeners = new Set<Listener>();
  let lastMs = -Infinity;
  wakeups.on("events", () => {
    lastMs = performance.now();
    for (const listener of listeners) listener.tell();
  });

  const checkRoom = (officer: string) => {
    const own = [...listeners].filter((listener) => listener.officer === officer).length;
    if (listeners.size >= limits.streams || own >= limits.streamsPerOfficer)
      throw new AppError(platformErrors.tooMany);
  };

  return {
    listen: (c, { officer, ageMs }) => {
      checkRoom(officer);
      // Some proxies hold back what is small until more comes.
      c.header("x-accel-buffering", "no");
      return streamSSE(c, async (stream) => {
        const ended = new Promise<void>((resolve) => {
          const telling = spaced(
            () => void stream.writeSSE({ event: "changed", data: "" }),
            limits.pauseMs,
          );
          const heartbeat = setInterval(() => void stream.write(": \n\n"), limits.heartbeatMs);
          const listener: Listener = {
            officer,
            tell: telling.call,
            end: () => {
              listeners.delete(listener);
              telling.cancel();
              clearInterval(heartbeat);
              resolve();
            },
          };
          listeners.add(listener);
          stream.onAbort(listener.end);
          void stream.writeSSE({ event: "open", data: "", retry: 3000 });
          if (lastMs >= performance.now() - ageMs) listener.tell();
        });
        await ended;
      });
    },
    close: () => {
      for (const listener of listeners) listener.end();
    },
  };
}
