import type { Hono } from "hono";
import { instantAt, wallTimeAt, type CivilDate } from "@tugon/clock";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { isUuid } from "#platform/ids";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { listDeliveries } from "../repo/deliveries.ts";
import { replaySchema, type Endpoint } from "../schema.ts";
import { replayOne, replaySince, sendTest } from "../service/replay.ts";
import { EndpointView } from "../views/endpoint.tsx";
import { endpointPath, webhooksPath } from "../views/paths.ts";
import { problemsOf, type Problem } from "../views/problems.tsx";
import type { TypedReplay } from "../views/replay.tsx";
import { byAdmin, endpointOf } from "./endpoints.tsx";

const deliveriesShown = 50;
const dayMs = 24 * 3_600_000;

const outcomes: Readonly<Record<string, () => string>> = {
  saved: m.webhooks_done_saved,
  on: m.webhooks_done_on,
  off: m.webhooks_done_off,
  test: m.webhooks_done_test,
  replay: m.webhooks_done_replay,
};

/** Most likely from where it was last off, else the last day. */
function proposedReplay(endpoint: Endpoint, now: Date, timeZone: string): TypedReplay {
  const since = endpoint.offAt ?? new Date(now.getTime() - dayMs);
  const { day, time } = wallTimeAt(since, timeZone);
  return { day, time: time.slice(0, 5), which: "missing" };
}

type Refused = { readonly typed: TypedReplay; readonly problems: readonly Problem[] };

async function endpointPage(deps: Deps, c: AppContext, endpoint: Endpoint, refused?: Refused) {
  const { slug, timeZone } = c.get("city");
  const now = deps.clock.now();
  const deliveries = await listDeliveries(deps.db, slug, endpoint.id, deliveriesShown);
  const done = outcomes[c.req.query("done") ?? ""];
  const replay = refused?.typed ?? proposedReplay(endpoint, now, timeZone);
  const problems = refused?.problems ?? [];
  return renderPage(c, {
    title: () => endpoint.name,
    view: () => (
      <EndpointView
        {...{ endpoint, deliveries, timeZone, now, replay, problems }}
        outcome={done?.()}
      />
    ),
    status: problems.length > 0 ? 422 : 200,
    hasErrors: problems.length > 0,
    unlisted: true,
    address: endpointPath(endpoint.id),
  });
}

export function endpointDetailPages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(`${webhooksPath}/:id`, async (c) => {
    byAdmin(c);
    return endpointPage(deps, c, await endpointOf(deps, c));
  });

  routes.post(`${webhooksPath}/:id/test`, async (c) => {
    const by = byAdmin(c);
    const { id } = await endpointOf(deps, c);
    await sendTest(deps, by, id);
    return c.redirect(`${endpointPath(id)}?done=test`, 303);
  });

  routes.post(`${webhooksPath}/:id/replay`, async (c) => {
    const by = byAdmin(c);
    const endpoint = await endpointOf(deps, c);
    const values = await formValues(c);
    const typed = {
      day: oneOf(values, "day"),
      time: oneOf(values, "time").trim(),
      which: oneOf(values, "which"),
    };
    const input = replaySchema.safeParse(typed);
    if (!input.success)
      return endpointPage(deps, c, endpoint, { typed, problems: problemsOf(input.error) });
    const { day, time, which } = input.data;
    // The schema has seen that it is a day.
    const since = instantAt(day as CivilDate, time, by.city.timeZone);
    await replaySince(deps, by, endpoint.id, { since, which });
    return c.redirect(`${endpointPath(endpoint.id)}?done=replay`, 303);
  });

  routes.post(`${webhooksPath}/:id/deliveries/:delivery/replay`, async (c) => {
    const by = byAdmin(c);
    const { id } = await endpointOf(deps, c);
    const delivery = c.req.param("delivery") ?? "";
    if (!isUuid(delivery)) throw new AppError(platformErrors.notFound);
    await replayOne(deps, by, { endpoint: id, delivery });
    return c.redirect(`${endpointPath(id)}?done=replay`, 303);
  });
}
