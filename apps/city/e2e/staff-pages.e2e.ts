import { expect, test } from "vitest";
import { officerVisits } from "./support/people.ts";
import { faultsOn, looks } from "./support/looks.ts";
import { faultsOf } from "./support/sound.ts";
import { useBrowser, type Visitor } from "./support/visitor.ts";

const browser = useBrowser();
const admin = "/desk/admin";

const desk = [
  "/desk",
  "/desk?view=unit&language=en&channel=web",
  "/desk?view=all",
  "/desk/views",
  "/desk/keys",
  "/desk/new",
  "/desk/second-looks",
  "/desk/leave",
  "/desk/overdue",
  "/desk/operations",
  "/account",
];

/** What the first page of administration does not lead to itself. */
const deeper = [
  "services",
  "services/graffiti",
  "services/new",
  "templates",
  "units/public-works",
  "institutions/cdc",
  "places/new",
  "notices/case.declined",
].map((path) => `${admin}/${path}`);

async function linksOn(visitor: Visitor, path: string, pattern: string): Promise<string[]> {
  await visitor.open(path);
  const links = await visitor.page.locator(`main a[href^="${pattern}"]`).all();
  return Promise.all(links.map(async (link) => (await link.getAttribute("href")) ?? ""));
}

test.each(looks)(
  "the pages of the desk are sound in $locale on a $device, and fit the smallest screen",
  async (look) => {
    const visitor = await officerVisits(browser(), "Liza Manalastas", look);
    const [subject = ""] = await linksOn(visitor, "/desk?view=all", "/desk/cases/");
    const [leave = ""] = await linksOn(visitor, "/desk/leave", "/desk/leave/");
    const forms = ["note", "finish", "assign", "plan", "decline"].map(
      (kind) => `${subject}?do=${kind}`,
    );
    expect(await faultsOn(visitor, [...desk, subject, ...forms, leave], look)).toEqual([]);
    await visitor.leave();
  },
);

test.each(looks)(
  "the pages of administration are sound in $locale on a $device, and fit the smallest screen",
  async (look) => {
    const visitor = await officerVisits(browser(), "Liza Manalastas", look);
    const linked = await linksOn(visitor, admin, "/");
    const found = await faultsOn(visitor, [...new Set([admin, ...linked, ...deeper])], look);
    // The names of facts stand in braces on purpose where a city words its notices.
    const isOnPurpose = (fault: string) => /notices\/\S+ \w+: \{\w+\}$/.test(fault);
    expect(found.filter((fault) => !isOnPurpose(fault))).toEqual([]);
    await visitor.open(`${admin}/services/new`);
    await visitor.page.locator('main form button[name="do"][value="save"]').last().click();
    await visitor.page.locator("[data-error-summary]").waitFor();
    expect(await faultsOf(visitor.page, look.locale, look.depth)).toEqual([]);
    await visitor.leave();
  },
);
