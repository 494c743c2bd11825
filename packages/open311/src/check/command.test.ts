import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import type { Spoiler } from "./testing/sample-city.ts";
import { startSampleCity } from "./testing/sample-city.ts";

const COMMAND = fileURLToPath(new URL("../../bin/tugon-open311-check.mjs", import.meta.url));

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function cityUrl(spoiler: Spoiler = {}): Promise<string> {
  const city = await startSampleCity(spoiler);
  stops.push(city.close);
  return city.url;
}

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [COMMAND, ...args], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

describe("the command tugon-open311-check", () => {
  test("prints a line for each check and a summary, and exits with 0 when nothing failed", async () => {
    const url = await cityUrl();
    const { code, out } = await run(url, "--only", "services,keys");
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.slice(0, 4))).toEqual([
      "pass",
      "pass",
      "pass",
      "pass",
      "pass",
      "skip",
      "skip",
      "",
      "http",
      "",
    ]);
    expect(out).toContain(`${url}: 5 passed, 0 failed, 2 skipped`);
  });

  test("posts with --write and exits with 1 when a check failed", async () => {
    const url = await cityUrl({
      answer: (answer) => (answer.status === 403 ? { ...answer, status: 401 } : answer),
    });
    const { code, out } = await run(
      url,
      "--only",
      "keys",
      "--write",
      "--api-key",
      "demo",
      "--lat",
      "15.1",
      "--long",
      "120.5",
    );
    expect(code).toBe(1);
    expect(out).toContain("FAIL  keys.missing");
  });

  test("prints the whole report with --json", async () => {
    const { out } = await run(await cityUrl(), "--only", "discovery", "--json");
    expect(JSON.parse(out)).toMatchObject({
      passed: 4,
      failed: 0,
      skipped: 0,
      results: [{ id: "discovery.xml", outcome: "pass" }, {}, {}, {}],
    });
  });

  test.each([
    [[], "One URL"],
    [["ftp://city.example"], "One URL"],
    [["http://127.0.0.1:1", "--lat", "1"], "--lat and --long go together."],
    [["http://127.0.0.1:1", "--nonsense"], "--nonsense"],
  ])("explains itself when called wrongly: %j", async (args, message) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).toContain("Usage:");
  });
});
