import { afterAll, beforeEach, expect, test } from "vitest";
import { filed } from "#testing/desk";
import { startWebhookReceiver } from "#testing/webhook-receiver";
import { added, adminOf, deliveriesOf, startDemoCity, webhookServer } from "#testing/webhooks";
import { deliveriesKeptMs } from "./rules.ts";
import { turnOffEndpoint, turnOnEndpoint } from "./service/endpoints.ts";
import { replaySince, sendTest } from "./service/replay.ts";

const receiver = await startWebhookReceiver();
afterAll(() => receiver.close());
beforeEach(() => receiver.answerWith((response) => void response.writeHead(204).end()));

async function startTown() {
  const town = await startDemoCity();
  const server = webhookServer(town);
  const path = `/replay/${town.city.slug}`;
  const { id } = await added(town, server, `http://127.0.0.1:${receiver.port}${path}`);
  const by = adminOf(town);
  const arrived = () =>
    receiver.received
      .filter((message) => message.path === path)
      .map(({ headers }) => String(headers["webhook-id"]));
  /** The replay is a job that queues the deliveries of the next round. */
  const deliver = async () => {
    for (let round = 0; round < 3; round += 1) await server.deliver();
  };
  return { town, server, id, by, arrived, deliver };
}

test("what happened while an endpoint was off comes from the log, once, under lasting ids", async () => {
  const { town, server, id, by, arrived, deliver } = await startTown();
  await filed(town);
  await server.read();
  await deliver();
  town.clock.advance(1);
  const since = town.clock.now();
  await turnOffEndpoint(server.platform, by, id);
  await filed(town);
  await filed(town, { service: "harassment" });
  town.clock.advance(1);
  await server.read();
  await expect(
    replaySince(server.service, by, id, { since, which: "missing" }),
  ).rejects.toMatchObject({ code: "webhook-off" });
  await turnOnEndpoint(server.platform, by, id);
  await replaySince(server.service, by, id, { since, which: "missing" });
  await deliver();
  expect(arrived()).toHaveLength(2);
  await replaySince(server.service, by, id, { since, which: "missing" });
  await deliver();
  expect(arrived()).toHaveLength(2);
  await replaySince(server.service, by, id, { since: new Date(0), which: "all" });
  await deliver();
  expect(arrived()).toHaveLength(4);
  expect(new Set(arrived()).size).toBe(2);
  expect(await deliveriesOf(town, id)).toMatchObject([
    { state: "delivered", attempts: 1 },
    { state: "delivered", attempts: 1 },
  ]);
});

test("a replay of many events goes through the log in stretches", async () => {
  const { town, server, id, by, arrived, deliver } = await startTown();
  await turnOffEndpoint(server.platform, by, id);
  const since = town.clock.now();
  for (let count = 0; count < 205; count += 1) await filed(town);
  await server.read();
  await turnOnEndpoint(server.platform, by, id);
  await replaySince(server.service, by, id, { since, which: "missing" });
  await deliver();
  expect(arrived()).toHaveLength(205);
  expect(new Set(arrived()).size).toBe(205);
});

test("a test tells at once how it went and is not tried again", async () => {
  const { town, server, id, by, arrived, deliver } = await startTown();
  receiver.answerWith((response) => void response.writeHead(500).end());
  await sendTest(server.service, by, id);
  await deliver();
  expect(arrived()).toEqual([expect.stringMatching(/^test_[0-9a-f]{32}$/)]);
  expect(await deliveriesOf(town, id)).toEqual([
    { type: "webhooks.test", state: "failed", attempts: 1, status: 500, failure: null },
  ]);
});

test("deliveries are forgotten after thirty days", async () => {
  const { town, server, id, deliver } = await startTown();
  await filed(town);
  await server.read();
  await deliver();
  town.clock.set(new Date(town.clock.now().getTime() + deliveriesKeptMs - 1000));
  await filed(town);
  await server.read();
  const cleanUp = server.definitions.find(({ name }) => name === "webhooks-clean-up");
  await cleanUp?.run({ city: "*" });
  expect(await deliveriesOf(town, id)).toHaveLength(2);
  town.clock.advance(1);
  await cleanUp?.run({ city: "*" });
  expect(await deliveriesOf(town, id)).toMatchObject([{ state: "queued" }]);
});
