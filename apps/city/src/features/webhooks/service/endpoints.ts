import type { City } from "#features/cities";
import type { Officer } from "#features/identity";
import type { Tx } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import { appendEvent, type Actor } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Deps } from "../deps.ts";
import { webhookErrors } from "../errors.ts";
import {
  deleteEndpoint,
  insertEndpoint,
  lockEndpoint,
  replaceSecret,
  selectEndpoints,
  updateEndpoint,
} from "../repo/endpoints.ts";
import { canManageWebhooks, maxEndpoints, oldSecretLastsMs } from "../rules.ts";
import type { Endpoint, EndpointInput } from "../schema.ts";
import { hostOf } from "../sending/address.ts";
import { newWebhookSecret } from "../signing.ts";
import { turnOff } from "./turn-off.ts";
import "../events.ts";

type ServiceDeps = Pick<Deps, "db" | "clock" | "vault" | "wake">;

/** Who does it and where. */
export type By = { readonly admin: Officer; readonly city: City };

export function requireManager({ admin }: By): void {
  if (!canManageWebhooks(admin)) throw new AppError(platformErrors.notAllowed);
}

export function actorOf({ admin }: By): Actor {
  return { kind: "officer", id: admin.id };
}

function toldOf(endpoint: string, { name, url, types }: EndpointInput) {
  return { endpoint, name, host: hostOf(new URL(url)), types };
}

export type Added = { readonly id: string; readonly secret: string };

/** Adds an endpoint, switched on, and returns its secret: the only time it can be read. */
export async function addEndpoint(deps: ServiceDeps, by: By, input: EndpointInput): Promise<Added> {
  requireManager(by);
  const now = deps.clock.now();
  const id = uuidv7(now);
  const city = by.city.slug;
  const secret = newWebhookSecret();
  await deps.db.transaction().execute(async (tx) => {
    if ((await selectEndpoints(tx, city)).length >= maxEndpoints)
      throw new AppError(webhookErrors.tooMany, { max: maxEndpoints });
    await insertEndpoint(tx, {
      ...input,
      city,
      id,
      isOn: true,
      secret: deps.vault.sealOwn(secret),
      version: 1,
      createdAt: now,
      onSince: now,
    });
    await appendEvent(tx, {
      city,
      stream: id,
      seq: 1,
      type: "webhooks.endpoint-added",
      at: now,
      actor: actorOf(by),
      public: toldOf(id, input),
    });
  });
  deps.wake();
  return { id, secret };
}

type Change = (tx: Tx, endpoint: Endpoint, now: Date) => Promise<void>;

/** One change of one endpoint, after the one before; `change` writes its event. */
async function changing(deps: ServiceDeps, by: By, id: string, change: Change): Promise<void> {
  requireManager(by);
  await deps.db.transaction().execute(async (tx) => {
    const endpoint = await lockEndpoint(tx, by.city.slug, id);
    if (!endpoint) throw new AppError(platformErrors.notFound);
    await change(tx, endpoint, deps.clock.now());
  });
  deps.wake();
}

/** What every event of a change of this endpoint has in common. */
function nextEvent(by: By, { city, id, version }: Endpoint, at: Date) {
  return { city, stream: id, seq: version + 1, at, actor: actorOf(by) } as const;
}

export async function changeEndpoint(
  deps: ServiceDeps,
  by: By,
  id: string,
  input: EndpointInput,
): Promise<void> {
  await changing(deps, by, id, async (tx, endpoint, now) => {
    const event = nextEvent(by, endpoint, now);
    // A new address begins with a clean sheet.
    const fresh = input.url === endpoint.url ? {} : { failingSince: null, restsUntil: null };
    await updateEndpoint(tx, endpoint, { ...input, ...fresh, version: event.seq });
    await appendEvent(tx, {
      ...event,
      type: "webhooks.endpoint-changed",
      public: toldOf(id, input),
    });
  });
}

export async function turnOnEndpoint(deps: ServiceDeps, by: By, id: string): Promise<void> {
  await changing(deps, by, id, async (tx, endpoint, now) => {
    if (endpoint.isOn) return;
    const event = nextEvent(by, endpoint, now);
    await updateEndpoint(tx, endpoint, {
      isOn: true,
      offReason: null,
      onSince: now,
      failingSince: null,
      restsUntil: null,
      version: event.seq,
    });
    await appendEvent(tx, {
      ...event,
      type: "webhooks.endpoint-turned-on",
      public: { endpoint: id },
    });
  });
}

export async function turnOffEndpoint(deps: ServiceDeps, by: By, id: string): Promise<void> {
  await changing(deps, by, id, (tx, endpoint, now) =>
    turnOff(tx, endpoint, { actor: actorOf(by), reason: "officer", now }),
  );
}

/** A new secret, returned once; for a day both sign, so that no message is refused meanwhile. */
export async function rotateSecret(deps: ServiceDeps, by: By, id: string): Promise<string> {
  const secret = newWebhookSecret();
  await changing(deps, by, id, async (tx, endpoint, now) => {
    const event = nextEvent(by, endpoint, now);
    const oldSecretUntil = new Date(now.getTime() + oldSecretLastsMs);
    const sealed = deps.vault.sealOwn(secret);
    await replaceSecret(tx, { ...endpoint, version: event.seq }, sealed, oldSecretUntil);
    await appendEvent(tx, {
      ...event,
      type: "webhooks.secret-rotated",
      public: { endpoint: id, oldSecretUntil: oldSecretUntil.toISOString() },
    });
  });
  return secret;
}

export async function removeEndpoint(deps: ServiceDeps, by: By, id: string): Promise<void> {
  await changing(deps, by, id, async (tx, endpoint, now) => {
    await deleteEndpoint(tx, endpoint.city, id);
    await appendEvent(tx, {
      ...nextEvent(by, endpoint, now),
      type: "webhooks.endpoint-removed",
      public: { endpoint: id },
    });
  });
}
