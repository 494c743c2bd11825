import { expect, test } from "vitest";
import { createLimiter } from "./limits.ts";

function limiterAt(limit: { burst: number; perMinute: number }) {
  let now = 0;
  const limiter = createLimiter({ now: () => new Date(now) }, limit);
  return { limiter, pass: (seconds: number) => (now += seconds * 1000) };
}

test("a burst is allowed, then only as much as time gives back", () => {
  const { limiter, pass } = limiterAt({ burst: 2, perMinute: 1 });
  expect([limiter.allow("a"), limiter.allow("a"), limiter.allow("a")]).toEqual([true, true, false]);
  pass(59);
  expect(limiter.allow("a")).toBe(false);
  pass(60);
  expect([limiter.allow("a"), limiter.allow("a")]).toEqual([true, false]);
});

test("one visitor's haste does not slow another", () => {
  const { limiter } = limiterAt({ burst: 1, perMinute: 1 });
  expect([limiter.allow("a"), limiter.allow("a"), limiter.allow("b")]).toEqual([true, false, true]);
});

test("rest saves no more than one burst", () => {
  const { limiter, pass } = limiterAt({ burst: 2, perMinute: 60 });
  limiter.allow("a");
  pass(3600);
  expect([1, 2, 3].map(() => limiter.allow("a"))).toEqual([true, true, false]);
});
