import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startChild, type Child } from "./fixtures/child.ts";
import { lockDirectory } from "./lock.ts";

const starters = Number(process.env["LOCK_STARTERS"] ?? 6);
const rounds = Number(process.env["LOCK_ROUNDS"] ?? 3);

let folder: string;
let children: Child[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tugon-lock-"));
});

afterEach(async () => {
  await Promise.all(children.map((child) => child.kill()));
  children = [];
  rmSync(folder, { recursive: true, force: true });
});

function start(directory: string): Child {
  const child = startChild("hold-lock.ts", directory);
  children.push(child);
  return child;
}

test("a second holder is refused with the number of the process that holds", async () => {
  const directory = join(folder, "database");
  const lock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toMatchObject({
    code: "directory-in-use",
    message: expect.stringContaining(`in use by process ${process.pid}.`),
  });
  await lock.release();
  await (await lockDirectory(directory)).release();
  expect(readdirSync(`${directory}.lock`)).toEqual([]);
});

test("another process is refused while the first lives, and accepted after kill -9", async () => {
  const directory = join(folder, "database");
  const first = start(directory);
  expect(await first.nextLine()).toBe("won");
  await expect(lockDirectory(directory)).rejects.toThrow(`process ${first.process.pid}.`);
  await first.kill();
  const lock = await lockDirectory(directory);
  await lock.release();
}, 20_000);

test("a frozen process keeps its directory", async () => {
  const directory = join(folder, "database");
  const first = start(directory);
  await first.nextLine();
  first.process.kill("SIGSTOP");
  await expect(lockDirectory(directory)).rejects.toThrow(
    "in use by another process that does not answer",
  );
}, 20_000);

test("of many that start at once after kill -9, exactly one wins", async () => {
  const directory = join(folder, "database");
  for (let round = 0; round < rounds; round += 1) {
    const crowd = Array.from({ length: starters }, () => start(directory));
    const words = await Promise.all(crowd.map((child) => child.nextLine()));
    expect(words.map((word) => word?.slice(0, 4)).toSorted()).toEqual([
      ...Array(starters - 1).fill("lost"),
      "won",
    ]);
    await Promise.all(crowd.map((child) => child.kill()));
    expect(readdirSync(`${directory}.lock`)).toHaveLength(1);
  }
}, 120_000);

/** A socket as kill -9 leaves it: the file is there, nobody listens. */
async function leaveDeadSocket(lockFolder: string, name: string): Promise<void> {
  const server = createServer().listen(join(lockFolder, ".draft"));
  await once(server, "listening");
  renameSync(join(lockFolder, ".draft"), join(lockFolder, name));
  server.close();
  await once(server, "close");
}

test("of many that start at once in one process beside dead sockets, exactly one wins", async () => {
  const directory = join(folder, "database");
  mkdirSync(`${directory}.lock`);
  for (let round = 0; round < 40; round += 1) {
    for (let n = 0; n < 12; n += 1) await leaveDeadSocket(`${directory}.lock`, `00000000000${n}`);
    // Spread over the time that taking a lock takes, so that all its steps meet.
    const outcomes = await Promise.allSettled(
      Array.from({ length: 25 }, async () => {
        await setTimeout(Math.random() * 12);
        return lockDirectory(directory);
      }),
    );
    const winners = outcomes.filter((outcome) => outcome.status === "fulfilled");
    expect(winners).toHaveLength(1);
    await winners[0]?.value.release();
  }
}, 60_000);

/** Another process in the middle of taking the lock, as seen from outside. */
async function placeCandidate(lockFolder: string, name: string) {
  mkdirSync(lockFolder, { recursive: true });
  const greeting = { pid: 4711, state: "candidate", serving: false };
  const server = createServer((socket) => socket.write(`${JSON.stringify(greeting)}\n`)).listen(
    join(lockFolder, name),
  );
  await once(server, "listening");
  return { greeting, leave: () => server.close() };
}

test("a candidate with a greater name is waited for, since it may have looked before us", async () => {
  const directory = join(folder, "database");
  const other = await placeCandidate(`${directory}.lock`, "zz");
  const taking = lockDirectory(directory).catch((error: unknown) => error);
  expect(await Promise.race([taking, setTimeout(150, "still waiting")])).toBe("still waiting");
  other.greeting.state = "holder";
  expect(await taking).toMatchObject({
    code: "directory-in-use",
    message: expect.stringContaining("process 4711."),
  });
  other.leave();
});

test("a candidate with a greater name that gives up leaves the lock to us", async () => {
  const directory = join(folder, "database");
  const other = await placeCandidate(`${directory}.lock`, "zz");
  const taking = lockDirectory(directory);
  await setTimeout(50);
  other.leave();
  const lock = await taking;
  expect(lock.directory).toBe(directory);
  await lock.release();
});

test("before a candidate with a smaller name we withdraw at once", async () => {
  const directory = join(folder, "database");
  const other = await placeCandidate(`${directory}.lock`, "00");
  await expect(lockDirectory(directory)).rejects.toThrow("process 4711.");
  expect(readdirSync(`${directory}.lock`)).toEqual(["00"]);
  other.leave();
});

test("a directory whose path is too long for a socket address is locked all the same", async () => {
  const directory = join(folder, "a-long-name-".repeat(8), "and-another-".repeat(8), "database");
  mkdirSync(join(directory, ".."), { recursive: true });
  const lock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toMatchObject({ code: "directory-in-use" });
  const child = start(directory);
  expect(await child.nextLine()).toContain(`in use by process ${process.pid}.`);
  await lock.release();
}, 20_000);

test("only the owner may connect to the lock", async () => {
  const directory = join(folder, "database");
  const lock = await lockDirectory(directory);
  const [name = ""] = readdirSync(`${directory}.lock`);
  const modes = [statSync(`${directory}.lock`), statSync(join(`${directory}.lock`, name))].map(
    ({ mode }) => mode & 0o777,
  );
  expect(modes).toEqual([0o700, 0o600]);
  await lock.release();
});

test("a lock folder that cannot be written is an error, not a lock", async () => {
  if (process.getuid?.() === 0) return; // root writes anywhere
  chmodSync(folder, 0o500);
  await expect(lockDirectory(join(folder, "database"))).rejects.toThrow("EACCES");
  expect(existsSync(join(folder, "database.lock"))).toBe(false);
});
