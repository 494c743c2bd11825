import { expect, inject, test } from "vitest";
import { file } from "./support/filing.ts";
import { mailTo, newEmail, officerVisits, statusPathIn } from "./support/people.ts";
import { photoFile } from "./support/pictures.ts";
import { expectSound } from "./support/sound.ts";
import { useBrowser, visit } from "./support/visitor.ts";

const browser = useBrowser();

test("two reports of one thing are followed as one, and both residents hear of it", async () => {
  const [first, second] = [newEmail("first"), newEmail("second")];
  const spot = { lon: "120.5401", lat: "15.1702" };
  const main = await file(inject("address"), { ...spot, email: first });
  const copy = await file(inject("address"), { ...spot, email: second, language: "ko" });
  const officer = await officerVisits(browser(), "Liza Manalastas", { device: "desktop" });
  const { page } = officer;
  await officer.open(`/desk/cases/${copy.reference}?do=merge`);
  await expectSound(page);
  await page.locator(`#do input[name="near"][value="${main.reference}"]`).check();
  await page.locator('#do textarea[name="words"]').fill("Two neighbours, one wall.");
  await page.locator('#do form[method="post"] button:not([name])').last().click();
  await page.waitForURL("**did=merge*");
  await expectSound(page);

  const told = await mailTo(second, new RegExp(`Two neighbours, one wall[\\s\\S]*`));
  expect(told.subject).toContain(main.reference);
  const resident = await visit(browser(), { locale: "ko" });
  await resident.open(statusPathIn(told));
  await expectSound(resident.page, "ko");
  await resident.page.locator(`main a[href="/reports/${main.reference}"]`).click();
  await resident.page.waitForURL(`**/reports/${main.reference}`);

  await officer.open(`/desk/cases/${main.reference}?do=answer`);
  await page.locator('#do textarea[name="words"]').fill("The painters come on Monday.");
  await page.locator('#do form[method="post"] button:not([name])').last().click();
  await page.waitForURL("**did=answer*");
  for (const email of [first, second]) await mailTo(email, /The painters come on Monday/);
  await resident.leave();
  await officer.leave();
});

test("on the phone an officer records a visit: the photo and the words stay inside", async () => {
  const { reference } = await file(inject("address"));
  const officer = await officerVisits(browser(), "Ramon Dizon", { device: "phone" });
  const { page } = officer;
  await officer.open(`/desk/cases/${reference}`);
  await page.locator('.desk-choices a[href*="do=visit"]').click();
  await page.locator("#do").waitFor();
  await expectSound(page);
  await page.locator('#do textarea[name="words"]').fill("Needs two cans, the guard has the key.");
  await page.locator('#do input[name="photos"]').setInputFiles(await photoFile("wall.jpg"));
  await page.locator('#do form[method="post"] button:not([name])').last().click();
  await page.waitForURL("**did=visit*");
  await expectSound(page);
  const inside = page.locator(".desk-case-history");
  expect(await inside.innerText()).toContain("the guard has the key");
  expect(await inside.locator("img").count()).toBe(1);

  const resident = await visit(browser(), { locale: "fil", javaScript: false });
  await resident.open(`/reports/${reference}`);
  const outside = await resident.page.locator("main").innerText();
  expect(outside).toContain("May taga-lungsod na pumunta sa lugar");
  expect(outside).not.toContain("the guard has the key");
  await resident.leave();
  await officer.leave();
});

test("a report of two things becomes two cases, and the resident gets both numbers", async () => {
  const email = newEmail("dora");
  const { reference } = await file(inject("address"), { email });
  const officer = await officerVisits(browser(), "Ramon Dizon");
  const { page } = officer;
  await officer.open(`/desk/cases/${reference}?do=split`);
  await expectSound(page);
  await page.locator('#do select[name="service"]').selectOption("street-light");
  await page.locator('#do textarea[name="words"]').fill("And a hole before the gate.");
  await page.locator('#do form[method="post"] button:not([name])').last().click();
  await page.waitForURL("**did=split*");
  const history = page.locator(".desk-case-history");
  const [other = ""] = /CLK-\d\d-[0-9A-Z]+/.exec(await history.innerText()) ?? [];
  expect(other).not.toBe(reference);
  await mailTo(email, new RegExp(other));
  await officer.leave();
});
