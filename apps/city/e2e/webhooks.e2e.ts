import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { file } from "./support/filing.ts";
import { officerVisits } from "./support/people.ts";
import { faultsOn, looks } from "./support/looks.ts";
import { faultsOf } from "./support/sound.ts";
import { useBrowser, type Visitor } from "./support/visitor.ts";

const browser = useBrowser();
const path = "/desk/admin/webhooks";

/** A system outside: keeps what comes, and answers as told. */
const received: { type: string; data: { reference: string | null } }[] = [];
let status = 200;
const receiver = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8").on("data", (part: string) => (body += part));
  request.on("end", () => {
    received.push(JSON.parse(body));
    response.writeHead(status).end("The warehouse took it, and has this to say about it.");
  });
});
let address = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`;
});
afterAll(() => {
  receiver.closeAllConnections();
  receiver.close();
});

async function addEndpoint({ page, open }: Visitor, name: string): Promise<string> {
  await open(`${path}/new`);
  await page.locator('input[name="name"]').fill(name);
  await page.locator('input[name="url"]').fill(address);
  await page.locator('main form button[type="submit"]').click();
  expect(await page.locator("main code").innerText()).toMatch(/^whsec_/);
  await page.locator(`main a[href^="${path}/"]`).click();
  return new URL(page.url()).pathname;
}

/** Deliveries go out a moment after what they tell of. */
async function reloadUntil({ page }: Visitor, text: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator("#main, main").first().innerText();
      },
      { timeout: 20_000, interval: 500 },
    )
    .toContain(text);
}

test("an administrator adds an endpoint, sends a test, and a report reaches the other system", async () => {
  const admin = await officerVisits(browser(), "Liza Manalastas", { device: "desktop" });
  const endpoint = await addEndpoint(admin, "Province");
  await admin.page.locator(`form[action="${endpoint}/test"] button`).first().click();
  await reloadUntil(admin, "Arrived");
  expect(received.map(({ type }) => type)).toContain("webhooks.test");
  const { reference } = await file(inject("address"), { language: "en" });
  await expect
    .poll(() => received.find(({ data }) => data.reference === reference)?.type, {
      timeout: 20_000,
    })
    .toBe("case.received");
  status = 410;
  await admin.page.locator(`form[action="${endpoint}/test"] button`).first().click();
  await reloadUntil(admin, "410 Gone");
  await admin.open(path);
  expect(await admin.page.locator("main .banner").innerText()).toContain("Province");
  status = 200;
  await admin.leave();
});

test.each(looks)(
  "the pages of webhooks are sound in $locale on a $device, and fit the smallest screen",
  async (look) => {
    const admin = await officerVisits(browser(), "Liza Manalastas", look);
    const endpoint = await addEndpoint(admin, `Province ${look.locale}`);
    await admin.page.locator(`form[action="${endpoint}/test"] button`).first().click();
    await reloadUntil(admin, "200");
    const faults = await faultsOn(admin, [path, endpoint, `${endpoint}/edit`, `${path}/new`], look);
    await admin.page.locator('main form button[type="submit"]').click();
    faults.push(...(await faultsOf(admin.page, look.locale, look.depth)));
    expect(faults).toEqual([]);
    await admin.leave();
  },
);
