import { expect, inject, test } from "vitest";
import { file, fillDraft } from "./support/filing.ts";
import { officerVisits } from "./support/people.ts";
import { faultsOf, widthFaultsOf } from "./support/sound.ts";
import { devices, useBrowser, visit, type Locale, type Visitor } from "./support/visitor.ts";

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

/** Every page meets all three languages and both sizes, without meeting each with each. */
const looks = [
  { locale: "en", device: "phone" },
  { locale: "fil", device: "desktop" },
  { locale: "ko", device: "phone" },
] as const;

async function firstReport(visitor: Visitor): Promise<string> {
  await visitor.open("/reports?state=done");
  const link = visitor.page.locator('main a[href^="/reports/CLK-"]').first();
  return (await link.getAttribute("href")) ?? "";
}

/** Opens each page and gathers everything that is wrong with any of them. */
async function faultsOn({ page }: Visitor, paths: readonly string[], locale: Locale = "en") {
  const faults: string[] = [];
  const size = page.viewportSize() ?? devices.phone.viewport;
  for (const path of paths) {
    await page.goto(path);
    faults.push(...(await faultsOf(page, locale)));
    await page.setViewportSize(devices.narrow.viewport);
    faults.push(...(await widthFaultsOf(page)));
    await page.setViewportSize(size);
  }
  return faults;
}

test.each(looks)(
  "the public pages are sound in $locale on a $device, and fit the smallest screen",
  async ({ locale, device }) => {
    const visitor = await visit(browser(), { device, locale });
    const { location } = await file(inject("address"), { language: locale });
    const reports = [await firstReport(visitor), location, `${location}/receipt`];
    expect(await faultsOn(visitor, [...pages, ...reports], locale)).toEqual([]);
    await visitor.leave();
  },
);

test.each(looks)(
  "each step of the form is sound in $locale on a $device, and fits the smallest screen",
  async ({ locale, device }) => {
    const visitor = await visit(browser(), { device, locale });
    await fillDraft(visitor.context, inject("address"));
    for (const step of steps) {
      expect(await faultsOn(visitor, [step], locale)).toEqual([]);
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

const desk = [
  "/desk",
  "/desk?view=unit",
  "/desk?view=all",
  "/desk/views",
  "/desk/keys",
  "/desk/new",
  "/desk/admin",
  "/desk/admin/templates",
  "/desk/second-looks",
  "/desk/admin/services",
  "/desk/overdue",
  "/desk/operations",
  "/account",
];

test.each(looks)(
  "the pages of the staff are sound in $locale on a $device, and fit the smallest screen",
  async ({ locale, device }) => {
    const visitor = await officerVisits(browser(), "Liza Manalastas", { locale, device });
    const keys = await linksOn(visitor, "/desk/admin");
    await visitor.open("/desk?view=all");
    const first = visitor.page.locator('main a[href^="/desk/cases/"]').first();
    const subject = (await first.getAttribute("href")) ?? "";
    const forms = ["note", "finish", "assign", "plan", "decline"].map(
      (kind) => `${subject}?do=${kind}`,
    );
    const pages = [...new Set([...desk, ...keys, subject, ...forms])];
    expect(await faultsOn(visitor, pages, locale)).toEqual([]);
    await visitor.leave();
  },
);

async function linksOn(visitor: Visitor, path: string): Promise<string[]> {
  await visitor.open(path);
  const links = await visitor.page.locator('main a[href^="/"]').all();
  return Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
}

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
  expect(await faultsOn(visitor, ["/", "/reports", "/report"])).toEqual([]);
  await visitor.leave();
});
