import { randomInt } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { file } from "./support/filing.ts";
import { looks } from "./support/looks.ts";
import { officerVisits } from "./support/people.ts";
import { expectSound } from "./support/sound.ts";
import { useBrowser } from "./support/visitor.ts";

const browser = useBrowser();

/** The case whose row has the focus. */
function inHand(page: Page): Promise<string | null> {
  return page.evaluate(
    () =>
      document.activeElement?.closest("[data-reference]")?.getAttribute("data-reference") ?? null,
  );
}

/** Goes down the list by the keyboard until the wanted case is in hand. */
async function goTo(page: Page, reference: string): Promise<void> {
  for (let step = 0; step < 30 && (await inHand(page)) !== reference; step += 1)
    await page.keyboard.press("j");
  expect(await inHand(page)).toBe(reference);
}

async function ownCases(count: number, words = "Paint all over the wall."): Promise<string[]> {
  const filed: string[] = [];
  for (let each = 0; each < count; each += 1)
    filed.push((await file(inject("address"), { words })).reference);
  return filed;
}

const newest = "/desk?view=unit&order=newest";

test("a morning at the queue by the keyboard alone", async () => {
  // A word of their own keeps them next to each other, whatever is filed meanwhile.
  const word = `gate${randomInt(1e9)}`;
  const ours = `${newest}&q=${word}`;
  const [first = "", second = "", third = ""] = await ownCases(3, `Paint at ${word}`);
  const visitor = await officerVisits(browser(), "Liza Manalastas", { device: "desktop" });
  const { page } = visitor;
  await visitor.open(ours);

  await goTo(page, first);
  await page.keyboard.press("k");
  expect(await inHand(page)).toBe(second);
  await page.keyboard.press("j");

  // Beside the list, and away again; the focus comes back to the row.
  await page.keyboard.press("o");
  await page.locator("#queue-panel [data-panel-title]").waitFor();
  expect(await page.locator("#queue-panel").innerText()).toContain(first);
  await expectSound(page);
  await page.keyboard.press("Escape");
  expect(await inHand(page)).toBe(first);

  // Taken, and taken back.
  await page.keyboard.press("a");
  await page.waitForURL("**did=*");
  await page.locator("form[data-undo]").waitFor();
  await expectSound(page);
  expect(await inHand(page)).toBe(first);
  await page.keyboard.press("u");
  await page.waitForLoadState();
  await page.locator("form[data-undo]").waitFor({ state: "detached" });

  // Two ticked and accepted together.
  await visitor.open(ours);
  await goTo(page, third);
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("c");
  await page.waitForURL("**did=*");
  expect(await page.locator(".banner").innerText()).toContain("2 cases accepted");

  await goTo(page, second);
  await page.keyboard.press("r");
  await page.waitForURL("**do=answer*");
  await page.locator('#do textarea[name="words"]').focus();
  await page.keyboard.type("We come tomorrow. Just ask.");
  await page.goBack();

  await goTo(page, second);
  await page.keyboard.press("t");
  await page.waitForURL("**do=assign*");
  await visitor.leave();
});

test("keys never act while somebody types, with a modifier, or when they are turned off", async () => {
  const [reference = ""] = await ownCases(1);
  const visitor = await officerVisits(browser(), "Liza Manalastas", { device: "desktop" });
  const { page } = visitor;
  await visitor.open(newest);
  await page.keyboard.press("/");
  await page.keyboard.type("jkoax?");
  expect(await page.locator('input[name="q"]').inputValue()).toBe("jkoax?");
  await page.locator("h1").click();
  await page.keyboard.press("Control+x");
  await goTo(page, reference);
  await page.keyboard.press("?");
  await page.locator("dialog[open]").waitFor();
  await expectSound(page);
  await page.keyboard.press("a");
  expect(new URL(page.url()).search).toBe("?view=unit&order=newest");
  await page.locator("dialog[open] button[name=keys]").click();
  await page.waitForURL("**/desk/keys");
  await expectSound(page);
  await visitor.open(newest);
  await page.keyboard.press("j");
  expect(await inHand(page)).toBeNull();
  await visitor.open("/desk/keys");
  await page.locator('button[name="keys"]').click();
  await page.waitForLoadState();
  await visitor.leave();
});

test("a step pressed beside the list leaves the list where it is", async () => {
  const [reference = ""] = await ownCases(1);
  const visitor = await officerVisits(browser(), "Liza Manalastas", { device: "desktop" });
  const { page } = visitor;
  await visitor.open(newest);
  await goTo(page, reference);
  await page.keyboard.press("o");
  const panel = page.locator("#queue-panel");
  await panel.locator('form:has(input[value="accept"]) button').click();
  await panel.locator('form:has(input[value="accept"])').waitFor({ state: "detached" });
  expect(await panel.locator(".desk-standing").innerText()).toContain("Accepted");
  await page.mouse.move(0, 0);
  const row = page.locator(`[data-reference="${reference}"] .queue-when`);
  await row.filter({ hasText: "Accepted" }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/desk");
  await visitor.leave();
});

test("a row keeps its tick and its focus when colleagues act", async () => {
  const [mine = "", theirs = ""] = await ownCases(2);
  const me = await officerVisits(browser(), "Liza Manalastas", { device: "desktop" });
  const colleague = await officerVisits(browser(), "Liza Manalastas", { device: "desktop" });
  await me.open("/desk?view=unassigned&order=newest");
  await goTo(me.page, mine);
  await me.page.keyboard.press("x");
  await colleague.open("/desk?view=unassigned&order=newest");
  await goTo(colleague.page, theirs);
  await colleague.page.keyboard.press("a");
  await colleague.page.waitForURL("**did=*");
  await me.page.locator(`[data-reference="${theirs}"]`).waitFor({ state: "detached" });
  expect(await inHand(me.page)).toBe(mine);
  expect(await me.page.locator(`#tick-${mine}`).isChecked()).toBe(true);
  await colleague.leave();
  await me.leave();
});

test.each(["phone", "desktop"] as const)(
  "without scripts many cases are taken on a %s, and taken back",
  async (device) => {
    const references = await ownCases(2);
    const visitor = await officerVisits(browser(), "Liza Manalastas", {
      device,
      javaScript: false,
    });
    const { page } = visitor;
    await visitor.open("/desk?view=unassigned&order=newest");
    for (const reference of references) await page.locator(`#tick-${reference}`).check();
    await page.locator('#bulk select[name="action"]').selectOption("take");
    await page.locator("#bulk button").click();
    await page.waitForURL("**did=*");
    expect(await page.locator(".banner").innerText()).toContain("2 cases are now yours");
    await page.locator("form[data-undo] button").click();
    await page.waitForLoadState();
    expect(await page.locator(".banner").innerText()).toContain("2 cases are as they were before");
    expect(await page.locator(`#tick-${references[0]}`).count()).toBe(1);
    await visitor.leave();
  },
);

test.each(looks)("the queue is sound in $locale on a $device", async (look) => {
  const { locale, depth } = look;
  await ownCases(1);
  const visitor = await officerVisits(browser(), "Liza Manalastas", look);
  const { page } = visitor;
  await visitor.open(newest);
  await page.locator("details").first().locator("summary").click();
  await expectSound(page, locale, depth);
  if (look.device === "desktop") {
    await page.locator(".queue-row h2 a").first().click();
    await page.locator("#queue-panel [data-panel-title]").waitFor();
    await expectSound(page, locale, depth);
  }
  await visitor.leave();
});
