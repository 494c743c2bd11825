import { saveSupporters } from "#features/cases";
import type { City } from "#features/cities";
import type { Db } from "#platform/db";
import { appendEvent } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Platform } from "#platform/platform";
import type { Vault } from "#platform/secrets";
import { insertSupport, raiseSupporters } from "../repo/support.ts";
import "../events.ts";

type Deps = Pick<Platform, "db" | "clock" | "vault" | "wake">;

export type Supporter = {
  /** A signed-in resident counts once as a person, anybody else once per device. */
  readonly person: string | null;
  readonly device: string;
};

/** One voice as it is kept: a digest, which leads back to nobody. */
export function voiceOf(vault: Vault, { person, device }: Supporter): Uint8Array {
  return vault.blindIndex("support", person ?? device);
}

async function addVoice(tx: Db, deps: Deps, city: City, caseId: string, supporter: Supporter) {
  const now = deps.clock.now();
  const id = uuidv7(now);
  const voice = voiceOf(deps.vault, supporter);
  const { person } = supporter;
  const isNew = await insertSupport(tx, { city: city.slug, id, caseId, voice, person, at: now });
  if (!isNew) return;
  const supporters = await raiseSupporters(tx, city.slug, caseId, 1);
  await saveSupporters(tx, city.slug, caseId, supporters);
  await appendEvent(tx, {
    city: city.slug,
    stream: id,
    seq: 1,
    type: "report.supported",
    at: now,
    actor: { kind: "resident", id: person },
    public: { caseId, supporters },
    private: { person },
  });
}

/** "It is this one": one more voice instead of one more report. Saying it twice changes nothing. */
export async function supportReport(
  deps: Deps,
  city: City,
  caseId: string,
  supporter: Supporter,
): Promise<void> {
  await deps.db.transaction().execute((tx) => addVoice(tx, deps, city, caseId, supporter));
  deps.wake();
}
