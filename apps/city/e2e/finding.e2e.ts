import { expect, inject, test } from "vitest";
import { file } from "./support/filing.ts";
import { mailTo, newEmail } from "./support/people.ts";
import { expectSound } from "./support/sound.ts";
import { useBrowser, visit } from "./support/visitor.ts";

const browser = useBrowser();

test.each(["phone", "desktop"] as const)(
  "a report is found by its number on a %s",
  async (device) => {
    const { reference } = await file(inject("address"));
    const visitor = await visit(browser(), { device, locale: "fil" });
    const { page } = visitor;
    await visitor.open("/find");
    await page.locator('input[name="number"]').fill(reference.toLowerCase().replaceAll("-", " "));
    await page.locator('form[action="/find"] button').click();
    await page.waitForURL(`**/reports/${reference}`);
    expect(await page.locator("main").innerText()).toContain(reference);
    await visitor.open("/find?number=CLK-26-AAAAAB", 422);
    await expectSound(page, "fil");
    await visitor.leave();
  },
);

test.each([
  { locale: "en", words: "street light" },
  { locale: "fil", words: "basura" },
  { locale: "ko", words: "가로등" },
] as const)("the list is searched in $locale", async ({ locale, words }) => {
  const visitor = await visit(browser(), { locale, device: "desktop" });
  const { page } = visitor;
  await visitor.open("/reports");
  const all = await page.locator('main a[href^="/reports/CLK-"]').count();
  await page.locator('main input[name="q"]').fill(words);
  await page.locator('main input[name="q"]').press("Enter");
  await page.waitForURL("**q=*");
  expect(all).toBeGreaterThan(0);
  expect(await page.locator('main a[href^="/reports/CLK-"]').count()).toBeGreaterThan(0);
  await expectSound(page, locale);
  await visitor.leave();
});

test.each([
  { javaScript: true, shown: "canvas" },
  { javaScript: false, shown: "img.live-map-still" },
])(
  "the map is drawn and its list is the same (JavaScript: $javaScript)",
  async ({ javaScript, shown }) => {
    const visitor = await visit(browser(), { javaScript, device: "desktop" });
    const { page } = visitor;
    const references = () =>
      page
        .locator('main a[href^="/reports/CLK-"]')
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute("href")))]);
    const bothLists = async () => {
      await visitor.open("/reports?state=open");
      const listed = await references();
      await visitor.open("/map?state=open");
      await page.locator(`[data-map] ${shown}`).first().waitFor();
      return { listed, onTheMap: await references() };
    };
    let lists = await bothLists();
    // Another journey may file a report between the two pages.
    for (let tries = 0; tries < 5 && lists.listed[0] !== lists.onTheMap[0]; tries += 1)
      lists = await bothLists();
    expect(lists.onTheMap).toEqual(lists.listed);
    await visitor.leave();
  },
);

test("one person supports once and is told after confirming by mail", async () => {
  const { reference } = await file(inject("address"));
  const email = newEmail("eva");
  const visitor = await visit(browser(), { locale: "ko" });
  const { page } = visitor;
  await visitor.open(`/reports/${reference}`);
  await page.locator("#support form button").click();
  await page.waitForLoadState();
  expect(await page.locator("#support form").count()).toBe(0);
  expect(await page.locator("#support strong").innerText()).toBe("1");
  const follow = page.locator('form:has(input[name="email"])');
  if (!(await follow.isVisible()))
    await page.locator("details:has(input[name=email]) summary").click();
  await follow.locator('input[name="email"]').fill(email);
  await follow.locator("button").click();
  const { text } = await mailTo(email, new RegExp(reference));
  const link = /https?:\/\/\S+\/\S*follow\S*/.exec(text)?.[0] ?? "";
  await visitor.open(new URL(link).pathname + new URL(link).search);
  await expectSound(page, "ko");
  await page.locator("main form button").first().click();
  await page.waitForLoadState();
  await expectSound(page, "ko");
  await visitor.leave();
});
