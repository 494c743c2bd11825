import { mkdir, readdir } from "node:fs/promises";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { file } from "./support/filing.ts";
import { officerVisits } from "./support/people.ts";
import { locales, useBrowser, visit, type Visitor } from "./support/visitor.ts";

// For people's eyes: SCREENSHOTS=folder npm run e2e -- screenshots
const folder = process.env["SCREENSHOTS"];
const browser = useBrowser();

const open = [
  "/",
  "/reports",
  "/map",
  "/report",
  "/report/photo",
  "/report/place",
  "/find",
  "/sign-in",
];
const more = [
  "/help",
  "/accessibility",
  "/privacy",
  "/open-data",
  "/results",
  "/mailbox",
  "/no-such-page",
];
const staff = [
  "/desk?view=unit",
  "/desk/new",
  "/desk/admin",
  "/desk/admin/services",
  "/desk/admin/templates",
  "/desk/admin/services/graffiti",
  "/desk/admin/calendar",
  "/desk/admin/notices/case.received",
  "/desk/admin/webhooks",
  "/desk/admin/webhooks/new",
];
const staffMore = ["/desk/overdue", "/desk/second-looks", "/desk/operations", "/account"];

const looks = locales.flatMap((locale) =>
  (["phone", "desktop"] as const).map((device) => ({ locale, device })),
);

async function take(visitor: Visitor, address: string, name: string, into: string): Promise<void> {
  await visitor.page.goto(address, { waitUntil: "networkidle" });
  await visitor.page.screenshot({ path: path.join(into, `${name}.png`), fullPage: true });
}

function nameOf(address: string): string {
  return address.replaceAll(/[^\w]+/g, "-").replaceAll(/^-|-$/g, "") || "home";
}

test.skipIf(!folder).each(looks)(
  "pictures of every page in $locale on a $device",
  async ({ locale, device }) => {
    const into = path.join(folder ?? "", `${locale}-${device}`);
    await mkdir(into, { recursive: true });
    const visitor = await visit(browser(), { locale, device });
    for (const address of [...open, ...more]) await take(visitor, address, nameOf(address), into);
    await visitor.page.goto("/reports?state=done");
    const first = visitor.page.locator('main a[href^="/reports/CLK-"]').first();
    await take(visitor, (await first.getAttribute("href")) ?? "", "report-page", into);
    const { reference, location } = await file(inject("address"), { language: locale });
    await take(visitor, location, "status", into);
    await take(visitor, `${location}/receipt`, "receipt", into);

    const officer = await officerVisits(browser(), "Liza Manalastas", { locale, device });
    for (const address of [...staff, ...staffMore])
      await take(officer, address, nameOf(address), into);
    await take(officer, `/desk/cases/${reference}`, "case", into);
    await take(officer, `/desk/cases/${reference}?do=finish`, "case-finish", into);
    await Promise.all([visitor.context.close(), officer.context.close()]);
    expect((await readdir(into)).length).toBeGreaterThan(20);
  },
);
