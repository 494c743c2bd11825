import { expect, test } from "vitest";
import { officerVisits } from "./support/people.ts";
import { faultsOf } from "./support/sound.ts";
import {
  devices,
  locales,
  useBrowser,
  visit,
  type Device,
  type Locale,
  type Visitor,
} from "./support/visitor.ts";

const browser = useBrowser();

const main = ["/", "/reports", "/map", "/report", "/find", "/sign-in"];
const others = [
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
];
const steps = ["photo", "place", "words", "contact"].map((step) => `/report/${step}`);

async function firstReport(visitor: Visitor, state = "done"): Promise<string> {
  await visitor.open(`/reports?state=${state}`);
  const link = visitor.page.locator('main a[href^="/reports/CLK-"]').first();
  return (await link.getAttribute("href")) ?? "";
}

/** Opens each page and gathers everything that is wrong with any of them. */
async function faultsOn(visitor: Visitor, paths: readonly string[], locale: Locale = "en") {
  const faults: string[] = [];
  for (const path of paths) {
    await visitor.page.goto(path);
    faults.push(...(await faultsOf(visitor.page, locale)));
  }
  return faults;
}

test.each(
  locales.flatMap((locale) =>
    (["phone", "desktop"] as const).map((device) => ({ locale, device })),
  ),
)("the main pages are sound in $locale on a $device", async ({ locale, device }) => {
  const visitor = await visit(browser(), { device, locale });
  const report = await firstReport(visitor);
  expect(await faultsOn(visitor, [...main, report], locale)).toEqual([]);
  await visitor.leave();
});

test("every other public page is sound", async () => {
  const visitor = await visit(browser(), { device: "phone", locale: "fil" });
  expect(await faultsOn(visitor, others, "fil")).toEqual([]);
  await visitor.leave();
});

test("each step of the form is sound", async () => {
  const visitor = await visit(browser(), { device: "phone", locale: "ko" });
  expect(await faultsOn(visitor, steps, "ko")).toEqual([]);
  await visitor.leave();
});

test("an address that does not exist gets a page that helps on", async () => {
  const visitor = await visit(browser());
  await visitor.open("/reports/CLK-26-000000", 404);
  expect(await faultsOf(visitor.page, "en")).toEqual([]);
  expect(await visitor.page.locator("main a").count()).toBeGreaterThan(0);
  await visitor.leave();
});

test("no page is wider than the smallest screen", async () => {
  const visitor = await visit(browser(), { device: "narrow", locale: "fil" });
  const report = await firstReport(visitor);
  expect(await faultsOn(visitor, [...main, report, "/help", "/mailbox"], "fil")).toEqual([]);
  await visitor.leave();
});

const desk = [
  "/desk",
  "/desk?view=unit",
  "/desk?view=all",
  "/desk/new",
  "/desk/admin",
  "/desk/admin/templates",
  "/desk/second-looks",
  "/desk/admin/services",
  "/desk/overdue",
  "/desk/operations",
  "/account",
];

test.each([
  { locale: "en", device: "desktop" },
  { locale: "ko", device: "phone" },
] as const)(
  "the pages of the staff are sound in $locale on a $device",
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

test.each(Object.keys(devices) as Device[])("high contrast holds on a %s", async (device) => {
  const visitor = await visit(browser(), { device });
  await visitor.open("/?contrast=high");
  expect(await faultsOn(visitor, ["/", "/reports", "/report"])).toEqual([]);
  await visitor.leave();
});
