import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { somewhere } from "./support/filing.ts";
import { referenceOn } from "./support/people.ts";
import { photoFile } from "./support/pictures.ts";
import { expectSound } from "./support/sound.ts";
import { useBrowser, visit, type Visitor } from "./support/visitor.ts";

const browser = useBrowser();

/** A poll gives up after a second by itself; a busy machine may need more for one photo. */
const patience = { timeout: 20_000 };

const withGps = {
  geolocation: { longitude: Number(somewhere.lon), latitude: Number(somewhere.lat) },
  permissions: ["geolocation"],
};

async function choosePlace(page: Page): Promise<void> {
  const place = page.locator('select[name="place"]');
  const value = await place.locator("optgroup option").first().getAttribute("value");
  await place.selectOption(value ?? "");
}

/** Photo, place, words and service, without sending. */
async function fillIn(page: Page, words: string): Promise<void> {
  await page.locator('input[name="photo"]').setInputFiles(await photoFile());
  await page.locator("[data-photo-strip] img").waitFor();
  await choosePlace(page);
  await page.locator('textarea[name="words"]').fill(words);
  await page.locator('select[name="service"]').selectOption("graffiti");
}

const send = (page: Page) => page.locator('button[form="report-form"]').click();

/** How many public reports say these words. */
async function countOf(words: string): Promise<number> {
  const query = new URLSearchParams({ q: words });
  const list = await (await fetch(`${inject("address")}/reports?${query}`)).text();
  return new Set(list.match(/\/reports\/CLK-\d\d-[0-9A-Z]{6}/g)).size;
}

test.each([
  { locale: "en", device: "phone", words: "Red paint on the quarzitine wall of the gate." },
  { locale: "fil", device: "desktop", words: "May pinturang pula sa pader na kwarsitina." },
  { locale: "ko", device: "phone", words: "정문 담장에 붉은 페인트 낙서가 석영처럼 번졌습니다." },
] as const)(
  "a resident reports on one page in $locale on a $device",
  async ({ locale, device, words }) => {
    const visitor = await visit(browser(), { locale, device, options: withGps });
    const { page } = visitor;
    await visitor.open("/report");
    await page.locator('input[name="photo"]').setInputFiles(await photoFile());
    await page.locator("[data-photo-strip] img").waitFor();
    await page.locator("[data-gps]").click();
    await expect.poll(() => page.locator("#field-lon").inputValue(), patience).toBe("120.554700");
    await page.locator('textarea[name="words"]').fill(words);
    // The service is proposed from the words, in each of the three languages.
    await page
      .locator("[data-proposals] button", { hasText: /graffiti|vandal|sulat|낙서/i })
      .first()
      .click();
    expect(await page.locator('select[name="service"]').inputValue()).toBe("graffiti");
    await expectSound(page, locale);
    await send(page);
    await page.waitForURL("**/s/*");
    expect(await referenceOn(page)).toMatch(/^CLK-/);
    await expectSound(page, locale);
    await page.goto(`${page.url()}/receipt`);
    await expectSound(page, locale);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav, footer, button").filter({ visible: true }).count()).toBe(0);
    expect(await page.locator("svg").filter({ visible: true }).count()).toBeGreaterThan(0);
    await visitor.leave();
  },
);

test.each([
  { locale: "en", device: "desktop" },
  { locale: "fil", device: "phone" },
  { locale: "ko", device: "phone" },
] as const)(
  "a resident without JavaScript reports step by step in $locale on a $device",
  async ({ locale, device }) => {
    const visitor = await visit(browser(), { locale, device, javaScript: false });
    const { page } = visitor;
    const next = () => page.locator('main form button[type="submit"]').last().click();
    const at = (step: string) => page.waitForURL(`**/report/${step}`);
    await visitor.open("/report");
    await at("photo");
    await page.locator('input[name="photo"]').setInputFiles(await photoFile());
    await next();
    await at("place");
    await next();
    await page.locator("[data-error-summary] a").first().waitFor();
    expect(await page.locator("[data-error-summary] a").count()).toBe(1);
    await choosePlace(page);
    await next();
    await at("words");
    await page.locator('textarea[name="words"]').fill("Paint on the wall, no script at work.");
    await next();
    await at("what");
    expect(await page.locator('input[name="service"]').first().inputValue()).toBe("graffiti");
    await page.locator('input[name="service"][value="graffiti"]').check();
    await next();
    await at("contact");
    await next();
    await at("check");
    expect(await page.locator("main").innerText()).toContain("no script at work");
    await next();
    await page.waitForURL("**/s/*");
    expect(await referenceOn(page)).toMatch(/^CLK-/);
    await visitor.leave();
  },
);

/** The service worker must have kept the form before the network goes. */
async function openedForOffline(visitor: Visitor): Promise<void> {
  await visitor.open("/report");
  await visitor.page.evaluate(() => navigator.serviceWorker.ready);
  await visitor.page.waitForFunction(async () => (await caches.match("/report")) !== undefined);
}

test("a report written without network survives a closed tab and goes out once", async () => {
  const words = `Offline zebrafish ${Date.now()} painted on the wall`;
  const visitor = await visit(browser(), { locale: "fil" });
  await openedForOffline(visitor);
  await visitor.context.setOffline(true);
  await visitor.page.reload();
  await fillIn(visitor.page, words);
  await send(visitor.page);
  await visitor.page.locator("[data-outbox]").filter({ visible: true }).waitFor();
  await expectSound(visitor.page, "fil");
  await visitor.page.close({ runBeforeUnload: false });

  const tabs = [await visitor.context.newPage(), await visitor.context.newPage()];
  for (const tab of tabs) {
    await tab.goto("/report");
    await tab.locator("[data-outbox]").filter({ visible: true }).waitFor();
  }
  expect(await countOf(words)).toBe(0);
  await visitor.context.setOffline(false);
  await expect.poll(() => countOf(words), patience).toBe(1);
  for (const tab of tabs) await tab.reload();
  await expect.poll(() => tabs[0]?.locator("[data-outbox]").isHidden(), patience).toBe(true);
  expect(await countOf(words)).toBe(1);
  await visitor.leave();
});

test("what was typed is there again after a reload", async () => {
  const visitor = await visit(browser());
  const { page } = visitor;
  await visitor.open("/report");
  await fillIn(page, "Half a sentence about");
  // The draft is written a moment after the last key.
  await page.waitForTimeout(1000);
  await page.reload();
  await page.locator("[data-photo-strip] img").waitFor();
  expect(await page.locator('textarea[name="words"]').inputValue()).toBe("Half a sentence about");
  await visitor.leave();
});

test("a refused form says what is missing, at the field and in the summary", async () => {
  const visitor = await visit(browser(), { locale: "ko" });
  const { page } = visitor;
  await visitor.open("/report");
  await page.locator('textarea[name="words"]').fill("담장 낙서");
  await send(page);
  await page.locator("[data-send-errors] li").first().waitFor();
  await expectSound(page, "ko");
  expect(await page.locator('textarea[name="words"]').inputValue()).toBe("담장 낙서");
  expect(await page.locator('select[name="service"]').getAttribute("aria-invalid")).toBe("true");
  await visitor.leave();
});

test("a near report of the same kind is shown, and joining it makes no second one", async () => {
  const visitor = await visit(browser(), { options: withGps, device: "desktop" });
  const { page } = visitor;
  await visitor.open("/report");
  await page.locator("[data-gps]").click();
  await page.locator('textarea[name="words"]').fill("The wall of the gate is painted.");
  await page.locator('select[name="service"]').selectOption("graffiti");
  const same = page.locator('[data-near] a[href^="/report/same/"]').first();
  await same.waitFor();
  await expectSound(page);
  await same.click();
  await expectSound(page);
  await page.locator('main form button[type="submit"]').click();
  await page.waitForLoadState();
  await expectSound(page);
  expect(await page.locator("main").innerText()).toMatch(/counted/);
  await visitor.leave();
});
