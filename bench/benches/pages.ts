import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";
import { ensureChromium } from "../../scripts/chromium.mjs";
import { startDemo } from "../servers.ts";
import { fixed, renderTable } from "../table.ts";

const loads = 5;
const slowdown = 4;
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  // Some sites answer browsers without a window with something lighter; a phone says it is one.
  userAgent:
    "Mozilla/5.0 (Linux; Android 14; Pixel 7) AppleWebKit/537.36 (KHTML, like Gecko) " +
    "Chrome/140.0.0.0 Mobile Safari/537.36",
};

const pages = [
  ["home", "/"],
  ["list", "/reports"],
  ["report form", "/report"],
] as const;

type Load = { readonly paintedMs: number; readonly kb: number; readonly requests: number };

/** One load with nothing in the cache; photos count, as they do on a phone. */
async function loadOnce(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ ...phone, serviceWorkers: "block" });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  let requests = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await session.send("Network.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  await page.goto(url, { waitUntil: "networkidle" });
  // As text, because the types of the browser are not those of this program.
  const paintedMs = await page.evaluate<number>(
    "performance.getEntriesByName('first-contentful-paint')[0].startTime",
  );
  await context.close();
  return { paintedMs, kb: bytes / 1024, requests };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** What a cheap phone waits for and pays for, on the pages of the demo. */
export async function benchPages(): Promise<string> {
  const executablePath = await ensureChromium();
  const demo = await startDemo(await mkdtemp(path.join(tmpdir(), "tugon-bench-")));
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  const rows: string[][] = [];
  for (const [name, address] of pages) {
    const url = `http://127.0.0.1:${demo.port}${address}`;
    await loadOnce(browser, url);
    const seen: Load[] = [];
    while (seen.length < loads) seen.push(await loadOnce(browser, url));
    const painted = seen.map((load) => load.paintedMs);
    rows.push([
      name,
      fixed(median(painted), 0),
      `${fixed(Math.min(...painted), 0)}-${fixed(Math.max(...painted), 0)}`,
      fixed(median(seen.map((load) => load.kb)), 1),
      String(median(seen.map((load) => load.requests))),
    ]);
  }
  await browser.close();
  await demo.stop();
  return [
    `phone ${phone.viewport.width} x ${phone.viewport.height}, CPU slowed ${slowdown} times, empty cache, median of ${loads}`,
    renderTable(["page", "FCP ms", "range", "KB", "requests"], rows),
    "target: list at most 60 KB and painted within 500 ms",
  ].join("\n");
}
