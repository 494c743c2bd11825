import type { City } from "#features/cities";
import { uuidv7 } from "#platform/ids";
import type { JobData, JobDefinition } from "#platform/jobs";
import type { Deps } from "./deps.ts";
import { readBody, testType } from "./message.ts";
import {
  claimDelivery,
  selectDelivery,
  settleDelivery,
  type DueDelivery,
  type Ticket,
} from "./repo/deliveries.ts";
import { noteFailure, noteSuccess, selectEndpoint, selectSecrets } from "./repo/endpoints.ts";
import { mustTurnOff, nextAttemptAt, outcomeOf, restsUntil, type Outcome } from "./rules.ts";
import type { Endpoint } from "./schema.ts";
import { postWebhook, type Attempt } from "./sending/post.ts";
import { turnOff } from "./service/turn-off.ts";
import { signedHeaders } from "./signing.ts";

export const deliveryJob = "webhooks.deliver";

export type DeliveryData = JobData & { readonly delivery: string; readonly ticket: string };

const timeoutInSeconds = 60;
/** Longer than an attempt may take; what is held longer belongs to a process that died. */
const leaseMs = 30_000;
// Only for what goes wrong on our side: each attempt at the receiver is a job of its own.
const retries = 10;
const concurrency = 8;

/** The secrets that sign now: the present one, and for a day the one before. */
async function openSecrets({ db, vault }: Deps, endpoint: Endpoint, now: Date): Promise<string[]> {
  const row = await selectSecrets(db, endpoint.city, endpoint.id);
  if (!row) return [];
  const isOldGood = row.oldSecret && row.oldSecretUntil && row.oldSecretUntil > now;
  return [row.secret, ...(isOldGood && row.oldSecret ? [row.oldSecret] : [])].map((sealed) =>
    vault.openOwn(sealed),
  );
}

async function drop(deps: Deps, city: string, ticket: Ticket): Promise<void> {
  const endedAt = deps.clock.now();
  const dropped = await settleDelivery(deps.db, city, ticket, {
    state: "dropped",
    endedAt,
    nextAt: null,
  });
  if (dropped) deps.metrics.webhookDeliveries.inc({ result: "dropped" });
}

/** Puts a delivery off without an attempt, because its receiver is away or busy. */
async function putOff(deps: Deps, city: string, held: Ticket, until: Date): Promise<void> {
  // Spread over as long again: what waits together must not knock together.
  const waitMs = until.getTime() - deps.clock.now().getTime();
  const nextAt = new Date(until.getTime() + Math.random() * waitMs);
  await again(deps, city, held, { nextAt });
}

type Again = Parameters<typeof settleDelivery>[3] & { readonly nextAt: Date };

/** A new job with a new ticket, in one transaction with what is written down. */
async function again(deps: Deps, city: string, held: Ticket, set: Again): Promise<boolean> {
  const { db, jobs, clock } = deps;
  const ticket = uuidv7(clock.now());
  return db.transaction().execute(async (tx) => {
    if (!(await settleDelivery(tx, city, held, { ...set, ticket }))) return false;
    await jobs.send(tx, deliveryJob, { city, delivery: held.id, ticket }, set.nextAt);
    return true;
  });
}

function whatCame({ status, failure, answer, durationInMs }: Attempt) {
  return { status, failure, answer, durationInMs };
}

/** A claimed delivery on its way. */
type Work = {
  readonly city: City;
  readonly endpoint: Endpoint;
  readonly held: Ticket;
  readonly due: DueDelivery;
};

async function giveUp(
  deps: Deps,
  { endpoint, held }: Work,
  attempt: Attempt,
  reason: "gone" | "failing",
): Promise<boolean> {
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (tx) => {
    const set = { ...whatCame(attempt), state: "failed", nextAt: null, endedAt: now } as const;
    if (!(await settleDelivery(tx, endpoint.city, held, set))) return false;
    if (reason === "gone" || mustTurnOff(endpoint.failingSince, now))
      await turnOff(tx, endpoint, { actor: { kind: "system", id: "webhooks" }, reason, now });
    return true;
  });
}

/** Writes down how an attempt ended; false when somebody else has done so. */
async function settle(
  deps: Deps,
  work: Work,
  attempt: Attempt,
  outcome: Outcome,
): Promise<boolean> {
  const { db, clock } = deps;
  const { endpoint, held, due } = work;
  const now = clock.now();
  if (outcome === "delivered") {
    await noteSuccess(db, endpoint.city, endpoint.id);
    const set = { state: "delivered", nextAt: null, endedAt: now } as const;
    return settleDelivery(db, endpoint.city, held, { ...whatCame(attempt), ...set });
  }
  if (due.type !== testType)
    await noteFailure(db, endpoint.city, endpoint.id, now, restsUntil(attempt, now));
  if (outcome === "gone") return giveUp(deps, work, attempt, "gone");
  if (outcome === "failed") return giveUp(deps, work, attempt, "failing");
  const { retryAfterInSeconds } = attempt;
  const nextAt = nextAttemptAt(due.attempts, now, { retryAfterInSeconds, random: Math.random() });
  return again(deps, endpoint.city, held, { ...whatCame(attempt), state: "retrying", nextAt });
}

async function attemptOnce(deps: Deps, work: Work): Promise<void> {
  const { db, clock, metrics, sources, resolve } = deps;
  const { city, endpoint, held, due } = work;
  const now = clock.now();
  const body = await readBody(db, sources, city, { ...due, now });
  const secrets = await openSecrets(deps, endpoint, now);
  if (body === null || secrets.length === 0) return drop(deps, city.slug, held);
  const headers = signedHeaders(secrets, { id: due.messageId, body }, now);
  const options = { reach: deps.reachOf(city), ...(resolve ? { resolve } : {}) };
  const attempt = await postWebhook(endpoint.url, { headers, body }, options);
  const judged = outcomeOf(attempt, due.attempts);
  // A test says at once whether it came; nobody waits a day for it.
  const outcome = due.type === testType && judged === "retry" ? "failed" : judged;
  if (await settle(deps, work, attempt, outcome))
    metrics.webhookDeliveries.inc({ result: outcome });
}

async function deliver(deps: Deps, data: DeliveryData): Promise<void> {
  const { db, clock, sources } = deps;
  const held: Ticket = { id: data.delivery, ticket: data.ticket };
  const row = await selectDelivery(db, data.city, held.id);
  if (row?.ticket !== held.ticket) return;
  const city = await sources.findCity(db, data.city);
  const endpoint = city && (await selectEndpoint(db, data.city, row.endpoint));
  const isTest = row.type === testType;
  if (!endpoint || (!endpoint.isOn && !isTest)) return drop(deps, data.city, held);
  const now = clock.now();
  const isFresh = row.state === "queued" || row.state === "retrying";
  if (isFresh && !isTest && endpoint.restsUntil && endpoint.restsUntil > now)
    return putOff(deps, data.city, held, endpoint.restsUntil);
  const due = await claimDelivery(db, data.city, held, now, new Date(now.getTime() + leaseMs));
  if (due) return attemptOnce(deps, { city, endpoint, held, due });
  // What a dead process holds must be tried again once its lease is over; done is done.
  if (row.state === "sending") throw new Error("held by another attempt");
}

/** Makes one attempt. At a repeat after a crash the message bears the same id as before. */
export function createDelivery(deps: Deps): JobDefinition<DeliveryData> {
  return {
    name: deliveryJob,
    retries,
    concurrency,
    timeoutInSeconds,
    run: (data) => deliver(deps, data),
    buried: async (tx, { city, delivery, ticket }) => {
      const endedAt = deps.clock.now();
      const set = { state: "failed", nextAt: null, endedAt } as const;
      await settleDelivery(tx, city, { id: delivery, ticket }, set);
    },
  };
}
