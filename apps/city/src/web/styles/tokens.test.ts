import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { compile } from "sass";
import { expect, it } from "vitest";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const source = readFileSync(here("_tokens.scss"), "utf8");

function readMap(name: string): Record<string, string> {
  const body = new RegExp(String.raw`\$${name}: \(([^)]*)\)`).exec(source)?.[1] ?? "";
  const found = [...body.matchAll(/"([\w-]+)": (#[0-9a-f]{6})/g)];
  return Object.fromEntries(
    found.map(([, token = "", hex = ""]): [string, string] => [token, hex]),
  );
}

const normal = readMap("colours");
const themes: [name: string, colours: Record<string, string>][] = [
  ["normal", normal],
  ["high contrast", { ...normal, ...readMap("high-contrast") }],
];

const papers = ["page", "surface", "sunk"];
const tones = ["info", "progress", "success", "warning", "danger"];

/** Every text colour on every ground the styles put it on. */
const textPairs: [text: string, ground: string][] = [
  ...["text", "muted", "primary", "primary-strong", "visited", "danger"].flatMap((text) =>
    papers.map((paper): [string, string] => [text, paper]),
  ),
  ["text", "primary-soft"],
  ["primary", "primary-soft"],
  ["primary-strong", "primary-soft"],
  ["text", "warning-soft"],
  ["warning", "warning-soft"],
  ...tones.flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ["text", `${tone}-soft`],
  ]),
  ["on-primary", "primary"],
  ["on-primary", "primary-strong"],
  ["on-primary", "danger"],
  ["band-text", "band"],
  ["band-muted", "band"],
  ["focus-text", "focus"],
  ["focus-text", "sun"],
];

/** What is not text but must be seen: edges of controls, marks of state, the focus ring's two colours. */
const edgePairs: [edge: string, ground: string][] = [
  ["control-line", "page"],
  ["control-line", "surface"],
  ["control-line", "sunk"],
  ["focus-text", "page"],
  ["focus", "band"],
  ["sun", "band"],
  ...tones.map((tone): [string, string] => [tone, "page"]),
];

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function below(
  colours: Record<string, string>,
  pairs: [string, string][],
  least: number,
): string[] {
  return pairs.flatMap(([a, b]) => {
    const ratio = contrast(colours[a] ?? "", colours[b] ?? "");
    return ratio >= least ? [] : [`${a} on ${b}: ${ratio.toFixed(2)}`];
  });
}

it.each(themes)("in %s, text is readable (4.5) and edges are seen (3)", (_, colours) => {
  expect(below(colours, textPairs, 4.5)).toEqual([]);
  expect(below(colours, edgePairs, 3)).toEqual([]);
});

it("in high contrast, body text reaches 7", () => {
  const colours = themes[1]?.[1] ?? {};
  const body = textPairs.filter(([text]) => !["focus-text"].includes(text));
  expect(below(colours, body, 7)).toEqual([]);
});

it("names every colour the styles use, and the styles stay under 11 KB compressed, 3 more for staff", () => {
  const loadPaths = [here("../../../../../node_modules")];
  const [css = "", staff = ""] = ["main.scss", "staff.scss"].map(
    (file) => compile(here(file), { loadPaths, style: "compressed", quietDeps: true }).css,
  );
  const used = new Set(
    [...(css + staff).matchAll(/var\(--c-([\w-]+)/g)].map((hit) => hit[1] ?? ""),
  );
  expect([...used].filter((name) => !(name in normal))).toEqual([]);
  expect(Object.keys(normal).filter((name) => !used.has(name))).toEqual([]);
  expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(11_000);
  expect(gzipSync(staff, { level: 9 }).length).toBeLessThanOrEqual(3000);
  expect(css).not.toMatch(/url\(|@import|GDS Transport/);
});
