import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { actAsOfficer, type Case, type CaseAction } from "#features/cases";
import { startTestCity, type TestCity } from "#testing/city";
import { filed, signedInOfficer } from "#testing/desk";
import { startWebhookReceiver } from "#testing/webhook-receiver";
import {
  added,
  adminOf,
  deliveriesOf,
  endpointNow,
  startDemoCity,
  webhookServer,
} from "#testing/webhooks";
import { rotateSecret, turnOffEndpoint } from "./service/endpoints.ts";
import { isGenuine } from "./signing.ts";

const receiver = await startWebhookReceiver();
afterAll(() => receiver.close());
beforeEach(() => answerWith(204));

function answerWith(status: number, headers: Record<string, string> = {}, body = ""): void {
  receiver.answerWith((response) => void response.writeHead(status, headers).end(body));
}

/** What came to one endpoint; tests of a thread share the receiver. */
const arrivedAt = (path: string) => receiver.received.filter((message) => message.path === path);

let paths = 0;
function newPath(): { path: string; url: string } {
  paths += 1;
  const path = `/hooks/${paths}`;
  return { path, url: `http://127.0.0.1:${receiver.port}${path}` };
}

async function act(town: TestCity, subject: Case, actions: readonly CaseAction[]): Promise<void> {
  const { officer } = await signedInOfficer(town);
  let seenVersion = 1;
  for (const action of actions) {
    await actAsOfficer(town.platform, officer, {
      city: town.city,
      id: subject.id,
      seenVersion,
      action,
    });
    seenVersion += 1;
  }
}

test("a public event arrives signed, with its public part, the reference and links, and nothing private", async () => {
  const town = await startDemoCity();
  const server = webhookServer(town);
  const { path, url } = newPath();
  const { id, secret } = await added(town, server, url);
  const subject = await filed(town);
  await act(town, subject, [
    { kind: "note", words: "The neighbour is difficult", mentions: [] },
    { kind: "ask", words: "Which gate, please?" },
    { kind: "answer", words: "We have ordered a lamp." },
  ]);
  await filed(town, { service: "harassment", words: "A private matter" });
  await server.read();
  await server.deliver();
  const messages = arrivedAt(path);
  const common = {
    city: town.city.slug,
    reference: subject.reference,
    links: {
      page: expect.stringMatching(new RegExp(`^http://.+/reports/${subject.reference}$`)),
      api: expect.stringMatching(new RegExp(`/open311/v2/requests/${subject.reference}.json$`)),
    },
  };
  const timestamp = town.clock.now().toISOString();
  expect(messages.map(({ body }) => JSON.parse(body) as unknown)).toEqual(
    expect.arrayContaining([
      {
        type: "case.received",
        timestamp,
        data: {
          ...common,
          service: "street-light",
          unit: "works",
          channel: "web",
          dueAt: subject.dueAt.toISOString(),
          dueDay: expect.any(String),
        },
      },
      { type: "case.asked", timestamp, data: common },
      { type: "case.answered", timestamp, data: { ...common, words: "We have ordered a lamp." } },
    ]),
  );
  expect(messages).toHaveLength(3);
  for (const { headers, body } of messages) {
    const signed = headers as Record<string, string>; // node joins what it does not know
    expect(isGenuine(secret, signed, body, town.clock.now())).toBe(true);
    expect(signed["webhook-id"]).toMatch(/^evt_[0-9a-f]{32}$/);
  }
  expect(await deliveriesOf(town, id)).toEqual(
    ["case.answered", "case.asked", "case.received"].map((type) => ({
      type,
      state: "delivered",
      attempts: 1,
      status: 204,
      failure: null,
    })),
  );
  expect(await server.counted()).toEqual({ delivered: 3 });
});

test("an endpoint gets the kinds it asked for, from its beginning on, and nothing while it is off", async () => {
  const town = await startDemoCity();
  const server = webhookServer(town);
  await filed(town);
  town.clock.advance(1);
  const { id } = await added(town, server, newPath().url, ["case.received"]);
  const subject = await filed(town);
  await act(town, subject, [{ kind: "accept" }]);
  await server.read();
  await turnOffEndpoint(server.platform, adminOf(town), id);
  await filed(town);
  await server.read();
  expect(await deliveriesOf(town, id)).toMatchObject([{ type: "case.received", state: "queued" }]);
  await server.deliver();
  expect(await deliveriesOf(town, id)).toMatchObject([{ type: "case.received", state: "dropped" }]);
});

test("a message that fails is tried again under the same id until it arrives", async () => {
  const town = await startDemoCity();
  const server = webhookServer(town);
  const { path, url } = newPath();
  const { id } = await added(town, server, url);
  await filed(town);
  await server.read();
  answerWith(500, {}, "out of order");
  await server.deliver();
  expect(await deliveriesOf(town, id)).toMatchObject([
    { state: "retrying", attempts: 1, status: 500 },
  ]);
  expect((await endpointNow(town, id))?.failingSince).toEqual(town.clock.now());
  town.clock.advance(10);
  answerWith(200);
  await server.deliver();
  expect(await deliveriesOf(town, id)).toMatchObject([
    { state: "delivered", attempts: 2, status: 200 },
  ]);
  expect((await endpointNow(town, id))?.failingSince).toBeNull();
  const [first, second] = arrivedAt(path).map(({ headers }) => headers);
  expect(first?.["webhook-id"]).toBe(second?.["webhook-id"]);
  expect(Number(second?.["webhook-timestamp"])).toBe(Number(first?.["webhook-timestamp"]) + 600);
  expect(await server.counted()).toEqual({ retry: 1, delivered: 1 });
});

test("after eight attempts a message is given up, and after five such days the endpoint", async () => {
  const town = await startDemoCity();
  const server = webhookServer(town);
  const { id } = await added(town, server, newPath().url);
  answerWith(404);
  const failOnce = async () => {
    await filed(town);
    await server.read();
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await server.deliver();
      town.clock.advance(4 * 60);
    }
  };
  await failOnce();
  const failed = {
    type: "case.received",
    state: "failed",
    attempts: 8,
    status: 404,
    failure: null,
  };
  expect(await deliveriesOf(town, id)).toEqual([failed]);
  expect((await endpointNow(town, id))?.isOn).toBe(true);
  for (let days = 0; days < 4; days += 1) await failOnce();
  expect(await endpointNow(town, id)).toMatchObject({ isOn: false, offReason: "failing" });
  expect(await eventsOf(town, id)).toEqual([
    ["webhooks.endpoint-added", "officer"],
    ["webhooks.endpoint-turned-off", "system"],
  ]);
});

async function eventsOf(town: TestCity, stream: string) {
  const rows = await town.platform.db
    .selectFrom("events")
    .select(["type", "actor"])
    .where("city", "=", town.city.slug)
    .where("stream", "=", stream)
    .orderBy("seq")
    .execute();
  return rows.map(({ type, actor }) => [type, (actor as { kind: string }).kind]);
}

test("410 Gone turns the endpoint off at once; what else was waiting is not sent", async () => {
  const town = await startDemoCity();
  const server = webhookServer(town);
  const { path, url } = newPath();
  const { id } = await added(town, server, url);
  for (let count = 0; count < 3; count += 1) await filed(town);
  await server.read();
  answerWith(410);
  await server.deliver();
  expect(arrivedAt(path)).toHaveLength(1);
  expect((await deliveriesOf(town, id)).map(({ state }) => state).toSorted()).toEqual([
    "dropped",
    "dropped",
    "failed",
  ]);
  expect(await endpointNow(town, id)).toMatchObject({ isOn: false, offReason: "gone" });
});

test("redirects are not followed and huge answers cut", async () => {
  const town = await startDemoCity();
  const server = webhookServer(town);
  const { path, url } = newPath();
  const { id } = await added(town, server, url);
  await filed(town);
  await server.read();
  answerWith(307, { location: `http://127.0.0.1:${receiver.port}/elsewhere` });
  await server.deliver();
  expect(await deliveriesOf(town, id)).toMatchObject([{ state: "retrying", status: 307 }]);
  expect(arrivedAt("/elsewhere")).toEqual([]);
  answerWith(200, {}, "x".repeat(1_000_000));
  await server.deliver();
  expect(await deliveriesOf(town, id)).toMatchObject([{ state: "delivered", status: 200 }]);
  expect(arrivedAt(path)).toHaveLength(2);
});

test("a receiver that asks for a pause is left alone until then, without an attempt being counted", async () => {
  const town = await startDemoCity();
  const server = webhookServer(town);
  const { path, url } = newPath();
  const { id } = await added(town, server, url);
  for (let count = 0; count < 3; count += 1) await filed(town);
  await server.read();
  answerWith(429, { "retry-after": "600" });
  await server.deliver();
  answerWith(200);
  await server.deliver();
  expect(arrivedAt(path)).toHaveLength(1);
  expect((await deliveriesOf(town, id)).map(({ attempts }) => attempts).toSorted()).toEqual([
    0, 0, 1,
  ]);
  town.clock.advance(11);
  await server.deliver();
  expect((await deliveriesOf(town, id)).map(({ state }) => state)).toEqual([
    "delivered",
    "delivered",
    "delivered",
  ]);
});

test("a case that is private by now stays here", async () => {
  const town = await startDemoCity();
  const server = webhookServer(town);
  const { path, url } = newPath();
  const { id } = await added(town, server, url);
  const subject = await filed(town);
  await server.read();
  await town.platform.db
    .updateTable("cases")
    .set({ isPublic: false })
    .where("city", "=", town.city.slug)
    .where("id", "=", subject.id)
    .execute();
  await server.deliver();
  expect(await deliveriesOf(town, id)).toMatchObject([{ state: "dropped", attempts: 1 }]);
  expect(arrivedAt(path)).toEqual([]);
});

test("for a day after a rotation both secrets fit, then only the new one", async () => {
  const town = await startDemoCity();
  const server = webhookServer(town);
  const { path, url } = newPath();
  const { id, secret } = await added(town, server, url);
  const fresh = await rotateSecret(server.platform, adminOf(town), id);
  const fits = async () => {
    await filed(town);
    await server.read();
    await server.deliver();
    const { headers = {}, body = "" } = arrivedAt(path).at(-1) ?? {};
    const now = town.clock.now();
    return [secret, fresh].map((each) => isGenuine(each, headers as object, body, now));
  };
  expect(await fits()).toEqual([true, true]);
  town.clock.advance(24 * 60 + 1);
  expect(await fits()).toEqual([false, true]);
});

test("a city in earnest never posts to this machine", async () => {
  const town = await startTestCity();
  const server = webhookServer(town);
  const { path, url } = newPath();
  const { id } = await added(town, server, url);
  await filed(town);
  await server.read();
  await server.deliver();
  expect(await deliveriesOf(town, id)).toMatchObject([
    { state: "retrying", attempts: 1, status: null, failure: "address-refused" },
  ]);
  expect(arrivedAt(path)).toEqual([]);
});

test("a server that dies between sending and writing it down leads to a repeat under the same id", async () => {
  const town = await startDemoCity();
  const server = webhookServer(town);
  const { path, url } = newPath();
  const { id } = await added(town, server, url);
  await filed(town);
  await server.read();
  const delivery = await town.platform.db
    .selectFrom("webhookDeliveries")
    .select(["id", "ticket"])
    .where("endpoint", "=", id)
    .executeTakeFirstOrThrow();
  const work = { delivery: delivery.id, ticket: delivery.ticket };
  // The first worker has sent and never hears: to the database it looks the same as dead.
  let hearsLate: () => void = () => undefined;
  receiver.answerWith((response) => {
    hearsLate = () => void response.writeHead(200).end();
  });
  const first = server.run(work);
  await vi.waitFor(() => expect(arrivedAt(path)).toHaveLength(1));
  await expect(server.run(work)).rejects.toThrow("held by another attempt");
  town.clock.advance(1);
  answerWith(200);
  await server.run(work);
  hearsLate();
  await first;
  const ids = arrivedAt(path).map(({ headers }) => headers["webhook-id"]);
  expect(ids).toEqual([ids[0], ids[0]]);
  expect(await deliveriesOf(town, id)).toMatchObject([{ state: "delivered", attempts: 2 }]);
  await server.run(work);
  expect(arrivedAt(path)).toHaveLength(2);
});

test("two servers send each message once", async () => {
  const town = await startDemoCity();
  const servers = [webhookServer(town), webhookServer(town)] as const;
  const { path, url } = newPath();
  await added(town, servers[0], url);
  for (let count = 0; count < 12; count += 1) await filed(town);
  await Promise.all(servers.map((server) => server.read()));
  await Promise.all(servers.map((server) => server.jobs.start(server.definitions)));
  await vi.waitFor(() => expect(arrivedAt(path)).toHaveLength(12), 20_000);
  await Promise.all(servers.map((server) => server.jobs.stop()));
  const ids = arrivedAt(path).map(({ headers }) => headers["webhook-id"]);
  expect(new Set(ids).size).toBe(12);
});
