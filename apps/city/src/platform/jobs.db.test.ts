import { expect, test, vi } from "vitest";
import { listDeadLetters } from "#platform/events";
import { createJobs, PermanentFailure, type JobDefinition } from "#platform/jobs";
import { startTestCity, type TestCity } from "#testing/city";

function jobsOf(town: TestCity) {
  return createJobs({ ...town.platform, database: town.platform.database });
}

let count = 0;

function definitionOf(
  run: JobDefinition["run"],
  changes: Partial<JobDefinition> = {},
): JobDefinition {
  count += 1;
  const name = `test-${process.pid}-${Date.now().toString(36)}-${count}`;
  return { name, retries: 2, concurrency: 2, timeoutInSeconds: 30, run, ...changes };
}

test("a job exists if and only if the transaction that sent it commits", async () => {
  const town = await startTestCity();
  const ran: object[] = [];
  const definition = definitionOf(async (data) => void ran.push(data));
  const jobs = jobsOf(town);
  await jobs.prepare([definition]);
  const { db } = town.platform;
  const city = town.city.slug;
  await db
    .transaction()
    .execute(async (tx) => {
      await jobs.send(tx, definition.name, { city, n: 1 });
      throw new Error("changed my mind");
    })
    .catch(() => undefined);
  await db.transaction().execute((tx) => jobs.send(tx, definition.name, { city, n: 2 }));
  await jobs.runDue();
  await jobs.runDue();
  await jobs.stop();
  expect(ran).toEqual([{ city, n: 2 }]);
});

test("a job that fails is tried again after a pause, and given up visibly after its last attempt", async () => {
  const town = await startTestCity();
  const buried: object[] = [];
  let attempts = 0;
  const definition = definitionOf(
    async () => {
      attempts += 1;
      throw new Error("no luck");
    },
    { retries: 1, buried: async (_, data) => void buried.push(data) },
  );
  const jobs = jobsOf(town);
  await jobs.start([definition]);
  await jobs.send(town.platform.db, definition.name, { city: town.city.slug });
  await vi.waitFor(async () => {
    const letters = await listDeadLetters(town.platform.db, town.city.slug, 10);
    expect(letters).toEqual([
      expect.objectContaining({
        source: `job:${definition.name}`,
        subject: { city: town.city.slug },
        error: "Error: no luck",
      }),
    ]);
  }, 20_000);
  await jobs.stop();
  expect({ attempts, buried }).toEqual({ attempts: 2, buried: [{ city: town.city.slug }] });
});

test("what cannot succeed is given up at once", async () => {
  const town = await startTestCity();
  let attempts = 0;
  const definition = definitionOf(async () => {
    attempts += 1;
    throw new PermanentFailure("no such mailbox");
  });
  const jobs = jobsOf(town);
  await jobs.prepare([definition]);
  await jobs.send(town.platform.db, definition.name, { city: town.city.slug });
  await jobs.runDue();
  await jobs.runDue();
  await jobs.stop();
  expect(attempts).toBe(1);
  expect(await listDeadLetters(town.platform.db, town.city.slug, 10)).toHaveLength(1);
});

test("two servers do each job once", async () => {
  const town = await startTestCity();
  const done: number[] = [];
  const definition = definitionOf(
    async (data) => void done.push((data as unknown as { n: number }).n),
  );
  const servers = [jobsOf(town), jobsOf(town)];
  for (const jobs of servers) await jobs.start([definition]);
  for (let n = 1; n <= 12; n += 1)
    await servers[0]?.send(town.platform.db, definition.name, { city: town.city.slug, n } as never);
  await vi.waitFor(() => expect(done).toHaveLength(12), 20_000);
  await Promise.all(servers.map((jobs) => jobs.stop()));
  expect(done.toSorted((left, right) => left - right)).toEqual(
    Array.from({ length: 12 }, (_, n) => n + 1),
  );
});

test("a job put off waits, and is counted as waiting", async () => {
  const town = await startTestCity();
  let ran = 0;
  const definition = definitionOf(async () => void (ran += 1));
  const jobs = jobsOf(town);
  await jobs.prepare([definition]);
  const city = town.city.slug;
  await jobs.send(town.platform.db, definition.name, { city }, new Date(Date.now() + 3_600_000));
  await jobs.send(town.platform.db, definition.name, { city });
  expect(await jobs.counts()).toEqual([{ name: definition.name, ready: 1, later: 1, active: 0 }]);
  await jobs.runDue();
  await jobs.stop();
  expect(ran).toBe(1);
});
