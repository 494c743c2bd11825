import { afterEach, expect, test, vi } from "vitest";
import type { City } from "#features/cities";
import type { Wakeups } from "#platform/db";
import { createKeyring } from "./keyring.ts";

const city = { slug: "clark" } as City;
const holder = { id: "1", name: "Hotline" };

/** Two processes of one installation, and the number of looks into the database. */
function twoProcesses() {
  const listeners: (() => void)[] = [];
  const wakeups: Wakeups = {
    wake: () => {
      for (const listener of listeners) listener();
    },
    on: (_channel, listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  let revoked = false;
  let looks = 0;
  const look = async (_city: City, key: string) => {
    looks += 1;
    return !revoked && key === "good" ? holder : null;
  };
  return {
    here: createKeyring(wakeups, look),
    there: createKeyring(wakeups, look),
    revoke: () => {
      revoked = true;
    },
    looks: () => looks,
  };
}

afterEach(() => {
  vi.useRealTimers();
});

test("a key that was good a moment ago is not looked up again; a wrong one always is", async () => {
  const { here, looks } = twoProcesses();
  for (let time = 0; time < 3; time += 1)
    expect(await here.check(city, "good", "open311-write")).toEqual(holder);
  expect(looks()).toBe(1);
  for (let time = 0; time < 3; time += 1)
    expect(await here.check(city, "guess", "open311-write")).toBeNull();
  expect(looks()).toBe(4);
});

test("a revoked key ends here at once and in the other processes with their wakeup", async () => {
  const { here, there, revoke } = twoProcesses();
  await here.check(city, "good", "open311-write");
  await there.check(city, "good", "open311-write");
  revoke();
  here.forget();
  expect(await here.check(city, "good", "open311-write")).toBeNull();
  expect(await there.check(city, "good", "open311-write")).toBeNull();
});

test("a process that hears nothing believes a key for five seconds at most", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { here, revoke } = twoProcesses();
  await here.check(city, "good", "open311-write");
  revoke();
  vi.advanceTimersByTime(4999);
  expect(await here.check(city, "good", "open311-write")).toEqual(holder);
  vi.advanceTimersByTime(2);
  expect(await here.check(city, "good", "open311-write")).toBeNull();
});
