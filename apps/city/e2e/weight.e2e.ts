import { expect, inject, test } from "vitest";
import { fillDraft } from "./support/filing.ts";
import { useBrowser, visit } from "./support/visitor.ts";

const browser = useBrowser();
const budgetBytes = 60 * 1024;
const counted = new Set(["Document", "Stylesheet", "Script", "Image", "Font", "Manifest", "Other"]);

/** What a phone loads that has never been here, each visit having a store of its own: all but photos and map data, as it came compressed. */
async function weightOf(path: string) {
  const visitor = await visit(browser());
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send("Network.enable");
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const kinds = new Map<string, string>();
  const bytes = new Map<string, number>();
  session.on("Network.responseReceived", ({ requestId, type, response }) => {
    const { pathname } = new URL(response.url);
    const isPhoto = pathname.startsWith("/photos/");
    const isMap = pathname.startsWith("/map/") || /maplibre|engine/.test(pathname);
    if (!isPhoto && !isMap && counted.has(type)) kinds.set(requestId, `${type} ${pathname}`);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes.set(requestId, encodedDataLength);
  });
  if (path.startsWith("/report/")) await fillDraft(visitor.context, inject("address"));
  await visitor.page.goto(path, { waitUntil: "networkidle" });
  const paint = await visitor.page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName("first-contentful-paint");
          if (entry) resolve(entry.startTime);
        });
        observer.observe({ type: "paint", buffered: true });
      }),
  );
  await visitor.leave();
  const parts = [...kinds].map(([id, kind]) => ({ kind, bytes: bytes.get(id) ?? 0 }));
  return { parts, total: parts.reduce((sum, part) => sum + part.bytes, 0), paint };
}

const steps = ["photo", "place", "words", "what", "contact", "check"].map(
  (step) => `/report/${step}`,
);

test.each(["/", "/reports", "/report", ...steps])("%s weighs at most 60 KB", async (path) => {
  const { parts, total, paint } = await weightOf(path);
  process.stdout.write(
    `  ${path}: ${(total / 1024).toFixed(1)} KB, first paint at ${paint.toFixed(0)} ms (CPU slowed 4 times)\n`,
  );
  expect(parts.length).toBeGreaterThan(1);
  expect([total, total <= budgetBytes ? [] : parts]).toEqual([total, []]);
});
