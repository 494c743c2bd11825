import type { City } from "#features/cities";
import type { Db } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import { appendEvent } from "#platform/events";
import { secretToken, uuidv7 } from "#platform/ids";
import { digest } from "#platform/secrets";
import type { Deps } from "./deps.ts";
import {
  insertApiKey,
  noteApiKeyUse,
  revokeApiKeyRow,
  selectApiKeyByDigest,
} from "./repo/api-keys.ts";
import { canManageApiKeys } from "./rules.ts";
import type { ApiKeyInput, ApiScope, Officer } from "./schema.ts";
import "./events.ts";

/** Who an API key stands for, as an actor of events. */
export type ApiKeyHolder = { readonly id: string; readonly name: string };

const shownCharacters = 8;
const useIsNotedEveryMs = 60 * 60_000;

/** The key that everybody may use in demo mode. */
const demoApiKey = "demo";

/** Makes a key and returns it: the only time it can be read. */
export async function createApiKey(
  deps: Deps,
  admin: Officer,
  city: City,
  input: ApiKeyInput,
): Promise<string> {
  if (!canManageApiKeys(admin)) throw new AppError(platformErrors.notAllowed);
  const now = deps.clock.now();
  const id = uuidv7(now);
  const key = `tugon_${secretToken()}`;
  await deps.db.transaction().execute(async (tx) => {
    await insertApiKey(tx, {
      city: city.slug,
      id,
      name: input.name,
      prefix: key.slice(0, "tugon_".length + shownCharacters),
      digest: digest(key),
      scopes: input.scopes,
      createdBy: admin.id,
      createdAt: now,
    });
    await appendEvent(tx, {
      city: city.slug,
      stream: id,
      seq: 1,
      type: "identity.api-key-created",
      at: now,
      actor: { kind: "officer", id: admin.id },
      public: { key: id, name: input.name, scopes: input.scopes },
    });
  });
  deps.wake();
  return key;
}

export async function revokeApiKey(
  deps: Deps,
  admin: Officer,
  city: City,
  id: string,
): Promise<void> {
  if (!canManageApiKeys(admin)) throw new AppError(platformErrors.notAllowed);
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (tx) => {
    if (!(await revokeApiKeyRow(tx, city.slug, id, now))) return;
    await appendEvent(tx, {
      city: city.slug,
      stream: id,
      seq: 2,
      type: "identity.api-key-revoked",
      at: now,
      actor: { kind: "officer", id: admin.id },
      public: { key: id },
    });
  });
  deps.wake();
}

/** Whose key this is, when it may do what it is used for; else null. */
export async function checkApiKey(
  db: Db,
  city: City,
  key: string,
  use: { readonly scope: ApiScope; readonly now: Date; readonly processIsDemo: boolean },
): Promise<ApiKeyHolder | null> {
  if (key === demoApiKey)
    return use.processIsDemo && city.isDemo ? { id: demoApiKey, name: demoApiKey } : null;
  const found = await selectApiKeyByDigest(db, city.slug, digest(key));
  if (!found?.scopes.includes(use.scope)) return null;
  const isNoted = found.usedAt && use.now.getTime() - found.usedAt.getTime() < useIsNotedEveryMs;
  if (!isNoted) await noteApiKeyUse(db, city.slug, found.id, use.now);
  return { id: found.id, name: found.name };
}
