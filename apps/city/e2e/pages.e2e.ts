import { expect, inject, test } from "vitest";
import { file, fillDraft } from "./support/filing.ts";
import { faultsOn, looks } from "./support/looks.ts";
import { faultsOf } from "./support/sound.ts";
import { useBrowser, visit, type Visitor } from "./support/visitor.ts";

const browser = useBrowser();

const pages = [
  "/",
  "/reports",
  "/map",
  "/report",
  "/find",
  "/sign-in",
  "/help",
  "/accessibility",
  "/privacy",
  "/open-data",
  "/results",
  `/results/${new Date().getFullYear()}`,
  "/mailbox",
  "/offline",
  "/my-reports",
  "/reports?q=%EA%B0%80%EB%A1%9C%EB%93%B1",
  "/reports?state=late",
  "/overdue",
];
const steps = ["photo", "place", "words", "what", "contact", "check"].map(
  (step) => `/report/${step}`,
);

async function firstReport(visitor: Visitor): Promise<string> {
  await visitor.open("/reports?state=done");
  const link = visitor.page.locator('main a[href^="/reports/CLK-"]').first();
  return (await link.getAttribute("href")) ?? "";
}

test.each(looks)(
  "the public pages are sound in $locale on a $device, and fit the smallest screen",
  async (look) => {
    const visitor = await visit(browser(), look);
    const { location } = await file(inject("address"), { language: look.locale });
    const reports = [await firstReport(visitor), location, `${location}/receipt`];
    expect(await faultsOn(visitor, [...pages, ...reports], look)).toEqual([]);
    await visitor.leave();
  },
);

test.each(looks)(
  "each step of the form is sound in $locale on a $device, and fits the smallest screen",
  async (look) => {
    const visitor = await visit(browser(), look);
    await fillDraft(visitor.context, inject("address"));
    for (const step of steps) {
      expect(await faultsOn(visitor, [step], look)).toEqual([]);
      expect(new URL(visitor.page.url()).pathname).toBe(step);
    }
    await visitor.leave();
  },
);

test("an address that does not exist gets a page that helps on", async () => {
  const visitor = await visit(browser());
  await visitor.open("/reports/CLK-26-000000", 404);
  expect(await faultsOf(visitor.page, "en")).toEqual([]);
  expect(await visitor.page.locator("main a").count()).toBeGreaterThan(0);
  await visitor.leave();
});

test("on a phone the menu opens and closes by keyboard, without scripts too", async () => {
  const visitor = await visit(browser(), { device: "phone", javaScript: false });
  await visitor.open("/reports");
  const { page } = visitor;
  const map = page.locator('#site-nav a[href="/map"]');
  expect(await map.isVisible()).toBe(false);
  await page.locator('[popovertarget="site-nav"]').focus();
  await page.keyboard.press("Enter");
  expect(await map.isVisible()).toBe(true);
  await page.keyboard.press("Escape");
  expect(await map.isVisible()).toBe(false);
  await page.keyboard.press("Enter");
  await map.click();
  await page.waitForURL("**/map");
  await visitor.leave();
});

test.each(["site-nav", "languages"])("what opens in a phone's header is sound: %s", async (id) => {
  const visitor = await visit(browser(), { device: "narrow", locale: "ko" });
  await visitor.open("/find");
  await visitor.page.locator(`[popovertarget="${id}"]`).click();
  await visitor.page.locator(`#${id} li`).first().waitFor();
  expect(await faultsOf(visitor.page, "ko")).toEqual([]);
  await visitor.leave();
});

test("the language switch keeps the page, and the choice is remembered", async () => {
  const visitor = await visit(browser(), { device: "desktop" });
  await visitor.open("/reports?state=open");
  await visitor.page.locator('a[hreflang="ko"]').first().click();
  await visitor.page.waitForLoadState();
  expect(new URL(visitor.page.url()).searchParams.get("state")).toBe("open");
  expect(await visitor.page.locator("html").getAttribute("lang")).toBe("ko");
  await visitor.open("/help");
  expect(await visitor.page.locator("html").getAttribute("lang")).toBe("ko");
  await visitor.leave();
});

test.each(["phone", "desktop"] as const)("high contrast holds on a %s", async (device) => {
  const visitor = await visit(browser(), { device });
  await visitor.open("/?contrast=high");
  expect(
    await faultsOn(visitor, ["/", "/reports", "/report"], { locale: "en", depth: "all" }),
  ).toEqual([]);
  await visitor.leave();
});
