import type { OffReason, ReplayChoice } from "./schema.ts";

/** The address itself may hold a key of the receiver's: only its host is told. */
type Told = {
  readonly endpoint: string;
  readonly name: string;
  readonly host: string;
  readonly types: readonly string[] | null;
};

/** What happens to an endpoint, on a stream of its own. */
type WebhookEvents = {
  "webhooks.endpoint-added": { public: Told };
  "webhooks.endpoint-changed": { public: Told };
  "webhooks.endpoint-turned-on": { public: { endpoint: string } };
  "webhooks.endpoint-turned-off": { public: { endpoint: string; reason: OffReason } };
  "webhooks.secret-rotated": { public: { endpoint: string; oldSecretUntil: string } };
  "webhooks.replay-asked": {
    public: { endpoint: string; since: string; which: ReplayChoice };
  };
  "webhooks.endpoint-removed": { public: { endpoint: string } };
};

declare module "#platform/events" {
  interface EventTypes extends WebhookEvents {}
}
