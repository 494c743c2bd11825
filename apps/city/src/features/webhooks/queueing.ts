import type { Tx } from "#platform/db";
import type { StoredEvent, Subscriber } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Deps } from "./deps.ts";
import { deliveryJob } from "./deliver.ts";
import { caseIdOf, publicTypes } from "./event-types.ts";
import { messageIdOf } from "./message.ts";
import { insertDeliveries, type NewDelivery, type Ticket } from "./repo/deliveries.ts";
import { selectEndpoints } from "./repo/endpoints.ts";
import { wants } from "./rules.ts";
import type { Endpoint } from "./schema.ts";

export type QueueDeps = Pick<Deps, "clock" | "jobs" | "sources">;

/** Of these events, those that the public may know of, by one look at all their cases. */
export async function publicAmong(
  tx: Tx,
  { sources }: QueueDeps,
  city: string,
  events: readonly StoredEvent[],
): Promise<readonly StoredEvent[]> {
  const ids = events.map(caseIdOf).filter((id) => id !== null);
  if (ids.length === 0) return events;
  const known = await sources.publicCases(tx, city, [...new Set(ids)]);
  return events.filter((event) => {
    const id = caseIdOf(event);
    return id === null || known.has(id);
  });
}

export function newDelivery(endpoint: Endpoint, event: StoredEvent, now: Date): NewDelivery {
  return {
    city: endpoint.city,
    id: uuidv7(now),
    endpoint: endpoint.id,
    messageId: messageIdOf(event),
    type: event.type,
    stream: event.stream,
    seq: event.seq,
    state: "queued",
    ticket: uuidv7(now),
    createdAt: now,
    nextAt: now,
  };
}

export async function sendJobs(
  tx: Tx,
  { jobs }: Pick<Deps, "jobs">,
  city: string,
  tickets: readonly Ticket[],
): Promise<void> {
  for (const { id, ticket } of tickets)
    await jobs.send(tx, deliveryJob, { city, delivery: id, ticket });
}

/** Writes down what has to be delivered to whom, in the transaction that moves the position. */
export function createWebhookSubscriber(deps: QueueDeps): Subscriber {
  return {
    name: "webhooks",
    types: publicTypes,
    handle: async (tx, events) => {
      // One city per batch.
      const city = events[0]?.city;
      if (city === undefined) return;
      const endpoints = (await selectEndpoints(tx, city)).filter(({ isOn }) => isOn);
      const wanted = events.filter(({ type }) =>
        endpoints.some((endpoint) => wants(endpoint, type)),
      );
      if (wanted.length === 0) return;
      const now = deps.clock.now();
      const rows = (await publicAmong(tx, deps, city, wanted)).flatMap((event) =>
        endpoints
          .filter((endpoint) => wants(endpoint, event.type) && event.at >= endpoint.onSince)
          .map((endpoint) => newDelivery(endpoint, event, now)),
      );
      await sendJobs(tx, deps, city, await insertDeliveries(tx, rows));
    },
  };
}
