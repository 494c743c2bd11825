import type { Refusal, RefusalCount } from "../schema.ts";

const keptExamples = 5;
/** Reasons repeat; a source that invents ever new ones must not fill the memory. */
const keptReasons = 100;
const otherReasons = "Other reasons.";

const longestExample = 120;

/** On one line of a terminal, which must not obey what somebody else's text holds. */
function exampleOf(text: string): string {
  return text.replace(/\p{C}+/gu, " ").slice(0, longestExample);
}

/** Counts by reason, with the first numbers of each. */
export function createRefusals() {
  const byReason = new Map<string, { count: number; examples: string[] }>();
  return {
    add: ({ reason, sourceId, value }: Refusal) => {
      const isRoom = byReason.has(reason) || byReason.size < keptReasons;
      const key = isRoom ? reason : otherReasons;
      const entry = byReason.get(key) ?? { count: 0, examples: [] };
      entry.count += 1;
      if (entry.examples.length < keptExamples) entry.examples.push(exampleOf(sourceId || value));
      byReason.set(key, entry);
    },
    list: (): RefusalCount[] =>
      [...byReason]
        .map(([reason, entry]) => ({ reason, ...entry }))
        .toSorted((left, right) => right.count - left.count),
  };
}
