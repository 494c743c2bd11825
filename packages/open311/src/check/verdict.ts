import type { Verdict } from "./types.ts";

export const pass: Verdict = { outcome: "pass" };
export const fail = (reason: string): Verdict => ({ outcome: "fail", reason });
export const skip = (reason: string): Verdict => ({ outcome: "skip", reason });

/** Fails with the first fault there is. */
export function faultless(faults: Iterable<string | null>): Verdict {
  for (const fault of faults) if (fault !== null) return fail(fault);
  return pass;
}

/** A piece of an answer short enough for a line of a report. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 120 ? `${line.slice(0, 117)}...` : line;
}
