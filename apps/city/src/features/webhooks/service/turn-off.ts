import type { Tx } from "#platform/db";
import { appendEvent, type Actor } from "#platform/events";
import { lockEndpoint, updateEndpoint } from "../repo/endpoints.ts";
import type { Endpoint, OffReason } from "../schema.ts";
import "../events.ts";

type Why = { readonly actor: Actor; readonly reason: OffReason; readonly now: Date };

/** From now on nothing is queued; what is under way is dropped and can be replayed. */
export async function turnOff(
  tx: Tx,
  { city, id }: Pick<Endpoint, "city" | "id">,
  { actor, reason, now }: Why,
): Promise<void> {
  const endpoint = await lockEndpoint(tx, city, id);
  if (!endpoint?.isOn) return;
  const version = endpoint.version + 1;
  await updateEndpoint(tx, endpoint, { isOn: false, offReason: reason, offAt: now, version });
  await appendEvent(tx, {
    city,
    stream: id,
    seq: version,
    type: "webhooks.endpoint-turned-off",
    at: now,
    actor,
    public: { endpoint: id, reason },
  });
}
