import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { file } from "./support/filing.ts";
import { officerVisits, referenceOn } from "./support/people.ts";
import { useBrowser, visit } from "./support/visitor.ts";

const browser = useBrowser();
const mostStops = 150;

/** Presses Tab until the wanted control has the focus, and sees that the focus shows. */
async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    await page.keyboard.press("Tab");
    const isThere = await page.evaluate(
      (selector) => document.activeElement?.matches(selector),
      wanted,
    );
    if (!isThere) continue;
    const shows = await page.evaluate(() => {
      const style = document.activeElement && getComputedStyle(document.activeElement);
      return style !== null && (style.outlineStyle !== "none" || style.boxShadow !== "none");
    });
    expect([wanted, shows]).toEqual([wanted, true]);
    return;
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}

test("a report is filed without a mouse", async () => {
  const visitor = await visit(browser(), { device: "desktop" });
  const { page } = visitor;
  await visitor.open("/");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("#main");
  await page.keyboard.press("Enter");
  await tabTo(page, 'a[href="/report"]');
  await page.keyboard.press("Enter");
  await page.waitForURL("**/report");
  await tabTo(page, 'select[name="place"]');
  await page.keyboard.press("ArrowDown");
  await tabTo(page, 'textarea[name="words"]');
  await page.keyboard.type("Paint all over the wall.");
  await tabTo(page, 'select[name="service"]');
  await page.keyboard.type("Graf");
  await tabTo(page, 'button[form="report-form"]');
  await page.keyboard.press("Enter");
  await page.waitForURL("**/s/*");
  expect(await referenceOn(page)).toMatch(/^CLK-/);
  await visitor.leave();
});

test("a case is taken and answered without a mouse", async () => {
  const { reference } = await file(inject("address"));
  const visitor = await officerVisits(browser(), "Liza Manalastas", { device: "desktop" });
  const { page } = visitor;
  await visitor.open(`/desk/cases/${reference}`);
  await tabTo(page, 'form:has(input[value="take"]) button');
  await page.keyboard.press("Enter");
  await page.waitForURL("**did=take*");
  await tabTo(page, '.desk-choices a[href*="do=answer"]');
  await page.keyboard.press("Enter");
  await page.waitForURL("**do=answer*");
  await tabTo(page, '#do textarea[name="words"]');
  await page.keyboard.type("We come tomorrow.");
  await tabTo(page, '#do form[method="post"] button');
  await page.keyboard.press("Enter");
  await page.waitForURL("**did=answer*");
  expect(await page.locator("main").innerText()).toContain("We come tomorrow.");
  await visitor.leave();
});
