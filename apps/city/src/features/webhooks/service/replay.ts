import type { Tx } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { JobData, JobDefinition } from "#platform/jobs";
import type { Deps } from "../deps.ts";
import { webhookErrors } from "../errors.ts";
import { publicTypes } from "../event-types.ts";
import { messageIdOf, testType } from "../message.ts";
import { newDelivery, publicAmong, sendJobs } from "../queueing.ts";
import { insertDeliveries, requeueDeliveries, selectDelivery } from "../repo/deliveries.ts";
import { lockEndpoint, selectEndpoint, updateEndpoint } from "../repo/endpoints.ts";
import { selectLogged, type LogPlace } from "../repo/log.ts";
import { wants } from "../rules.ts";
import type { Endpoint, ReplayChoice } from "../schema.ts";
import { actorOf, requireManager, type By } from "./endpoints.ts";
import "../events.ts";

const replayJobName = "webhooks.replay";
const eventsAtOnce = 200;

type ReplayData = JobData & {
  readonly endpoint: string;
  readonly since: string;
  readonly until: string;
  readonly which: ReplayChoice;
  readonly after: LogPlace;
};

type ServiceDeps = Pick<Deps, "db" | "clock" | "jobs" | "wake" | "sources">;

/** Sends a message that means nothing, so that an administrator sees whether messages come. */
export async function sendTest(deps: ServiceDeps, by: By, id: string): Promise<void> {
  requireManager(by);
  const { db, clock } = deps;
  const city = by.city.slug;
  await db.transaction().execute(async (tx) => {
    const endpoint = await selectEndpoint(tx, city, id);
    if (!endpoint) throw new AppError(platformErrors.notFound);
    const now = clock.now();
    const delivery = uuidv7(now);
    const row = {
      city,
      id: delivery,
      endpoint: id,
      messageId: `test_${delivery.replaceAll("-", "")}`,
      type: testType,
      state: "queued",
      ticket: uuidv7(now),
      createdAt: now,
      nextAt: now,
    } as const;
    await sendJobs(tx, deps, city, await insertDeliveries(tx, [row]));
  });
}

function requireOn(endpoint: Endpoint | undefined): Endpoint {
  if (!endpoint) throw new AppError(platformErrors.notFound);
  if (!endpoint.isOn) throw new AppError(webhookErrors.isOff);
  return endpoint;
}

/** Sends one message once more, under the id it had. */
export async function replayOne(
  deps: ServiceDeps,
  by: By,
  { endpoint, delivery }: { readonly endpoint: string; readonly delivery: string },
): Promise<void> {
  requireManager(by);
  const city = by.city.slug;
  await deps.db.transaction().execute(async (tx) => {
    const row = await selectDelivery(tx, city, delivery);
    if (row?.endpoint !== endpoint) throw new AppError(platformErrors.notFound);
    requireOn(await selectEndpoint(tx, city, endpoint));
    const now = deps.clock.now();
    const again = { which: "all", now } as const;
    const tickets = await requeueDeliveries(tx, city, endpoint, [row.messageId], again);
    await sendJobs(tx, deps, city, tickets);
  });
}

/** Asks for everything since a moment; a job reads it from the log, however much it is. */
export async function replaySince(
  deps: ServiceDeps,
  by: By,
  id: string,
  { since, which }: { readonly since: Date; readonly which: ReplayChoice },
): Promise<void> {
  requireManager(by);
  const city = by.city.slug;
  await deps.db.transaction().execute(async (tx) => {
    const endpoint = requireOn(await lockEndpoint(tx, city, id));
    const now = deps.clock.now();
    const version = endpoint.version + 1;
    await updateEndpoint(tx, endpoint, { version });
    await appendEvent(tx, {
      city,
      stream: id,
      seq: version,
      type: "webhooks.replay-asked",
      at: now,
      actor: actorOf(by),
      public: { endpoint: id, since: since.toISOString(), which },
    });
    const data: ReplayData = {
      city,
      endpoint: id,
      since: since.toISOString(),
      until: now.toISOString(),
      which,
      after: { xact: "0", id: 0 },
    };
    await deps.jobs.send(tx, replayJobName, data);
  });
  deps.wake();
}

async function replayStretch(
  tx: Tx,
  deps: ServiceDeps,
  endpoint: Endpoint,
  data: ReplayData,
): Promise<void> {
  const types = publicTypes.filter((type) => wants(endpoint, type));
  const events = await selectLogged(tx, data.city, {
    since: new Date(data.since),
    until: new Date(data.until),
    types,
    after: data.after,
    limit: eventsAtOnce,
  });
  const last = events.at(-1);
  if (!last) return;
  const now = deps.clock.now();
  const told = await publicAmong(tx, deps, data.city, events);
  const ids = told.map(messageIdOf);
  const { city, which } = data;
  // Before the new ones are written: those would be counted as waiting already.
  const again = await requeueDeliveries(tx, city, endpoint.id, ids, { which, now });
  const fresh = await insertDeliveries(
    tx,
    told.map((event) => newDelivery(endpoint, event, now)),
  );
  await sendJobs(tx, deps, city, [...again, ...fresh]);
  if (events.length < eventsAtOnce) return;
  const next: ReplayData = { ...data, after: { xact: last.xact, id: last.id } };
  await deps.jobs.send(tx, replayJobName, next);
}

/** One stretch of the log, then a job for the next one: in one transaction, so never half. */
export function createReplay(deps: ServiceDeps): JobDefinition<ReplayData> {
  return {
    name: replayJobName,
    retries: 5,
    concurrency: 1,
    timeoutInSeconds: 300,
    run: (data) =>
      deps.db.transaction().execute(async (tx) => {
        const endpoint = await selectEndpoint(tx, data.city, data.endpoint);
        if (endpoint) await replayStretch(tx, deps, endpoint, data);
      }),
  };
}
