import type { KeywordLists, ServiceAttribute, Words } from "../shape.ts";

const split = (list: string): readonly string[] => list.split(",").map((word) => word.trim());

/** Everyday words of each language, comma separated; Filipino lists hold the Taglish people really type. */
export const keywords = (en: string, fil: string, ko: string): KeywordLists => ({
  en: split(en),
  fil: split(fil),
  ko: split(ko),
});

export const say = (en: string, fil: string, ko: string): Words => ({ en, fil, ko });

export const value = (
  key: string,
  en: string,
  fil: string,
  ko: string,
): ServiceAttribute["values"][number] => ({
  key,
  names: { en, fil, ko },
});
