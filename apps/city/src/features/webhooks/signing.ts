import { createHmac, randomBytes } from "node:crypto";
import { sameBytes } from "#platform/secrets";

// Standard Webhooks 1.0.0, "Signature scheme" and "Webhook headers":
// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md

const secretPrefix = "whsec_";
const version = "v1";
/** The specification asks for 24 to 64 random bytes. */
const secretBytes = 32;
const minSecretBytes = 24;
const maxSecretBytes = 64;
const toleranceInSeconds = 5 * 60;

export type SignedHeaders = {
  readonly "webhook-id": string;
  readonly "webhook-timestamp": string;
  readonly "webhook-signature": string;
};

export type Message = {
  /** The same for every attempt: receivers drop repeats by it. */
  readonly id: string;
  readonly body: string;
};

export function newWebhookSecret(): string {
  return secretPrefix + randomBytes(secretBytes).toString("base64");
}

function keyOf(secret: string): Uint8Array {
  const encoded = secret.startsWith(secretPrefix) ? secret.slice(secretPrefix.length) : secret;
  const key = Buffer.from(encoded, "base64");
  if (key.length < minSecretBytes || key.length > maxSecretBytes)
    throw new RangeError("A webhook secret holds 24 to 64 bytes in base64.");
  return key;
}

function signatureOf(secret: string, id: string, timestamp: string, body: string): Buffer {
  return createHmac("sha256", keyOf(secret)).update(`${id}.${timestamp}.${body}`).digest();
}

/**
 * The three headers of one attempt. While a secret is being replaced there are two of them, and one
 * signature by each: a receiver needs only one that fits.
 */
export function signedHeaders(
  secrets: readonly string[],
  { id, body }: Message,
  at: Date,
): SignedHeaders {
  if (id.includes(".")) throw new RangeError("A webhook id holds no full stop: it is signed.");
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map(
    (secret) => `${version},${signatureOf(secret, id, timestamp, body).toString("base64")}`,
  );
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures.join(" "),
  };
}

/** What a receiver does; ours for the tests and as the pattern of docs/webhooks.md. */
export function isGenuine(
  secret: string,
  headers: Readonly<Partial<SignedHeaders>>,
  body: string,
  now: Date,
): boolean {
  const {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatures,
  } = headers;
  if (!id || !timestamp || !signatures || !/^\d+$/.test(timestamp)) return false;
  const ageInSeconds = now.getTime() / 1000 - Number(timestamp);
  if (Math.abs(ageInSeconds) > toleranceInSeconds) return false;
  const expected = signatureOf(secret, id, timestamp, body);
  return signatures.split(" ").some((part) => {
    const [name, value = ""] = part.split(",");
    return name === version && sameBytes(expected, Buffer.from(value, "base64"));
  });
}
