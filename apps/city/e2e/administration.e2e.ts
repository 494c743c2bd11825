import { rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { file } from "./support/filing.ts";
import { mailTo, newEmail, officerVisits } from "./support/people.ts";
import { copyOf } from "./support/seed.ts";
import { startServer, type Server } from "./support/server.ts";
import { expectSound } from "./support/sound.ts";
import { locales, useBrowser, visit, type Visitor } from "./support/visitor.ts";

const browser = useBrowser();
const admin = "/desk/admin";

// A city of its own: what is set here would change what the other journeys see.
let folder = "";
let server: Server;
beforeAll(async () => {
  folder = await copyOf(inject("seed"));
  server = await startServer({ DATA_DIR: folder });
});
afterAll(async () => {
  await server?.end();
  await rm(folder, { recursive: true, force: true });
});

const adminVisits = (wishes: Parameters<typeof officerVisits>[2] = {}) =>
  officerVisits(browser(), "Liza Manalastas", { at: server.url, ...wishes });

async function fill({ page }: Visitor, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields))
    await page.locator(`main form [name="${name}"]`).first().fill(value);
}

const press = ({ page }: Visitor, value: string) =>
  page
    .locator(`main form button[name="do"][value="${value}"]:not(.govuk-visually-hidden)`)
    .first()
    .click();

const three = (name: string, en: string, fil: string, ko: string) => ({
  [`${name}-en`]: en,
  [`${name}-fil`]: fil,
  [`${name}-ko`]: ko,
});

test.each([{ javaScript: true }, { javaScript: false }])(
  "an administrator adds a service with two questions, and a resident files with it ($javaScript)",
  async ({ javaScript }) => {
    const me = await adminVisits({ device: "phone", javaScript });
    const name = javaScript ? "Stray dog" : "Noisy generator";
    const code = name.toLowerCase().replace(" ", "-");
    await me.open(`${admin}/services/new`);
    await fill(me, {
      ...three("names", name, `${name} (fil)`, `${name} (ko)`),
      ...three("group", "Animals", "Mga hayop", "동물"),
      ...three("descriptions", "What it covers.", "Ang saklaw nito.", "설명입니다."),
      ...three("charterItem", "Item 40", "Item 40", "항목 40"),
    });
    await me.page.locator('select[name="unit"]').selectOption({ index: 1 });
    await press(me, "add");
    await fill(me, three("attributes-0-description", "How many?", "Ilan?", "몇 개입니까?"));
    await me.page.locator('select[name="attributes-0-datatype"]').selectOption("number");
    await press(me, "add");
    await fill(me, {
      ...three("attributes-1-description", "When?", "Kailan?", "언제입니까?"),
      "attributes-1-values": "By day | Araw | 낮\nBy night | Gabi | 밤",
    });
    await me.page.locator('select[name="attributes-1-datatype"]').selectOption("singlevaluelist");
    await press(me, "preview");
    const preview = await me.page.locator("#preview").innerText();
    expect(preview).toContain("How many?");
    expect(preview).toContain('"service_code"');
    await press(me, "save");
    await me.page.waitForURL(`**/services/${code}?saved=1`);
    await me.open(`${admin}/services`);
    await me.page.locator(`form:has(input[value="${code}"]) button[name="open"]`).click();
    await me.leave();

    const { reference } = await file(server.url, {
      service: code,
      [`a.${code}.how-many`]: "3",
      [`a.${code}.when`]: "by-night",
    });
    const officer = await adminVisits();
    await officer.open(`/desk/cases/${reference}`);
    const facts = await officer.page.locator("main").innerText();
    expect(facts).toContain("How many?");
    expect(facts).toContain("By night");
    await officer.leave();
    const resident = await visit(browser(), { at: server.url });
    await resident.open("/report");
    await expect.poll(() => resident.page.locator(`[value="${code}"]`).count()).toBeGreaterThan(0);
    await resident.leave();
  },
);

test("a day off is seen in a preview before it counts", async () => {
  const me = await adminVisits({ device: "desktop" });
  await me.open(`${admin}/calendar`);
  const form = me.page.locator(`form[action="${admin}/calendar/days"]`);
  const soon = new Date(Date.now() + 24 * 3_600_000);
  while ([0, 6].includes(soon.getUTCDay())) soon.setUTCDate(soon.getUTCDate() + 1);
  await form.locator('[name="day"]').fill(soon.toISOString().slice(0, 10));
  for (const locale of locales) await form.locator(`[name="names-${locale}"]`).fill("City day");
  await form.locator('button[value="preview"]').click();
  const preview = await me.page.locator("#preview").innerText();
  expect(preview).toMatch(/As it is: due .*\n[\s\S]*With the change: due /);
  expect(preview).toContain("City day");
  await expectSound(me.page);
  await me.page.locator(`form[action="${admin}/calendar/days"] button[value="save"]`).click();
  await me.page.waitForURL("**/calendar?saved=1");
  expect(await me.page.locator("#days-caption").locator("..").innerText()).toContain("City day");
  await me.leave();
});

test("a resident's mail has the city's own words", async () => {
  const me = await adminVisits();
  await me.open(`${admin}/notices/case.received`);
  await fill(me, { "opening-en": "Mabuhay! {city} has your report {reference}." });
  await press(me, "preview");
  expect(await me.page.locator("#preview").innerText()).toContain("Mabuhay! Clark");
  await press(me, "save");
  await me.page.waitForURL("**/notices?saved=1");
  const email = newEmail("worded");
  const { reference } = await file(server.url, { email, language: "en" });
  const mail = await mailTo(email, new RegExp(reference), server.url);
  expect(mail.text.replaceAll(/\s+/g, " ")).toMatch(/Mabuhay! Clark .* has your report CLK-/);
  await me.leave();
});

test("settings leave as a file, and a changed file shows its differences before it counts", async () => {
  const me = await adminVisits({ device: "desktop" });
  await me.open(`${admin}/settings-file`);
  const download = await me.page.request.get(`${server.url}${admin}/settings-file/download`);
  const text = (await download.text()).replace('"opensAt": "08:00"', '"opensAt": "07:30"');
  await me.page
    .locator('input[type="file"]')
    .setInputFiles({ name: "s.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await me.page.locator(`form[action="${admin}/settings-file"] button`).click();
  expect(await me.page.locator("#preview").innerText()).toContain("07:30");
  await expectSound(me.page);
  await me.page.locator(`form[action="${admin}/settings-file/apply"] button`).click();
  await me.page.waitForURL("**/settings-file?saved=1");
  await me.open(`${admin}/changes`);
  expect(await me.page.locator("main").innerText()).toContain("Calendar: Changed");
  await me.leave();
});
