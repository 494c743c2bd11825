import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Locale } from "./visitor.ts";

const all = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * How much of axe a page is put through. `words` leaves out what no translation can change: colours,
 * landmarks, headings, tables, sizes and the structure of attributes, which take nine tenths of the
 * time. It keeps languages, names, labels and forms.
 */
export type Depth = "all" | "words";
const kindsOfWords = ["cat.language", "cat.text-alternatives", "cat.name-role-value", "cat.forms"];

// Every page reads axe anew; `axe.source` is the same code with the comments, more than twice as long.
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** For many pages in a row: each brings axe along as it loads, instead of being sent it. */
export const bringAxe = (page: Page) => page.addInitScript(source);

/** What axe objects to, a line each, short enough to read in a failed test. */
async function objections(page: Page, depth: Depth): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const { violations } = await page.evaluate(
    ({ all, kindsOfWords, depth }) => {
      // The page has axe since the lines above; this process knows its types only.
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      const isOfWords = ({ tags }: axe.RuleMetadata) =>
        tags.some((tag) => kindsOfWords.includes(tag));
      const leftOut = here.getRules(all).filter((rule) => depth === "words" && !isOfWords(rule));
      return here.run(document, {
        runOnly: { type: "tag", values: all },
        rules: Object.fromEntries(leftOut.map(({ ruleId }) => [ruleId, { enabled: false }])),
        resultTypes: ["violations"],
      });
    },
    { all, kindsOfWords, depth },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const why = (failureSummary ?? "").split("\n").slice(1).join(" ").trim();
      return `${id}: ${help}: ${target.join(" ")} (${why})`;
    }),
  );
}

async function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return [`wider than the screen: ${scrollWidth} of ${clientWidth} px, by ${wide.join(", ")}`];
  });
}

async function frame(page: Page, locale: Locale): Promise<string[]> {
  const found = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    headings: document.querySelectorAll("h1").length,
    title: document.title,
    text: document.body.innerText,
  }));
  return [
    ...(found.lang === locale ? [] : [`lang is "${found.lang}", not "${locale}"`]),
    ...(found.headings === 1 ? [] : [`${found.headings} main headings`]),
    ...(found.title === "" ? ["no title"] : []),
    // A message key or a hole in a sentence must not reach anybody's eyes.
    ...(/undefined|\[object|NaN|\{\w+\}/.exec(found.text) ?? []),
  ];
}

/** What is wrong with the page that stands open, for anybody's eyes, ears and fingers. */
export async function faultsOf(
  page: Page,
  locale: Locale,
  depth: Depth = "all",
): Promise<string[]> {
  const found = [
    ...(await frame(page, locale)),
    ...(await sideways(page)),
    ...(await objections(page, depth)),
  ];
  return found.map((fault) => `${new URL(page.url()).pathname} ${locale}: ${fault}`);
}

/** Whether the page fits the width of the screen as it is now. */
export async function widthFaultsOf(page: Page): Promise<string[]> {
  return (await sideways(page)).map((fault) => `${new URL(page.url()).pathname}: ${fault}`);
}

export async function expectSound(
  page: Page,
  locale: Locale = "en",
  depth: Depth = "all",
): Promise<void> {
  expect(await faultsOf(page, locale, depth)).toEqual([]);
}
