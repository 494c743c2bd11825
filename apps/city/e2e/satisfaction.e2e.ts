import { expect, inject, test } from "vitest";
import { file } from "./support/filing.ts";
import { mailTo, newEmail, officerVisits } from "./support/people.ts";
import { expectSound } from "./support/sound.ts";
import { useBrowser, visit } from "./support/visitor.ts";

const browser = useBrowser();

/** The link of one answer in the mail that asks, by its number. */
function answerIn(text: string, score: number): string {
  const path = new RegExp(`/s/[\\w-]{43}\\?rating=${score}#rating`).exec(text)?.[0];
  expect(path).toBeDefined();
  return path ?? "";
}

test("a bad answer goes from one tap to the form, and to a second look by somebody else", async () => {
  const email = newEmail("ana");
  const { reference, location } = await file(inject("address"), { email });
  const answerer = await officerVisits(browser(), "Jun Pangilinan");
  await answerer.open(`/desk/cases/${reference}?do=close`);
  await answerer.page.locator('#do input[name="reason"][value="answered"]').check();
  await answerer.page.locator('#do textarea[name="words"]').fill("We saw no paint.");
  await answerer.page.locator('#do form[method="post"] button:not([name])').last().click();
  await answerer.page.waitForURL("**did=close*");
  await answerer.open("/desk/second-looks", 403);
  await answerer.leave();

  // From the mail and without scripts: following the link counts for nothing, sending does.
  const { text } = await mailTo(email, /We saw no paint/);
  const plain = await visit(browser(), { javaScript: false });
  await plain.open(answerIn(text, 5));
  await plain.page.locator('#rating button[name="score"]').first().click();
  await plain.page.waitForURL(`**${location}#rating`);
  await plain.leave();

  const resident = await visit(browser());
  const { page } = resident;
  await resident.open(location);
  await expectSound(page);
  await page.locator('#rating a[href$="/satisfaction"]').click();
  await page.locator('input[name="sqd1"][value="2"]').check();
  await page.locator('textarea[name="suggestion"]').fill("Come at night. 0917 123 4567");
  await expectSound(page);
  const send = page.locator('main form button[type="submit"]');
  await send.click();
  await page.locator("[data-error-summary]").waitFor();
  await expectSound(page);
  expect(await page.locator('input[name="sqd1"][value="2"]').isChecked()).toBe(true);
  await page.locator('input[name="sqd0"][value="1"]').check();
  await page.locator('input[name="cc1"][value="4"]').check();
  expect(await page.locator('input[name="cc2"]').first().isVisible()).toBe(false);
  await send.click();
  await page.waitForURL(`**${location}#rating`);

  const head = await officerVisits(browser(), "Ramon Dizon");
  await head.open("/desk/second-looks");
  await expectSound(head.page);
  await head.page.locator("a.case-number", { hasText: reference }).click();
  await head.page.locator('textarea[name="note"]').fill("Went there at night: painted over now.");
  await expectSound(head.page);
  expect(await head.page.locator("main").innerText()).not.toContain("4567");
  await head.page.locator('main form button[type="submit"]').click();
  await head.page.locator("[data-error-summary]").waitFor();
  await head.page.locator('input[name="finding"][value="answered-anew"]').check();
  await head.page.locator('main form button[type="submit"]').click();
  await head.page.waitForURL("**/desk/second-looks");
  await head.leave();

  await resident.open(location);
  expect(await page.locator("#rating").innerText()).toContain("You were given a new answer.");
  await expectSound(page);
  await resident.leave();
});
