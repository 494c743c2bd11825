import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import type { Tx } from "#platform/db";
import { appendEvent, createSubscribers, listDeadLetters, type Subscriber } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { startTestCity, type TestCity } from "#testing/city";

type Happened = { public: { n: number } };

declare module "#platform/events" {
  interface EventTypes {
    "test.happened": Happened;
    "test.ignored": Happened;
  }
}

const actor = { kind: "system", id: "test" } as const;

async function happen(
  town: TestCity,
  n: number,
  tx?: Tx,
  type: "test.happened" | "test.ignored" = "test.happened",
) {
  await appendEvent(tx ?? town.platform.db, {
    city: town.city.slug,
    stream: uuidv7(town.clock.now()),
    seq: 1,
    type,
    at: town.clock.now(),
    actor,
    public: { n },
  });
}

async function happenMany(town: TestCity, count: number) {
  await town.platform.db.transaction().execute(async (tx) => {
    for (let n = 1; n <= count; n += 1) await happen(town, n, tx);
  });
}

const numbersOf = (events: readonly { public: unknown }[]) =>
  events.map((event) => (event.public as { n: number }).n);

const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

function runnerOf(town: TestCity, ...subscribers: readonly Subscriber[]) {
  return createSubscribers({ ...town.platform, cities: async () => [town.city.slug] }, subscribers);
}

/** Its effect is a row of the same database, so that a rollback takes it away. */
function writing(
  town: TestCity,
  name: string,
  fail: (n: number) => boolean = () => false,
): Subscriber {
  return {
    name,
    types: ["test.happened"],
    handle: async (tx, events) => {
      for (const n of numbersOf(events)) {
        await tx
          .insertInto("deadLetters")
          .values({
            city: `${town.city.slug}-${name}`,
            id: uuidv7(new Date()),
            source: "effect",
            subject: JSON.stringify({ n }),
            error: "",
            at: new Date(n),
          })
          .execute();
        if (fail(n)) throw new Error(`cannot digest ${n}`);
      }
    },
  };
}

async function effectsOf(town: TestCity, name: string): Promise<number[]> {
  const letters = await town.platform.db
    .selectFrom("deadLetters")
    .select("subject")
    .where("city", "=", `${town.city.slug}-${name}`)
    .orderBy("at")
    .execute();
  return letters.map((letter) => (letter.subject as { n: number }).n);
}

test("events are handled once each, in order, over more than one batch", async () => {
  const town = await startTestCity();
  const seen: number[] = [];
  const runner = runnerOf(town, {
    name: "reader",
    types: ["test.happened"],
    handle: async (_, events) => void seen.push(...numbersOf(events)),
  });
  await happenMany(town, 450);
  await happen(town, 0, undefined, "test.ignored");
  await runner.drain(town.city.slug);
  await runner.drain(town.city.slug);
  expect(seen).toEqual(oneTo(450));
});

test("effects of a batch that breaks in the middle are rolled back and written once", async () => {
  const town = await startTestCity();
  let broken = true;
  const runner = runnerOf(
    town,
    writing(town, "crash", (n) => n === 7 && broken),
  );
  await happenMany(town, 10);
  await runner.drain(town.city.slug);
  expect(await effectsOf(town, "crash")).toEqual([1, 2, 3, 4, 5, 6]);
  broken = false;
  town.clock.advance(1);
  await runner.drain(town.city.slug);
  expect(await effectsOf(town, "crash")).toEqual(oneTo(10));
});

test("an event that cannot be handled is set aside and holds nothing up, and can be tried again", async () => {
  const town = await startTestCity();
  const { slug } = town.city;
  let poisonous = true;
  const runner = runnerOf(
    town,
    writing(town, "picky", (n) => n === 3 && poisonous),
    writing(town, "robust"),
  );
  await happenMany(town, 5);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await runner.drain(slug);
    town.clock.advance(1);
  }
  await runner.drain(slug);
  expect(await effectsOf(town, "robust")).toEqual(oneTo(5));
  expect(await effectsOf(town, "picky")).toEqual([1, 2, 4, 5]);
  const letters = await listDeadLetters(town.platform.db, slug, 10);
  expect(letters).toEqual([
    expect.objectContaining({
      source: "subscriber:picky",
      subject: { stream: expect.any(String), seq: 1, type: "test.happened" },
      error: "Error: cannot digest 3",
    }),
  ]);

  const id = letters[0]?.id ?? "";
  await expect(runner.retry(slug, id)).rejects.toThrow("cannot digest 3");
  expect(await listDeadLetters(town.platform.db, slug, 10)).toHaveLength(1);
  poisonous = false;
  await runner.retry(slug, id);
  await runner.retry(slug, id);
  expect(await listDeadLetters(town.platform.db, slug, 10)).toEqual([]);
  expect(await effectsOf(town, "picky")).toEqual(oneTo(5));
});

test("two servers on one database share the events without doubling or losing any", async () => {
  const town = await startTestCity();
  const runners = [1, 2].map(() => runnerOf(town, writing(town, "shared")));
  for (const runner of runners) runner.start();
  for (let round = 0; round < 20; round += 1) {
    await happen(town, round + 1);
    runners[round % 2]?.wake();
  }
  await vi.waitFor(async () => expect(await effectsOf(town, "shared")).toHaveLength(20), 15_000);
  await Promise.all(runners.map((runner) => runner.stop()));
  expect(await effectsOf(town, "shared")).toEqual(oneTo(20));
});

test("a server that stops leaves the rest to the next one", async () => {
  const town = await startTestCity();
  await happenMany(town, 3);
  const first = runnerOf(town, writing(town, "relay"));
  first.start();
  await first.stop();
  await happen(town, 4);
  await runnerOf(town, writing(town, "relay")).drain(town.city.slug);
  expect(await effectsOf(town, "relay")).toEqual(oneTo(4));
});

test.runIf(process.env["DB"] === "postgres")(
  "an event of a slow transaction is handled although a later one has overtaken it",
  async () => {
    const town = await startTestCity();
    const { db } = town.platform;
    const runner = runnerOf(town, writing(town, "patient"));
    const slow = await db.startTransaction().execute();
    await happen(town, 1, slow);
    await happen(town, 2);
    runner.start();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await effectsOf(town, "patient")).toEqual([]);
    await slow.commit().execute();
    await runner.drain(town.city.slug);
    await runner.stop();
    expect(await effectsOf(town, "patient")).toEqual([1, 2]);
  },
);

test("a deadlock is nobody's fault: the event is not counted against", async () => {
  const town = await startTestCity();
  let failures = 7;
  const runner = runnerOf(town, {
    name: "unlucky",
    types: ["test.happened"],
    handle: async (tx) => {
      failures -= 1;
      if (failures > 0)
        await sql`do $$ begin raise exception using errcode = '40P01'; end $$`.execute(tx);
    },
  });
  await happen(town, 1);
  await runner.drain(town.city.slug);
  expect(failures).toBe(0);
  expect(await listDeadLetters(town.platform.db, town.city.slug, 10)).toEqual([]);
});
