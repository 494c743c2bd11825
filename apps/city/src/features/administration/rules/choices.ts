import type { AttributeValue } from "#features/cities";
import { codeFrom, freeCode } from "./codes.ts";

/** One choice a line, as the form shows it: `small = Small | Maliit | 작음`. */
export function choicesText(values: readonly AttributeValue[]): string {
  return values.map(({ key, name }) => `${key} = ${name.en} | ${name.fil} | ${name.ko}`).join("\n");
}

/**
 * Reads the lines back. A line without a key is a new choice, whose key is made from its English
 * name; a language that is missing stays empty, and is refused where the choice is judged.
 */
export function readChoices(text: string): AttributeValue[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const read = lines.map((line) => {
    const [, key = "", names = line] = /^([^=|]*?)\s*=\s*(.*)$/.exec(line) ?? [];
    const [en = "", fil = "", ko = ""] = names.split("|").map((name) => name.trim());
    return { key, name: { en, fil, ko } };
  });
  const taken = new Set(read.map(({ key }) => key).filter(Boolean));
  return read.map(({ key, name }) => {
    const own = key || freeCode(codeFrom(name.en, "choice"), taken);
    taken.add(own);
    return { key: own, name };
  });
}
