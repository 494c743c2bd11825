import { setTimeout } from "node:timers/promises";
import type { CityDatabase } from "./city/database.ts";
import { runLoad, type Outcome } from "./load/index.ts";
import { coreCount, cpuMsOf, machineBusyMs } from "./machine/processes.ts";
import type { Server } from "./servers.ts";

export const connections = 20;
const warmUpSeconds = 3;
const seconds = 6;
const rounds = 3;

/** One of the two that are compared, and what it is asked. */
export type Contender = {
  readonly name: string;
  readonly server: Server;
  readonly requests: readonly string[];
};

/** All rounds of one contender together. */
export type Measured = {
  readonly name: string;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly errors: number;
  readonly kbPerAnswer: number;
  /** CPU per request; work that a request leaves behind for later is waited for and counted. */
  readonly appMs: number;
  readonly databaseMs: number;
  readonly statements: number;
  /** Share of the machine that others took meanwhile. */
  readonly others: number;
};

type Round = {
  readonly outcome: Outcome;
  readonly appMs: number;
  readonly databaseMs: number;
  readonly statements: number;
  readonly others: number;
};

const pauseMs = 250;
const longestSettleMs = 15_000;
/** Less than this in a pause is the idle ticking of a server, not work. */
const idleMs = 20;

/** Waits until what the requests set off (events, jobs) has been done. */
async function settle(used: () => number): Promise<void> {
  const until = performance.now() + longestSettleMs;
  let before = used();
  for (let quiet = 0; quiet < 3 && performance.now() < until;) {
    await setTimeout(pauseMs);
    const now = used();
    quiet = now - before <= idleMs ? quiet + 1 : 0;
    before = now;
  }
}

async function runRound(contender: Contender, database: CityDatabase): Promise<Round> {
  const { server, requests } = contender;
  const plan = { port: server.port, connections, seconds, requests };
  const app = () => cpuMsOf(server.pid);
  const ours = () => app() + cpuMsOf(database.pid);
  await database.countStatements();
  const before = { app: app(), database: cpuMsOf(database.pid) };
  const busyBefore = machineBusyMs();
  const benchBefore = cpuMsOf(process.pid);
  const oursBefore = before.app + before.database;
  const started = performance.now();
  const outcome = await runLoad(plan);
  const elapsed = performance.now() - started;
  const strangers =
    machineBusyMs() - busyBefore - (ours() - oursBefore) - (cpuMsOf(process.pid) - benchBefore);
  await settle(ours);
  return {
    outcome,
    appMs: app() - before.app,
    databaseMs: cpuMsOf(database.pid) - before.database,
    statements: await database.countStatements(),
    others: Math.max(0, strangers) / (elapsed * coreCount),
  };
}

function summarise(name: string, all: readonly Round[]): Measured {
  const sum = (of: (round: Round) => number) => all.reduce((total, round) => total + of(round), 0);
  const requests = sum(({ outcome }) => outcome.requests);
  const mean = (of: (round: Round) => number) => sum(of) / all.length;
  return {
    name,
    perSecond: requests / sum(({ outcome }) => outcome.seconds),
    p50Ms: mean(({ outcome }) => outcome.p50Ms),
    p99Ms: mean(({ outcome }) => outcome.p99Ms),
    errors: sum(({ outcome }) => outcome.errors),
    kbPerAnswer: sum(({ outcome }) => outcome.bytes) / requests / 1024,
    appMs: sum((round) => round.appMs) / requests,
    databaseMs: sum((round) => round.databaseMs) / requests,
    statements: sum((round) => round.statements) / requests,
    others: mean((round) => round.others),
  };
}

/**
 * Takes turns, so that a machine whose speed changes changes it for both. Only one of them works at
 * a time; the other idles.
 */
export async function measureInTurns(
  contenders: readonly Contender[],
  database: CityDatabase,
): Promise<readonly Measured[]> {
  const found = new Map<string, Round[]>();
  for (const { server, requests } of contenders)
    await runLoad({ port: server.port, connections, seconds: warmUpSeconds, requests });
  for (let round = 0; round < rounds; round += 1)
    for (const contender of contenders) {
      const known = found.get(contender.name) ?? [];
      found.set(contender.name, [...known, await runRound(contender, database)]);
    }
  return [...found].map(([name, all]) => summarise(name, all));
}
