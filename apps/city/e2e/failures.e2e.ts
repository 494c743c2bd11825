import { readdir, rm } from "node:fs/promises";
import { createServer, Socket } from "node:net";
import path from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { file, post, reportForm, type Filed } from "./support/filing.ts";
import { photo } from "./support/pictures.ts";
import { copyOf } from "./support/seed.ts";
import { freePort, runTugon, startServer, type Server } from "./support/server.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function ownFolder(): Promise<string> {
  const folder = await copyOf(inject("seed"));
  folders.push(folder);
  return folder;
}

const emptyDatabase = { DATA_DIR: "/nonexistent/tugon" };

async function filesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(".jpg") || name.includes("photos")).length;
}

/** A POST of a form that stands half in the socket; `finish` sends the rest and reads the answer. */
async function halfSent(server: Server, form: FormData) {
  const whole = new Response(form);
  const type = whole.headers.get("content-type") ?? "";
  const body = Buffer.from(await whole.arrayBuffer());
  const half = Math.floor(body.length / 2);
  const socket = new Socket();
  // A connection that breaks is an empty answer.
  socket.on("error", () => undefined);
  const closed = new Promise((resolve) => socket.once("close", resolve));
  const port = Number(new URL(server.url).port);
  await new Promise<void>((resolve) => socket.connect(port, "127.0.0.1", resolve));
  socket.write(
    `POST /report HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${server.url}\r\n` +
      `accept: application/json\r\nconnection: close\r\nexpect: 100-continue\r\n` +
      `content-type: ${type}\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  // Only then has the server begun: one that is told to stop before owes us nothing.
  await new Promise((resolve) => socket.once("data", resolve));
  await new Promise((resolve) => socket.write(body.subarray(0, half), resolve));
  return {
    cut: () => socket.resetAndDestroy(),
    finish: async () => {
      let answer = "";
      socket.setEncoding("utf8").on("data", (text: string) => (answer += text));
      socket.write(body.subarray(half));
      await closed;
      return answer;
    },
  };
}

async function withPhoto(bytes: Buffer, name: string): Promise<FormData> {
  const form = reportForm({ words: "Words that must not be lost." });
  form.append("photo", new Blob([new Uint8Array(bytes)]), name);
  return form;
}

test.each([
  ["a photo of 30 MB", () => Buffer.alloc(30 * 1024 * 1024, 7), /larger than 20 MB/],
  ["a PDF that calls itself a photo", () => Buffer.from("%PDF-1.7\n1 0 obj\n"), /not a photo/],
  ["an empty file", () => Buffer.from([0]), /not a photo/],
])(
  "%s is refused with a clear message, and the words stay in the form",
  async (_name, bytes, message) => {
    const form = await withPhoto(bytes(), "street.jpg");
    const response = await post(inject("address"), form, "text/html");
    const page = await response.text();
    expect([response.status, message.test(page)]).toEqual([422, true]);
    expect(page).toContain("Words that must not be lost.");
  },
);

test("a form sent twice at once is one report", async () => {
  const form = reportForm({ words: "Sent twice by an impatient thumb." });
  const answers = await Promise.all([1, 2, 3].map(() => post(inject("address"), form)));
  const filed = (await Promise.all(answers.map((answer) => answer.json()))) as Filed[];
  expect(new Set(filed.map(({ reference }) => reference)).size).toBe(1);
});

test("a connection cut in mid-upload leaves nothing behind", async () => {
  const folder = await ownFolder();
  const server = await startServer({ DATA_DIR: folder });
  const before = await filesIn(path.join(folder));
  const upload = await halfSent(server, await withPhoto(await photo(), "street.jpg"));
  upload.cut();
  await new Promise((resolve) => setTimeout(resolve, 500));
  const list = await (await fetch(`${server.url}/reports`)).text();
  expect(list).not.toContain("must not be lost");
  expect(await filesIn(folder)).toBe(before);
  expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  expect(await server.end()).toBe(0);
});

test("a server told to stop finishes what is under way", async () => {
  const server = await startServer({ DATA_DIR: await ownFolder() });
  const upload = await halfSent(server, await withPhoto(await photo(), "street.jpg"));
  const ended = server.end("SIGTERM");
  const isListening = () =>
    fetch(`${server.url}/ready`).then(
      () => true,
      () => false,
    );
  await expect.poll(isListening, { timeout: 20_000 }).toBe(false);
  expect(await upload.finish()).toContain("HTTP/1.1 201");
  expect(await ended).toBe(0);
});

test("every receipt that was given is there after the server was killed", async () => {
  const env = { DATA_DIR: await ownFolder() };
  const server = await startServer(env);
  const given: Filed[] = [];
  let isAlive = true;
  const writers = [1, 2, 3, 4].map(async (writer) => {
    for (let turn = 0; isAlive; turn += 1) {
      // The kill breaks off one request of each writer; only answers count.
      const filed = await file(server.url, { words: `Report ${turn} of ${writer}` }).catch(
        () => null,
      );
      if (filed) given.push(filed);
    }
  });
  while (given.length < 12) await new Promise((resolve) => setTimeout(resolve, 20));
  isAlive = false;
  await server.end("SIGKILL");
  await Promise.all(writers);
  const again = await startServer(env);
  const pages = await Promise.all(given.map(({ location }) => fetch(again.url + location)));
  expect(pages.map(({ status }) => status)).toEqual(given.map(() => 200));
  const texts = await Promise.all(pages.map((page) => page.text()));
  expect(texts.every((text, index) => text.includes(given[index]?.reference ?? "-"))).toBe(true);
  await again.end();
});

test("a second server on the same data is refused, and a command goes through the first", async () => {
  const env = { DATA_DIR: await ownFolder() };
  const server = await startServer(env);
  const second = await runTugon(["serve"], { ...env, PORT: String(await freePort()) });
  expect(second).toEqual({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining(`in use by process ${server.pid}`),
  });
  const doctor = await runTugon(["doctor"], env);
  expect([doctor.code, doctor.stderr]).toEqual([0, ""]);
  expect(doctor.stdout).toMatch(/^ok {4}database: embedded, answers in/m);
  expect((await fetch(`${server.url}/ready`)).status).toBe(200);
  await server.end();
});

test("an address that is taken is named", async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = typeof address === "object" && address !== null ? String(address.port) : "";
  const { code, stderr } = await runTugon(["serve"], { DATA_DIR: await ownFolder(), PORT: port });
  other.close();
  expect(code).toBe(1);
  expect(stderr).toContain(port);
  expect(stderr).toContain("PORT");
  expect(stderr).not.toContain("    at ");
});

test("wrong settings are told all at once, one line each", async () => {
  const wrong = { PORT: "eighty", PUBLIC_URL: "clark", TUGON_SECRET: "short", LOG_LEVEL: "loud" };
  const { code, stdout, stderr } = await runTugon(["serve"], { ...emptyDatabase, ...wrong });
  const lines = stderr.trim().split("\n");
  expect([code, stdout, lines.length]).toEqual([1, "", 5]);
  for (const name of Object.keys(wrong))
    expect(stderr).toMatch(new RegExp(`^ {2}${name} \\S`, "m"));
});

test("PostgreSQL without the common secret is refused before anything is touched", async () => {
  const { code, stderr } = await runTugon(["serve"], { DATABASE_URL: "postgres://127.0.0.1:1/x" });
  expect([code, stderr]).toEqual([1, expect.stringContaining("TUGON_SECRET is needed")]);
});
