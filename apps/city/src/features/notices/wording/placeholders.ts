import type { Names } from "../letter.ts";

/** The facts that a sentence may name, in braces. */
export const placeholders = [
  "city",
  "unit",
  "service",
  "reference",
  "due",
  "day",
  "to",
  "reason",
  "phone",
] as const satisfies readonly (keyof Names)[];
export type Placeholder = (typeof placeholders)[number];

/** What the law wants said, so that a city's own sentence must say it where ours does. */
export const facts: ReadonlySet<string> = new Set(["due", "day", "to", "reason"]);

export function namedIn(words: string): string[] {
  return [...words.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
}
