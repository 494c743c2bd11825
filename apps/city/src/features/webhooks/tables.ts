import type { ColumnType } from "kysely";
import type { PublicType } from "./event-types.ts";
import type { DeliveryState, Failure, OffReason } from "./schema.ts";

type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;
type WithDefault<T> = ColumnType<T, T | undefined, T>;

type WebhookEndpointsTable = {
  city: string;
  id: string;
  name: string;
  url: string;
  types: ColumnType<PublicType[] | null, PublicType[] | null, PublicType[] | null>;
  isOn: boolean;
  offReason: Later<OffReason>;
  /** Sealed by the installation, as the one below. */
  secret: Uint8Array;
  oldSecret: Later<Uint8Array>;
  oldSecretUntil: Later<Date>;
  version: number;
  createdAt: Date;
  onSince: Date;
  offAt: Later<Date>;
  failingSince: Later<Date>;
  restsUntil: Later<Date>;
};

type WebhookDeliveriesTable = {
  city: string;
  id: string;
  endpoint: string;
  /** `webhook-id`: made from the event, so that it is written once for an endpoint. */
  messageId: string;
  type: string;
  /** The event it is about; null for a test. What is sent is read from it at each attempt. */
  stream: Later<string>;
  seq: Later<number>;
  state: DeliveryState;
  attempts: WithDefault<number>;
  /** The job that may make the next attempt; an older job finds another ticket and does nothing. */
  ticket: string;
  leasedUntil: Later<Date>;
  createdAt: Date;
  nextAt: Later<Date>;
  endedAt: Later<Date>;
  status: Later<number>;
  durationInMs: Later<number>;
  answer: Later<string>;
  failure: Later<Failure>;
};

declare module "#platform/db" {
  interface Tables {
    webhookEndpoints: WebhookEndpointsTable;
    webhookDeliveries: WebhookDeliveriesTable;
  }
}
