import { saveSupporters, type Case, type Companions } from "#features/cases";
import type { Tx } from "#platform/db";
import { uuidv7 } from "#platform/ids";
import type { Platform } from "#platform/platform";
import { upsertFollower } from "../repo/following.ts";
import { copyFollowers, copySupports } from "../repo/joining.ts";
import { insertSupport, raiseSupporters } from "../repo/support.ts";
import { voiceOf } from "./support.ts";

type Deps = Pick<Platform, "clock" | "vault">;

/** Who filed is one more voice for the main case, unless it had theirs before. */
async function addFiler(tx: Tx, deps: Deps, ended: Case, into: string): Promise<number> {
  const { city, person } = ended;
  const at = deps.clock.now();
  // A report without a known person is a voice of its own.
  const voice = voiceOf(deps.vault, { person, device: `case:${ended.id}` });
  const isNew = await insertSupport(tx, { city, id: uuidv7(at), caseId: into, voice, person, at });
  if (person)
    await upsertFollower(tx, {
      city,
      id: uuidv7(at),
      caseId: into,
      person,
      // Their address has been told of their own report all along.
      confirmedAt: at,
      at,
    });
  return isNew ? 1 : 0;
}

/** Two reports of one thing: those who stood behind the one stand behind the other and are told of it. */
export function joinReports(deps: Deps): Companions["merged"] {
  return async (tx, { ended, main }) => {
    const { city } = ended;
    const pair = { from: ended.id, into: main.id };
    const fresh = (await addFiler(tx, deps, ended, main.id)) + (await copySupports(tx, city, pair));
    await copyFollowers(tx, city, pair);
    if (fresh === 0) return;
    const supporters = await raiseSupporters(tx, city, main.id, fresh);
    await saveSupporters(tx, city, main.id, supporters);
  };
}
