import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, test } from "vitest";
import { caseHistories, shownDates } from "../src/testing/case-histories.ts";
import { useBrowser } from "./support/visitor.ts";

const browser = useBrowser();
const many = 10_000;

/** The very modules of the server, for a browser's engine and its own time zones. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL("../src/testing/case-histories.ts", import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["source", "module", "browser"] },
    build: { write: false, lib: { entry, formats: ["iife"], name: "made" }, minify: false },
  });
  const [outcome] = Array.isArray(built) ? built : [built];
  if (!outcome || !("output" in outcome)) throw new Error("nothing was built");
  return outcome.output[0].code;
}

test("a browser counts every date of 10,000 random histories as the server does", async () => {
  const page = await browser().newPage();
  await page.addScriptTag({ content: await bundle() });
  // As text, because `made` lives in the page.
  const there = await page.evaluate<string>(`(async () => {
    const lines = [...made.caseHistories(${many})].map((each) => JSON.stringify(made.shownDates(each)));
    return lines.join("\\n");
  })()`);
  await page.close();
  const here = [...caseHistories(many)].map((each) => JSON.stringify(shownDates(each)));
  // One by one: the difference of two texts of a megabyte would help nobody.
  expect(there.split("\n").filter((line, index) => line !== here[index])).toEqual([]);
  expect(here).toHaveLength(many);
});
