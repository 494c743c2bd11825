import { expect, test } from "vitest";
import { checkPack } from "./check-pack.ts";
import { lawPacks } from "./index.ts";
import { phRa6713 } from "./ra6713.ts";

const fromFile = (pack: unknown): unknown => JSON.parse(JSON.stringify(pack));

/** The short pack of RA 6713 as a file with one value changed. */
function changed(path: string, value: unknown): readonly string[] {
  const pack = fromFile(phRa6713);
  const keys = path.split(".");
  let at = pack as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[keys.at(-1) ?? ""] = value;
  const checked = checkPack(pack);
  return checked.ok ? [] : checked.problems;
}

test("each of our packs is whole when written to a file and read again", () => {
  for (const pack of lawPacks) {
    expect(checkPack(fromFile(pack))).toEqual({ ok: true, pack: fromFile(pack) });
  }
});

test("no two of our packs share a code, and each says where it comes from", () => {
  expect(lawPacks.map(({ code }) => code)).toEqual([
    "ph-ra11032",
    "ph-eo6",
    "ph-ra6713",
    "ph-ra10173",
    "kr-petitions",
  ]);
  expect(lawPacks.every(({ source }) => source.title !== "" && source.url !== "")).toBe(true);
});

test("our packs name each rule in three languages and cite the law in each", () => {
  for (const pack of lawPacks) {
    for (const rule of Object.values(pack.rules)) {
      for (const words of [rule.names, rule.cite, ...rule.pauses.map(({ names }) => names)]) {
        expect(Object.keys(words).sort()).toEqual(["en", "fil", "ko"]);
        expect(words.ko).toMatch(/[가-힣]/);
        expect(words.en + words.fil).not.toMatch(/[가-힣]/);
      }
    }
  }
});

test("each mistake in a file is told with its place", () => {
  expect(changed("rules.letter.period.count", 0)).toEqual([
    "rules.letter.period.count: must be a whole number above 0",
  ]);
  expect(changed("rules.letter.period.unit", "fortnights")).toEqual([
    "rules.letter.period.unit: must be one of working-days, working-days-with-first, working-hours, running-hours, calendar-days",
  ]);
  expect(changed("rules.letter.code", "post")).toEqual([
    'rules.letter.code: must be "letter", as its key',
  ]);
  expect(changed("titles.fil", "")).toEqual(["titles.fil: must be a text that is not empty"]);
  expect(changed("version", "2026-02-30")).toEqual(["version: must be a day, YYYY-MM-DD"]);
  expect(changed("source.url", "the gazette")).toEqual(["source.url: must be a web address"]);
  expect(changed("rules", {})).toEqual(["rules: must have at least one rule"]);
  expect(changed("rules.letter.extension", [])).toEqual([
    "rules.letter.extension: is not known here",
  ]);
  expect(changed("rules.letter.extensions", [{ atMost: 0, needsConsent: "no" }])).toEqual([
    "rules.letter.extensions[0].atMost: must be a whole number above 0",
    "rules.letter.extensions[0].needsConsent: must be true or false",
    "rules.letter.extensions[0].cite.en: must be a text that is not empty",
    "rules.letter.extensions[0].cite.fil: must be a text that is not empty",
    "rules.letter.extensions[0].cite.ko: must be a text that is not empty",
  ]);
  const pause = { reason: "rain", names: phRa6713.titles, cite: phRa6713.titles };
  expect(changed("rules.letter.pauses", [pause, { ...pause, limit: { onceMoreDays: 7 } }])).toEqual(
    [
      "rules.letter.pauses[1].reason: must be unique in its rule",
      "rules.letter.pauses[1].limit.days: must be a whole number above 0",
    ],
  );
});

test("what is no pack at all is refused without an exception", () => {
  for (const value of [undefined, null, 7, "pack", [], { rules: 3 }, { rules: { x: null } }]) {
    expect(checkPack(value).ok).toBe(false);
  }
});
