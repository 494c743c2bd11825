import { createApp, type App } from "../app.ts";
import { freshDatabase } from "./database.ts";
import type { City } from "#features/cities";
import type { Clock } from "#platform/clock";
import { createPlatform, type Platform } from "#platform/platform";
import { fixtureCity } from "./fixture-city.ts";

/** A clock that stands still until a test moves it. Monday 2026-11-16, 10:00 in Manila. */
export type TestClock = Clock & { set(time: string | Date): void; advance(minutes: number): void };

const start = "2026-11-16T10:00:00+08:00";

export function createTestClock(): TestClock {
  let time = new Date(start);
  return {
    now: () => new Date(time),
    set: (next) => {
      time = new Date(next);
    },
    advance: (minutes) => {
      time = new Date(time.getTime() + minutes * 60_000);
    },
  };
}

export type TestCity = {
  readonly app: App;
  readonly platform: Platform;
  readonly clock: TestClock;
  readonly city: City;
  /** A request to this city, as a browser of it would send it. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** A posted form from one of the city's own pages. */
  post(
    path: string,
    fields: Record<string, string> | FormData,
    init?: RequestInit,
  ): Promise<Response>;
  /** Lets every subscriber handle what has happened. */
  drain(): Promise<void>;
};

type Shared = { platform: Platform; clock: TestClock; app: App };
let shared: Promise<Shared> | undefined;

/** One database per test thread; each file gets a city of its own in it. */
async function startShared(): Promise<Shared> {
  const config = await freshDatabase();
  const clock = createTestClock();
  const platform = await createPlatform(config, { clock });
  const app = createApp(platform, { demo: false });
  await app.prepare();
  return { platform, clock, app };
}

let count = 0;

export async function startTestCity(
  edit: (city: City) => City = (city) => city,
): Promise<TestCity> {
  shared ??= startShared();
  const { platform, clock, app } = await shared;
  // The files of a thread share the clock; what one moved must not date the next one.
  clock.set(start);
  count += 1;
  const slug = `t${process.pid}-${Date.now().toString(36)}-${count}`;
  const city = edit(fixtureCity(slug));
  await app.cities.save(city, { type: "FeatureCollection", features: [] });
  const origin = `http://${slug}.test`;
  const request = async (path: string, init: RequestInit = {}) =>
    app.request(`${origin}${path}`, {
      ...init,
      headers: { host: `${slug}.test`, origin, "accept-language": "en", ...init.headers },
    });
  return {
    app,
    platform,
    clock,
    city,
    request,
    post: (path, fields, init = {}) =>
      request(path, {
        method: "POST",
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        ...init,
      }),
    drain: () => app.subscribers.drain(slug),
  };
}
