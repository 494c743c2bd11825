import { z } from "zod";
import { publicTypes, type PublicType } from "./event-types.ts";

/** Why an endpoint gets nothing. */
export const offReasons = ["officer", "gone", "failing"] as const;
export type OffReason = (typeof offReasons)[number];

/**
 * `queued` waits for its first attempt, `retrying` for another one; `dropped` was not to be sent any
 * more, because its endpoint is off or its case no longer public.
 */
export const deliveryStates = [
  "queued",
  "sending",
  "retrying",
  "delivered",
  "failed",
  "dropped",
] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** What the form of an endpoint gives, once its address is judged by `rules.ts`. */
export const endpointSchema = z.object({
  name: z.string().trim().min(1).max(80),
  url: z.string().trim().min(1).max(2000),
  /** Null for all public events, those of the future too. */
  types: z.union([z.null(), z.array(z.enum(publicTypes)).min(1)]),
});
export type EndpointInput = z.infer<typeof endpointSchema>;

export type Endpoint = {
  readonly city: string;
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly types: readonly PublicType[] | null;
  readonly isOn: boolean;
  readonly offReason: OffReason | null;
  /** Counts the endpoint's events. */
  readonly version: number;
  readonly createdAt: Date;
  /** Events from here on are sent; earlier ones only by replay. */
  readonly onSince: Date;
  /** When it was last turned off: where a replay most likely begins. */
  readonly offAt: Date | null;
  /** The first failure after the last success. */
  readonly failingSince: Date | null;
  /** A receiver that is away or busy is left alone until then. */
  readonly restsUntil: Date | null;
  /** Until when the secret before the present one signs, too. */
  readonly oldSecretUntil: Date | null;
};

export type Delivery = {
  readonly id: string;
  readonly endpoint: string;
  readonly messageId: string;
  readonly type: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly nextAt: Date | null;
  readonly endedAt: Date | null;
  readonly status: number | null;
  readonly durationInMs: number | null;
  readonly answer: string | null;
  readonly failure: Failure | null;
};

/** Why an attempt got no answer. */
export const failures = [
  "address-refused",
  "unknown-host",
  "timeout",
  "tls",
  "no-connection",
] as const;
export type Failure = (typeof failures)[number];

export const replayChoices = ["missing", "all"] as const;
export type ReplayChoice = (typeof replayChoices)[number];

/** From a day and a time on the clocks of the city. */
export const replaySchema = z.object({
  day: z.iso.date(),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  which: z.enum(replayChoices),
});
export type ReplayInput = z.infer<typeof replaySchema>;
