import fc from "fast-check";
import { expect, test } from "vitest";
import {
  judgeAddress,
  mustTurnOff,
  nextAttemptAt,
  outcomeOf,
  pausesInSeconds,
  restsUntil,
  wants,
} from "./rules.ts";
import type { Attempt } from "./sending/post.ts";

const now = new Date("2026-11-16T02:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 24 * 3_600_000);

const answered = (status: number | null, retryAfterInSeconds: number | null = null): Attempt => ({
  status,
  failure: status === null ? "timeout" : null,
  answer: "",
  retryAfterInSeconds,
  durationInMs: 1,
});

test("2xx is success, 410 ends the endpoint, everything else is tried again until the eighth time", () => {
  expect([200, 204, 299].map((status) => outcomeOf(answered(status), 8))).toEqual([
    "delivered",
    "delivered",
    "delivered",
  ]);
  expect(outcomeOf(answered(410), 1)).toBe("gone");
  for (const status of [null, 100, 301, 400, 404, 429, 500]) {
    expect(outcomeOf(answered(status), 7)).toBe("retry");
    expect(outcomeOf(answered(status), 8)).toBe("failed");
  }
});

test("eight attempts span some 28 hours", () => {
  expect(pausesInSeconds.reduce((sum, pause) => sum + pause, 0) / 3600).toBeCloseTo(27.58, 1);
});

test("a pause is never shorter than planned or asked for, and at most a tenth longer or a day", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 7 }),
      fc.option(fc.integer({ min: 1, max: 10_000_000 })),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (attempts, wish, random) => {
        const at = nextAttemptAt(attempts, now, { retryAfterInSeconds: wish, random });
        const seconds = (at.getTime() - now.getTime()) / 1000;
        const planned = pausesInSeconds[attempts - 1] ?? 0;
        const asked = Math.min(wish ?? 0, 86_400);
        expect(seconds).toBeGreaterThanOrEqual(Math.max(planned, asked) - 0.001);
        expect(seconds).toBeLessThanOrEqual(Math.max(planned * 1.1, asked) + 0.001);
      },
    ),
  );
});

test("a receiver that is away or busy is left alone for a minute or as long as it asks", () => {
  const restOf = (attempt: Attempt) => {
    const until = restsUntil(attempt, now);
    return until && (until.getTime() - now.getTime()) / 1000;
  };
  expect([
    restOf(answered(null)),
    restOf(answered(429, 300)),
    restOf(answered(503, 10_000_000)),
    restOf(answered(500)),
    restOf(answered(404)),
  ]).toEqual([60, 300, 86_400, null, null]);
});

test("an endpoint is turned off after five days without a success", () => {
  expect([null, days(-4.9), days(-5)].map((since) => mustTurnOff(since, now))).toEqual([
    false,
    false,
    true,
  ]);
});

test("an endpoint gets the events it asked for, and never one that is not public", () => {
  expect([
    wants({ types: null }, "case.done"),
    wants({ types: ["case.done"] }, "case.done"),
    wants({ types: ["case.done"] }, "case.closed"),
    wants({ types: null }, "case.noted"),
    wants({ types: null }, "identity.code-requested"),
  ]).toEqual([true, true, false, false, false]);
});

test("only an https address without a password outside our own network is taken", () => {
  const strict = { privateHosts: new Set<string>(), isLocalDemo: false };
  const listed = { ...strict, privateHosts: new Set(["10.0.0.5"]) };
  const demo = { ...strict, isLocalDemo: true };
  const judge = (text: string, reach = strict) => Object.values(judgeAddress(text, reach))[0];
  expect([
    judge(" https://Hooks.example/in?a=1#top "),
    judge("hooks.example"),
    judge("ftp://hooks.example"),
    judge("http://hooks.example"),
    judge("https://ana:secret@hooks.example"),
    judge("https://10.0.0.5/in"),
    judge("https://10.0.0.5/in", listed),
    judge("https://0x7f.1/in"),
    judge("https://localhost/in"),
    judge("http://localhost:9000/in"),
    judge("http://localhost:9000/in", demo),
    judge("http://hooks.example", demo),
    judge("https://[fd00::1]/in"),
  ]).toEqual([
    "https://hooks.example/in?a=1",
    "no-address",
    "no-address",
    "https-only",
    "with-password",
    "not-reachable",
    "https://10.0.0.5/in",
    "not-reachable",
    "not-reachable",
    "https-only",
    "http://localhost:9000/in",
    "https-only",
    "not-reachable",
  ]);
});
