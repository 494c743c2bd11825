import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { file } from "./support/filing.ts";
import { mailTo, newEmail, officerVisits, referenceOn, statusPathIn } from "./support/people.ts";
import { photoFile } from "./support/pictures.ts";
import { expectSound } from "./support/sound.ts";
import { useBrowser, visit } from "./support/visitor.ts";

const browser = useBrowser();

/** Presses a step that needs no words. */
async function press(page: Page, kind: string): Promise<void> {
  await page.locator(`form:has(input[name="kind"][value="${kind}"]) button`).first().click();
  await page.waitForURL(`**did=${kind}*`);
}

async function openForm(page: Page, kind: string): Promise<void> {
  await page.locator(`.desk-choices a[href*="do=${kind}"]`).click();
  await page.locator("#do").waitFor();
}

async function say(page: Page, kind: string, words: string): Promise<void> {
  await openForm(page, kind);
  await page.locator('#do textarea[name="words"]').fill(words);
}

const sendForm = (page: Page) =>
  page.locator('#do form[method="post"] button:not([name])').last().click();

test.each([
  { locale: "en", device: "phone", depth: "all", done: /is done|done/i },
  { locale: "fil", device: "desktop", depth: "words", done: /\S/ },
  { locale: "ko", device: "phone", depth: "words", done: /\S/ },
] as const)(
  "a report is answered from end to end, the resident reading $locale on a $device",
  async ({ locale, device, depth, done }) => {
    const email = newEmail("ana");
    const resident = await visit(browser(), { locale, device });
    const { reference, location } = await file(inject("address"), { email, language: locale });
    const received = await mailTo(email, new RegExp(reference));
    expect(statusPathIn(received)).toBe(location);

    const officer = await officerVisits(browser(), "Liza Manalastas", { device });
    await officer.open(`/desk?view=all&q=${reference}`);
    expect(await referenceOn(officer.page)).toBe(reference);
    await officer.open(`/desk/cases/${reference}`);
    await press(officer.page, "take");
    await press(officer.page, "accept");
    await say(officer.page, "ask", "On which side of the gate?");
    await expectSound(officer.page, "en", depth);
    await sendForm(officer.page);
    await officer.page.waitForURL("**did=ask*");

    const asked = await mailTo(email, /On which side of the gate/);
    await resident.open(statusPathIn(asked));
    await expectSound(resident.page, locale, depth);
    await resident.page.locator('textarea[name="reply"]').fill("On the left side.");
    await resident.page.locator('form[action$="/reply"] button[type="submit"]').click();
    await resident.page.waitForLoadState();

    await officer.open(`/desk/cases/${reference}`);
    expect(await officer.page.locator("main").innerText()).toContain("On the left side.");
    await say(officer.page, "finish", "The wall is clean again.");
    await officer.page
      .locator('#do input[name="photos"]')
      .setInputFiles(await photoFile("after.jpg"));
    await sendForm(officer.page);
    await officer.page.waitForURL("**did=finish*");
    await expectSound(officer.page, "en", depth);

    const told = await mailTo(email, /The wall is clean again/);
    expect(told.subject).toMatch(done);
    await resident.open(statusPathIn(told));
    await expectSound(resident.page, locale, depth);
    await resident.page.locator('form[action$="/confirm"] button').click();
    await resident.page.waitForLoadState();
    expect(await resident.page.locator('form[action$="/confirm"]').count()).toBe(0);

    await resident.open(`/reports/${reference}`);
    await expectSound(resident.page, locale, depth);
    const history = await resident.page.locator("main").innerText();
    expect(history).toContain("The wall is clean again.");
    expect(history).not.toContain("On the left side.");
    await officer.leave();
    await resident.leave();
  },
);

test("more time is taken once, with a reason that the resident and the public read", async () => {
  const email = newEmail("ben");
  const { reference } = await file(inject("address"), { email, language: "ko" });
  const officer = await officerVisits(browser(), "Liza Manalastas");
  await officer.open(`/desk/cases/${reference}`);
  await say(officer.page, "extend", "The paint comes from Cebu.");
  await officer.page.locator('#do input[name="by"]').fill("400");
  await expectSound(officer.page);
  await sendForm(officer.page);
  // Longer than the law allows: said at the field, and what was typed stays.
  await officer.page.locator("[data-error-summary]").waitFor();
  expect(await officer.page.locator('#do textarea[name="words"]').inputValue()).toBe(
    "The paint comes from Cebu.",
  );
  await officer.page.locator('#do input[name="by"]').fill("1");
  await sendForm(officer.page);
  await officer.page.waitForURL("**did=extend*");
  await expectSound(officer.page);
  expect(await officer.page.locator('.desk-choices a[href*="do=extend"]').count()).toBe(0);

  const told = await mailTo(email, /The paint comes from Cebu/);
  const resident = await visit(browser(), { locale: "ko" });
  await resident.open(statusPathIn(told));
  await expectSound(resident.page, "ko");
  expect(await resident.page.locator("main").innerText()).toContain("The paint comes from Cebu.");
  await officer.leave();
  await resident.leave();
});

test("a resident who says that it is not fixed is heard by another officer", async () => {
  const { reference, location } = await file(inject("address"));
  const officer = await officerVisits(browser(), "Liza Manalastas");
  await officer.open(`/desk/cases/${reference}`);
  await press(officer.page, "accept");
  await say(officer.page, "finish", "Done at noon.");
  await sendForm(officer.page);
  // The service asks for a photo of the work: what was typed stays.
  await officer.page.locator("[data-error-summary]").waitFor();
  expect(await officer.page.locator('#do textarea[name="words"]').inputValue()).toBe(
    "Done at noon.",
  );
  await officer.page.locator('#do input[name="photos"]').setInputFiles(await photoFile());
  await sendForm(officer.page);
  await officer.page.waitForURL("**did=finish*");

  const resident = await visit(browser(), { javaScript: false });
  await resident.open(location);
  await resident.page.locator("details:has(textarea[name=not-fixed]) summary").click();
  await resident.page.locator('textarea[name="not-fixed"]').fill("Half of it is still red.");
  await resident.page.locator('form[action$="/not-fixed"] button').click();
  await resident.page.waitForLoadState();
  await officer.open(`/desk/cases/${reference}`);
  expect(await officer.page.locator(".desk-standing").innerText()).toContain("Not fixed");
  expect(await officer.page.locator("main").innerText()).toContain("Half of it is still red.");
  // Nobody judges an answer of their own: the first officer has no more than a note to write.
  expect(await officer.page.locator('a[href*="do=finish"], a[href*="do=close"]').count()).toBe(0);
  const second = await officerVisits(browser(), "Ramon Dizon");
  await second.open(`/desk/cases/${reference}`);
  await press(second.page, "take");
  await say(second.page, "finish", "Now the whole wall is white.");
  await second.page.locator('#do input[name="photos"]').setInputFiles(await photoFile());
  await sendForm(second.page);
  await second.page.waitForURL("**did=finish*");
  await resident.open(location);
  expect(await resident.page.locator("main").innerText()).toContain("Now the whole wall is white.");
  await resident.leave();
  await second.leave();
  await officer.leave();
});

test("of two officers on one case the slower one keeps every word", async () => {
  const { reference } = await file(inject("address"));
  const slow = await officerVisits(browser(), "Liza Manalastas", { device: "desktop" });
  const fast = await officerVisits(browser(), "Liza Manalastas");
  await slow.open(`/desk/cases/${reference}`);
  await say(slow.page, "answer", "A long and careful answer.");
  await fast.open(`/desk/cases/${reference}`);
  await press(fast.page, "accept");
  await sendForm(slow.page);
  await slow.page.locator(".govuk-notification-banner, .banner").first().waitFor();
  expect(await slow.page.locator('#do textarea[name="words"]').inputValue()).toBe(
    "A long and careful answer.",
  );
  await expectSound(slow.page);
  await sendForm(slow.page);
  await slow.page.waitForURL("**did=answer*");
  await slow.leave();
  await fast.leave();
});

test("at the counter an officer files for somebody and prints the same receipt", async () => {
  const officer = await officerVisits(browser(), "Benjie Capulong", { device: "desktop" });
  const { page } = officer;
  await officer.open("/desk/new");
  await page.locator('textarea[name="words"]').fill("She says that the wall is painted.");
  await page.locator('select[name="service"]').selectOption("graffiti");
  const place = page.locator('select[name="place"]');
  await place.selectOption(
    (await place.locator("optgroup option").first().getAttribute("value")) ?? "",
  );
  await page.locator('main form button[type="submit"]').last().click();
  await page.waitForURL("**/receipt");
  expect(await referenceOn(page)).toMatch(/^CLK-/);
  expect(await page.locator("main").innerText()).toContain("Benjie Capulong");
  await expectSound(page);
  await officer.leave();
});
