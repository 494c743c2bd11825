import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isGenuine, newWebhookSecret, signedHeaders } from "./signing.ts";

// The vector that the reference libraries of Standard Webhooks are tested with.
const published = {
  secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  message: { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: '{"test": 2432232314}' },
  at: new Date(1_614_265_330 * 1000),
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};

const headers = signedHeaders([published.secret], published.message, published.at);

const verify = (
  changes: Partial<typeof headers>,
  now = published.at,
  body = published.message.body,
) => isGenuine(published.secret, { ...headers, ...changes }, body, now);

test("the published vector of Standard Webhooks comes out", () => {
  expect(headers).toEqual({
    "webhook-id": published.message.id,
    "webhook-timestamp": "1614265330",
    "webhook-signature": published.signature,
  });
  expect(verify({})).toBe(true);
});

test("a secret may be written with or without its prefix", () => {
  const bare = published.secret.slice("whsec_".length);
  expect(signedHeaders([bare], published.message, published.at)).toEqual(headers);
});

test("while a secret is replaced both signatures are sent, and either one opens", () => {
  const secrets = [newWebhookSecret(), newWebhookSecret()];
  const both = signedHeaders(secrets, published.message, published.at);
  expect(both["webhook-signature"].split(" ")).toHaveLength(2);
  for (const secret of secrets)
    expect(isGenuine(secret, both, published.message.body, published.at)).toBe(true);
  expect(isGenuine(newWebhookSecret(), both, published.message.body, published.at)).toBe(false);
});

test("signatures of other kinds beside ours are passed over", () => {
  const other =
    "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==";
  expect(verify({ "webhook-signature": `${other} ${published.signature}` })).toBe(true);
  expect(verify({ "webhook-signature": published.signature.replace("v1,", "v2,") })).toBe(false);
});

test("what is missing, cut, changed or older or newer than five minutes is refused", () => {
  const minutes = (count: number) => new Date(published.at.getTime() + count * 60_000);
  expect([
    isGenuine(published.secret, {}, published.message.body, published.at),
    verify({ "webhook-id": "msg_other" }),
    verify({ "webhook-timestamp": "hello" }),
    verify({ "webhook-signature": "v1," }),
    verify({ "webhook-signature": published.signature.slice(0, 8) }),
    verify({}, published.at, '{"test":2432232314}'),
    verify({}, minutes(5.1)),
    verify({}, minutes(-5.1)),
  ]).toEqual(Array.from({ length: 8 }, () => false));
});

test("a new secret is 32 random bytes in base64 behind whsec_", () => {
  const [one, two] = [newWebhookSecret(), newWebhookSecret()];
  expect(one).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(one).not.toBe(two);
});

test("a secret of the wrong length and an id with a full stop are never signed with", () => {
  const sign = (secret: string, id: string) => () =>
    signedHeaders([secret], { id, body: "{}" }, published.at);
  expect(sign("whsec_c2hvcnQ=", "msg_1")).toThrow(RangeError);
  expect(sign(published.secret, "msg_1.2")).toThrow(RangeError);
});

test("every body is signed byte by byte as it is sent", () => {
  const key = Buffer.from(published.secret.slice("whsec_".length), "base64");
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", ".", "{", "\n", "가", "🕳️") }), (body) => {
      const signed = signedHeaders([published.secret], { id: "evt_1", body }, published.at);
      const mac = createHmac("sha256", key).update(`evt_1.1614265330.${body}`).digest("base64");
      expect(signed["webhook-signature"]).toBe(`v1,${mac}`);
      expect(isGenuine(published.secret, signed, body, published.at)).toBe(true);
    }),
  );
});
