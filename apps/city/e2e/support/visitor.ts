import { randomInt } from "node:crypto";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, expect, inject } from "vitest";
import { launchBrowser } from "./chromium.ts";

export type Locale = "en" | "fil" | "ko";
export const locales = ["en", "fil", "ko"] as const;

export const devices = {
  phone: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
  /** The smallest screen that every page must fit (WCAG 1.4.10). */
  narrow: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
} satisfies Record<string, BrowserContextOptions>;
export type Device = keyof typeof devices;

let launched: Promise<Browser> | undefined;

/** One browser for all files of a worker, which ends with it; visitors have nothing in common. */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    launched ??= launchBrowser();
    browser = await launched;
  });
  return () => {
    if (!browser) throw new Error("the browser is there only while tests run");
    return browser;
  };
}

export type Visit = {
  readonly device?: Device;
  readonly locale?: Locale;
  readonly javaScript?: boolean;
  /** Where the city is; the shared demo city by default. */
  readonly at?: string;
  readonly options?: BrowserContextOptions;
};

/** Somebody with a browser of their own, and all that went wrong in it. */
export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly problems: readonly string[];
  /** Opens a page and expects its status. */
  readonly open: (path: string, status?: number) => Promise<void>;
  /** Expects that nothing went wrong unseen, and closes the browser window. */
  readonly leave: () => Promise<void>;
};

export async function visit(browser: Browser, wishes: Visit = {}): Promise<Visitor> {
  const { device = "phone", locale = "en", javaScript = true, at = inject("address") } = wishes;
  const context = await browser.newContext({
    ...devices[device],
    baseURL: at,
    locale,
    javaScriptEnabled: javaScript,
    timezoneId: "Asia/Manila",
    // Each visitor counts as an address of its own, or they would share one rate limit.
    extraHTTPHeaders: { "x-forwarded-for": address() },
    ...wishes.options,
  });
  context.setDefaultTimeout(15_000);
  const problems: string[] = [];
  watch(context, problems);
  const page = await context.newPage();
  return {
    page,
    context,
    problems,
    open: async (path, status = 200) => {
      const response = await page.goto(path);
      expect([path, response?.status()]).toEqual([path, status]);
    },
    leave: async () => {
      await context.close();
      expect(problems).toEqual([]);
    },
  };
}

function address(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
}

/** Errors in the console, refused scripts and styles, and anything that did not load. */
function watch(context: BrowserContext, problems: string[]): void {
  context.on("weberror", (error) => problems.push(String(error.error())));
  context.on("console", (message) => {
    // What did not load is told with its address below.
    const isAboutLoading = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !isAboutLoading)
      problems.push(`${message.page()?.url() ?? ""}: ${message.text()}`);
  });
  context.on("response", (response) => {
    const request = response.request();
    // A refused form is a page with an error status: that is for the test to expect.
    const isPage = request.resourceType() === "document" || request.resourceType() === "fetch";
    if (response.status() >= 400 && !isPage)
      problems.push(`${response.status()} ${response.url()}`);
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // The visitor went on to another page before all of it had come.
    if (reason === "net::ERR_ABORTED" || reason === "net::ERR_INTERNET_DISCONNECTED") return;
    problems.push(`${reason} ${request.url()}`);
  });
}
