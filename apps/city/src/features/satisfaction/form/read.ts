import {
  ageGroups,
  charterAnswers,
  charterCodes,
  clientTypes,
  qualityAnswers,
  qualityCodes,
  sexes,
  type FormAnswers,
  type FormCode,
} from "./items.ts";
import { regionCodes } from "./regions.ts";

export const maxSuggestionCharacters = 2000;

export type Problem =
  | { readonly field: "sqd0"; readonly code: "missing" }
  | { readonly field: "suggestion"; readonly code: "too-long" };

export type FilledForm = { readonly answers: FormAnswers; readonly suggestion: string };

const allowed: Readonly<Record<FormCode, readonly string[]>> = {
  clientType: clientTypes,
  sex: sexes,
  age: ageGroups,
  region: regionCodes,
  ...charterAnswers,
  sqd0: qualityAnswers,
  sqd1: qualityAnswers,
  sqd2: qualityAnswers,
  sqd3: qualityAnswers,
  sqd4: qualityAnswers,
  sqd5: qualityAnswers,
  sqd6: qualityAnswers,
  sqd7: qualityAnswers,
  sqd8: qualityAnswers,
};
const codes = ["clientType", "sex", "age", "region", ...charterCodes, ...qualityCodes] as const;

/** Whoever does not know the Citizen's Charter is not asked how it was (the circular's CC1). */
function knowsCharter(cc1: string): boolean {
  return cc1 === "1" || cc1 === "2" || cc1 === "3";
}

/**
 * Reads what was sent. Every question may be left out, as the circular says, but the first statement:
 * a form without it says nothing. An answer that does not exist counts as left out.
 */
export function readForm(valueOf: (name: string) => string): {
  readonly filled: FilledForm;
  readonly problems: readonly Problem[];
} {
  const asked = codes.filter(
    (code) => (code !== "cc2" && code !== "cc3") || knowsCharter(valueOf("cc1")),
  );
  const answered = asked.flatMap((code) => {
    const value = valueOf(code);
    return allowed[code].includes(value) ? [[code, value] as const] : [];
  });
  const answers: FormAnswers = Object.fromEntries(answered);
  const suggestion = valueOf("suggestion").trim();
  const problems: Problem[] = [];
  if (answers.sqd0 === undefined) problems.push({ field: "sqd0", code: "missing" });
  if (suggestion.length > maxSuggestionCharacters)
    problems.push({ field: "suggestion", code: "too-long" });
  return { filled: { answers, suggestion }, problems };
}
