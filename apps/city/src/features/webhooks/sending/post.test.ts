import { afterAll, beforeEach, expect, test } from "vitest";
import { startWebhookReceiver } from "#testing/webhook-receiver";
import type { Reach } from "./address.ts";
import { postWebhook, type PostOptions } from "./post.ts";

const receiver = await startWebhookReceiver();
afterAll(() => receiver.close());
beforeEach(() => receiver.answerWith((response) => void response.writeHead(204).end()));

const strict: Reach = { privateHosts: new Set(), isLocalDemo: false };
const local: Reach = { ...strict, isLocalDemo: true };
const message = { headers: { "webhook-id": "evt_1" }, body: '{"words":"어두워요"}' };

const post = (url = receiver.url, options: Partial<PostOptions> = {}) =>
  postWebhook(url, message, { reach: local, ...options });

const came = { failure: null, retryAfterInSeconds: null, durationInMs: expect.any(Number) };
const failed = (failure: string) => ({
  ...came,
  status: null,
  answer: "",
  failure,
});

test("a body arrives byte by byte with its headers, and the answer comes back", async () => {
  receiver.answerWith((response) => void response.writeHead(200).end("thanks\u0000\u0007"));
  expect(await post()).toEqual({ ...came, status: 200, answer: "thanks\ufffd\ufffd" });
  expect(receiver.received.at(-1)).toMatchObject({
    path: "/hooks",
    body: message.body,
    headers: {
      "webhook-id": "evt_1",
      "content-type": "application/json",
      "content-length": String(Buffer.byteLength(message.body)),
      connection: "close",
    },
  });
});

test("a redirect is an answer like any other and is not followed", async () => {
  const before = receiver.received.length;
  receiver.answerWith(
    (response) => void response.writeHead(302, { location: `${receiver.url}/else` }).end(),
  );
  expect(await post()).toEqual({ ...came, status: 302, answer: "" });
  expect(receiver.received.length).toBe(before + 1);
});

test("a receiver that says nothing in time is given up", async () => {
  receiver.answerWith(() => undefined);
  expect(await post(receiver.url, { timeoutInMs: 150 })).toEqual(failed("timeout"));
});

test("an answer that trickles for ever counts by its status, within the time", async () => {
  receiver.answerWith((response) => {
    response.writeHead(200);
    response.write("drip");
  });
  const attempt = await post(receiver.url, { timeoutInMs: 150 });
  expect(attempt).toEqual({ ...came, status: 200, answer: "drip" });
  expect(attempt.durationInMs).toBeLessThan(2000);
});

test("of a huge answer the first 2 kB are kept and no more than some 64 kB read", async () => {
  let written = 0;
  receiver.answerWith((response) => {
    response.writeHead(200);
    const more = () => {
      while (written < 50_000_000 && !response.destroyed) {
        written += 65_536;
        if (!response.write("x".repeat(65_536))) return;
      }
      response.end();
    };
    response.on("drain", more);
    more();
  });
  expect(await post()).toEqual({ ...came, status: 200, answer: "x".repeat(2048) });
  expect(written).toBeLessThan(20_000_000);
});

test("a wish for a pause is read in seconds and as a date", async () => {
  const later = new Date(Date.now() + 90_000).toUTCString();
  for (const [text, seconds] of [
    ["120", 120],
    [later, expect.closeTo(90, -1)],
    ["soon", null],
  ] as const) {
    receiver.answerWith((response) => void response.writeHead(503, { "retry-after": text }).end());
    expect(await post()).toEqual({
      ...came,
      status: 503,
      answer: "",
      retryAfterInSeconds: seconds,
    });
  }
});

test("an address inside is refused in every writing, and nothing is sent", async () => {
  const before = receiver.received.length;
  for (const host of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f.1", "0.0.0.0"])
    expect(await post(`http://${host}:${receiver.port}/`, { reach: strict })).toEqual(
      failed("address-refused"),
    );
  expect(await post("http://169.254.169.254/latest/meta-data/")).toEqual(failed("address-refused"));
  expect(receiver.received.length).toBe(before);
});

test("a name is judged by what it resolves to in the connection itself", async () => {
  const before = receiver.received.length;
  let asked = 0;
  // The classic trick: harmless when it is checked, this machine when it is used.
  const rebinding = async () => {
    asked += 1;
    return [{ address: asked === 1 ? "192.0.2.1" : "127.0.0.1", family: 4 }];
  };
  const options = { reach: strict, resolve: rebinding };
  const url = `http://rebound.example:${receiver.port}/`;
  expect(await post(url, options)).toEqual(failed("address-refused"));
  expect(await post(url, options)).toEqual(failed("address-refused"));
  expect(asked).toBe(2);
  expect(receiver.received.length).toBe(before);
});

test("of several addresses only those that may be reached are tried", async () => {
  const resolve = async () => [
    { address: "169.254.169.254", family: 4 },
    { address: "127.0.0.1", family: 4 },
  ];
  const reach: Reach = { ...strict, privateHosts: new Set(["erp.city.example"]) };
  const attempt = await post(`http://erp.city.example:${receiver.port}/`, { reach, resolve });
  expect(attempt).toEqual({ ...came, status: 204, answer: "" });
});

test("what cannot be reached says why", async () => {
  const missing = Object.assign(new Error("no such host"), { code: "ENOTFOUND" });
  const reach: Reach = { ...strict, privateHosts: new Set(["127.0.0.1"]) };
  expect(
    await Promise.all([
      post("http://nowhere.example/", { resolve: () => Promise.reject(missing) }),
      post("http://127.0.0.1:1/"),
      post(`https://127.0.0.1:${receiver.port}/`, { reach }),
    ]),
  ).toEqual([failed("unknown-host"), failed("no-connection"), failed("tls")]);
});

test("a receiver that hangs up before it answers has not got it", async () => {
  receiver.answerWith((response) => void response.destroy());
  expect(await post()).toEqual(failed("no-connection"));
});
