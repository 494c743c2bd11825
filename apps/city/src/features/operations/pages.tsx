import { Hono } from "hono";
import { requireOfficer } from "#features/identity";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { listDeadLetters, readSubscriberStates, type Subscribers } from "#platform/events";
import type { AppContext, AppEnv } from "#platform/http";
import { isUuid } from "#platform/ids";
import type { Platform } from "#platform/platform";
import { renderPage } from "#web/page";
import { settle, tryAgain } from "./service.ts";
import { OperationsView, type NoticeCount } from "./views/operations.tsx";

const lettersShown = 100;

export type OperationsDeps = {
  readonly subscribers: Pick<Subscribers, "retry">;
  /** How many messages stand where; told by the feature that sends them. */
  readonly noticeCounts: (city: string) => Promise<readonly NoticeCount[]>;
};

type Outcome = { readonly tone: "success" | "warning"; readonly words: () => string };

const outcomes: Readonly<Record<string, Outcome>> = {
  retried: { tone: "success", words: m.operations_retried },
  settled: { tone: "success", words: m.operations_settled },
};

/** What goes on behind the pages, for administrators of the city. */
export function operationsPages(platform: Platform, deps: OperationsDeps): Hono<AppEnv> {
  const { db } = platform;
  const work = { ...platform, subscribers: deps.subscribers };

  const show = async (c: AppContext, outcome: Outcome | undefined) => {
    const city = c.get("city");
    const [letters, subscribers, queues, notices] = [
      await listDeadLetters(db, city.slug, lettersShown),
      await readSubscriberStates(db, city.slug),
      await platform.jobs.counts(),
      await deps.noticeCounts(city.slug),
    ];
    return renderPage(c, {
      title: m.operations_title,
      view: () => (
        <OperationsView
          letters={letters}
          subscribers={subscribers}
          queues={queues}
          notices={notices}
          timeZone={city.timeZone}
          outcome={outcome && { tone: outcome.tone, words: outcome.words() }}
        />
      ),
    });
  };

  const letterId = (c: AppContext): string => {
    const id = c.req.param("id") ?? "";
    if (!isUuid(id)) throw new AppError(platformErrors.notFound);
    return id;
  };

  const routes = new Hono<AppEnv>();

  routes.get("/desk/operations", async (c) => {
    requireOfficer(c, ["city-admin"]);
    return show(c, outcomes[c.req.query("done") ?? ""]);
  });

  routes.post("/desk/operations/:id/try-again", async (c) => {
    requireOfficer(c, ["city-admin"]);
    const id = letterId(c);
    try {
      await tryAgain(work, c.get("city").slug, id);
    } catch (error) {
      // The work failed as it did before: that is an answer to the administrator, not a fault here.
      platform.log.warn({ letter: id, error: String(error) }, "tried again in vain");
      return show(c, {
        tone: "warning",
        words: () => m.operations_retry_failed({ error: String(error) }),
      });
    }
    return c.redirect("/desk/operations?done=retried", 303);
  });

  routes.post("/desk/operations/:id/settle", async (c) => {
    requireOfficer(c, ["city-admin"]);
    await settle(work, c.get("city").slug, letterId(c));
    return c.redirect("/desk/operations?done=settled", 303);
  });

  return routes;
}
