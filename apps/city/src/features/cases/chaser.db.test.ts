import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Db, Tx } from "#platform/db";
import { startTestCity, type TestCity } from "#testing/city";
import { chaseSteps, chaseTime } from "./chase.ts";
import { chaseDue } from "./chaser.ts";
import { calendarOf, openCase, type Case, type OpenCase } from "./index.ts";

const filing: Omit<OpenCase, "receivedAt"> = {
  service: "street-light",
  channel: "web",
  isPublic: true,
  person: null,
  lon: null,
  lat: null,
  place: null,
  actor: { kind: "resident", id: null },
};

const open = (town: TestCity, changes: Partial<OpenCase> = {}): Promise<Case> =>
  openCase(
    town.platform.db,
    town.city,
    { ...filing, receivedAt: town.clock.now(), ...changes },
    town.clock.now(),
  );

type Chased = { readonly caseId: string; readonly step: string; readonly at: Date };

async function chasedIn(town: TestCity): Promise<Chased[]> {
  const { rows } = await sql<Chased>`
    select public ->> 'caseId' as case_id, public ->> 'step' as step, at from events
    where city = ${town.city.slug} and type = 'case.chased' order by id`.execute(town.platform.db);
  return rows;
}

const minuteMs = 60_000;
const nextMinute = (time: number) => Math.ceil(time / minuteMs) * minuteMs;

/** The database of a server that may be killed between its last statement and the commit. */
function dying(db: Db, random: () => number): Db {
  return new Proxy(db, {
    get: (target, name) => {
      if (name !== "transaction") return Reflect.get(target, name) as unknown;
      return () => ({
        execute: <T>(work: (tx: Tx) => Promise<T>) =>
          target.transaction().execute(async (tx) => {
            const result = await work(tx);
            if (random() < 0.4) throw new Error("killed");
            return result;
          }),
      });
    },
  });
}

/** Two servers that look every minute; one of them may be killed in the middle of it. */
function twoServers({ platform, city: { slug } }: TestCity, random: () => number) {
  const mortal = { ...platform, db: dying(platform.db, random) };
  const lookAndDie = () => chaseDue(mortal, slug).catch(() => undefined);
  return async () => {
    await lookAndDie();
    await Promise.all([chaseDue(platform, slug), lookAndDie()]);
  };
}

/** A small generator with a seed, so that a failure can be seen again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test("over a year with its holidays every reminder comes to the minute, once, although servers die", async () => {
  const town = await startTestCity();
  const random = seeded(20260101);
  const yearMs = 365 * 24 * 3_600_000;
  const begin = new Date("2026-01-01T00:00:00+08:00").getTime();
  const times = Array.from({ length: 20 }, () => begin + Math.floor(random() * yearMs)).toSorted(
    (left, right) => left - right,
  );
  const cases: Case[] = [];
  for (const time of times) {
    town.clock.set(new Date(time));
    cases.push(await open(town));
  }
  const calendar = calendarOf(town.city);
  const expected = cases.flatMap(({ id, receivedAt, dueAt }) =>
    chaseSteps
      .map((step) => ({ caseId: id, step, time: chaseTime(step, dueAt, calendar) }))
      .filter(({ time }) => time > receivedAt)
      .map(({ time, ...rest }) => ({ ...rest, at: new Date(nextMinute(time.getTime())) })),
  );
  const look = twoServers(town, random);
  const minutes = new Set(expected.flatMap(({ at }) => [at.getTime() - minuteMs, at.getTime()]));
  for (const minute of [...minutes].toSorted((left, right) => left - right)) {
    town.clock.set(new Date(minute));
    await look();
  }
  const inOrder = (list: readonly Chased[]) =>
    list.map(({ caseId, step, at }) => `${at.toISOString()} ${caseId} ${step}`).toSorted();
  expect(inOrder(await chasedIn(town))).toEqual(inOrder(expected));
});
