import { Hono } from "hono";
import type { ComponentChildren } from "preact";
import type { Case } from "#features/cases";
import type { Privacy } from "#features/identity";
import type { Feature } from "#platform/feature";
import type { AppContext, AppEnv } from "#platform/http";
import type { Platform } from "#platform/platform";
import { afterClosing, answerPages } from "./pages/answer.tsx";
import { resultPages } from "./pages/results.tsx";
import { secondLookPages } from "./pages/second-looks.tsx";
import { registerPrivacy } from "./service/privacy.ts";
import { satisfactionSubscriber } from "./subscriber.ts";

export type Satisfaction = Feature & {
  /** What stands on the page of a resident whose case has ended. */
  readonly afterClosing: (c: AppContext, subject: Case, path: string) => Promise<ComponentChildren>;
};

/** What residents say once their case has ended, a second look where it is bad, and the results. */
export function createSatisfaction(
  platform: Platform,
  { privacy }: { readonly privacy: Privacy },
): Satisfaction {
  registerPrivacy(platform, privacy);
  const routes = new Hono<AppEnv>();
  answerPages(routes, platform);
  secondLookPages(routes, platform);
  resultPages(routes, platform);
  return {
    routes,
    subscribers: [satisfactionSubscriber],
    afterClosing: (c, subject, path) => afterClosing(platform, c, subject, path),
  };
}
