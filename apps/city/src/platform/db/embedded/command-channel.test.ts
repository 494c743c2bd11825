import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sendCommand, serveCommands, type CommandHandler } from "./command-channel.ts";
import { startChild } from "./fixtures/child.ts";
import { lockDirectory, type DirectoryLock } from "./lock.ts";

let folder: string;
let directory: string;
let lock: DirectoryLock;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "tugon-commands-"));
  directory = join(folder, "database");
  lock = await lockDirectory(directory);
});

afterEach(async () => {
  await lock.release();
  rmSync(folder, { recursive: true, force: true });
});

async function send(argv: string[]) {
  const said = { out: "", err: "" };
  const exit = await sendCommand(directory, argv, {
    stdout: (text) => (said.out += text),
    stderr: (text) => (said.err += text),
    cwd: "/somewhere",
  });
  return { exit, ...said };
}

test("a command runs in the server, and its output and exit code come back", async () => {
  serveCommands(lock, async (argv, io) => {
    await io.stdout(`안녕하세요 ${argv.join(" ")}\nfrom ${io.cwd}\n`);
    await io.stderr("one warning\n");
    return 3;
  });
  expect(await send(["user", "list"])).toEqual({
    exit: 3,
    out: "안녕하세요 user list\nfrom /somewhere\n",
    err: "one warning\n",
  });
});

test("a command that throws ends with its message and exit code 1", async () => {
  serveCommands(lock, async () => {
    throw new Error("There is no such city.");
  });
  expect(await send(["export"])).toEqual({ exit: 1, out: "", err: "There is no such city.\n" });
});

test("much output arrives whole and in order", async () => {
  const block = "ñ".repeat(10_000);
  serveCommands(lock, async (_argv, io) => {
    for (let n = 0; n < 300; n += 1) await io.stdout(`${n}${block}\n`);
    return 0;
  });
  const { exit, out } = await send(["export"]);
  expect([exit, out]).toEqual([
    0,
    Array.from({ length: 300 }, (_, n) => `${n}${block}\n`).join(""),
  ]);
});

test("without a server the caller is told so", async () => {
  await lock.release();
  expect(await send(["doctor"])).toMatchObject({ exit: "no-server" });
  expect(
    await sendCommand(join(folder, "never-made"), [], { stdout() {}, stderr() {}, cwd: "/" }),
  ).toBe("no-server");
});

test("after kill -9 of the server the caller is told there is none", async () => {
  await lock.release();
  const child = startChild("hold-lock.ts", directory);
  await child.nextLine();
  await child.kill();
  expect(await send(["doctor"])).toMatchObject({ exit: "no-server" });
}, 20_000);

test("a command waits for a server that is still starting", async () => {
  const answer = send(["doctor"]);
  await wait(150);
  serveCommands(lock, () => Promise.resolve(0));
  expect(await answer).toEqual({ exit: 0, out: "", err: "" });
});

test("the command learns when its sender has gone", async () => {
  const aborted = Promise.withResolvers<string>();
  const handler: CommandHandler = async (_argv, io) => {
    io.signal.addEventListener("abort", () => aborted.resolve("gone"));
    await io.stdout("started\n");
    await aborted.promise;
    return 0;
  };
  serveCommands(lock, handler);
  const child = startChild("send-command.ts", directory, "import");
  expect(await child.nextLine()).toBe("started");
  await child.kill();
  expect(await aborted.promise).toBe("gone");
}, 20_000);

test("a server that ends in the middle of a command is reported", async () => {
  serveCommands(lock, async () => {
    void lock.release();
    return new Promise<number>(() => undefined);
  });
  await expect(send(["import"])).rejects.toThrow(
    `The server (process ${process.pid}) ended before the command did.`,
  );
});
