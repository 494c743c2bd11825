import { TOTP } from "otpauth";
import { expect, test } from "vitest";
import { codeFor, newEmail, officerVisits } from "./support/people.ts";
import { expectSound } from "./support/sound.ts";
import { useBrowser, visit, type Visitor } from "./support/visitor.ts";

const browser = useBrowser();

async function enterCode(visitor: Visitor, email: string): Promise<void> {
  const { page } = visitor;
  await visitor.open("/sign-in");
  await page.locator('input[name="email"]').fill(email);
  await page.locator('form[action="/sign-in"] button').click();
  await page.waitForURL("**/sign-in/code*");
  await page.locator('input[name="code"]').fill(await codeFor(email));
  await page.locator('form[action="/sign-in/code"] button').click();
}

/** A passkey that lives in the browser, for devices that have none. */
async function giveAuthenticator(visitor: Visitor): Promise<void> {
  const session = await visitor.context.newCDPSession(visitor.page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test.each(["en", "ko"] as const)(
  "a resident signs in with a code from the mail, in %s",
  async (locale) => {
    const visitor = await visit(browser(), { locale });
    await enterCode(visitor, newEmail("ben"));
    await visitor.page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
    await visitor.open("/account");
    await expectSound(visitor.page, locale);
    await visitor.open("/my-reports");
    await expectSound(visitor.page, locale);
    await visitor.leave();
  },
);

test("a wrong code is refused in plain words", async () => {
  const visitor = await visit(browser(), { locale: "fil" });
  const { page } = visitor;
  await visitor.open("/sign-in");
  await page.locator('input[name="email"]').fill(newEmail("cora"));
  await page.locator('form[action="/sign-in"] button').click();
  await page.waitForURL("**/sign-in/code*");
  await page.locator('input[name="code"]').fill("000000");
  await page.locator('form[action="/sign-in/code"] button').click();
  await page.locator("[data-error-summary]").waitFor();
  await expectSound(page, "fil");
  await visitor.leave();
});

test("a resident adds a passkey and signs in with it alone", async () => {
  const visitor = await visit(browser(), { device: "desktop" });
  const { page } = visitor;
  await enterCode(visitor, newEmail("dan"));
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await giveAuthenticator(visitor);
  await visitor.open("/account");
  await page.locator('[data-passkey="create"] button').click();
  await page.locator('form[action="/account/passkeys/remove"]').waitFor();
  await page.locator('form[action="/sign-out"] button').first().click();
  await visitor.open("/sign-in");
  await page.locator('[data-passkey="get"] button').click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await visitor.open("/account");
  expect(await page.locator('form[action="/account/passkeys/remove"]').count()).toBe(1);
  await visitor.leave();
});

test("an officer needs the second factor: an app on the first day, the same app afterwards", async () => {
  const visitor = await visit(browser(), { device: "desktop" });
  const { page } = visitor;
  await enterCode(visitor, "edwin.lacson@cdc.example");
  await page.waitForURL("**/sign-in/second-factor*");
  await page.goto("/desk");
  expect(new URL(page.url()).pathname).not.toBe("/desk");
  await visitor.open("/sign-in/second-factor");
  await expectSound(page);
  const secret = (await page.locator("main code").first().innerText()).replaceAll(/\s/g, "");
  const app = new TOTP({ secret });
  await page.locator('input[name="code"]').fill(app.generate());
  await page.locator('form[action="/sign-in/second-factor"] button').first().click();
  await page.waitForLoadState();
  await expectSound(page);
  await page.locator("main a, main form button").last().click();
  await visitor.open("/desk");
  await visitor.leave();
});

test("an officer signs in with a passkey", async () => {
  const visitor = await officerVisits(browser(), "Arlene Sibal", { device: "desktop" });
  const { page } = visitor;
  await giveAuthenticator(visitor);
  await visitor.open("/account");
  await page.locator('[data-passkey="create"] button').click();
  await page.locator('form[action="/account/passkeys/remove"]').waitFor();
  await page.locator('form[action="/sign-out"] button').first().click();
  await visitor.open("/sign-in");
  await page.locator('[data-passkey="get"] button').click();
  await page.waitForURL("**/desk");
  await expectSound(page);
  await visitor.leave();
});
