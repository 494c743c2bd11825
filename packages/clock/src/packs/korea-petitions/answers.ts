import type { Period } from "../../periods/period.ts";
import type { Words } from "../../words.ts";
import type { ChaseRule, ExtensionRule, NoticeRule, Rule } from "../law-pack.ts";
import { decree } from "./cite.ts";
import { onSiteInquiry, uncounted } from "./pauses.ts";

const extensions: readonly ExtensionRule[] = [
  { atMost: "the-period", needsConsent: false, cite: decree("21(1)", "제21조제1항") },
  { atMost: "the-period", needsConsent: true, cite: decree("21(1)", "제21조제1항 단서") },
];

const notices: NoticeRule = {
  everyDays: 30,
  unlessStatusIsPublic: true,
  cite: decree("23", "제23조"),
};

const chasing: ChaseRule = {
  by: "petition-examiner",
  to: "unit-head",
  when: "missed",
  form: "in-writing",
  cite: decree("28(2)", "제28조제2항"),
};

/**
 * A period of the law in the unit in which the act counts it: up to five days by working hours, eight
 * a day (art. 19(1)); six and more by days, the first included (art. 19(2)).
 */
export function koreanPeriod(days: number): Period {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`not a period: ${days} days`);
  return days <= 5
    ? { unit: "working-hours", count: days * 8 }
    : { unit: "working-days-with-first", count: days };
}

function answer(code: string, names: Words, cite: Words, period: Period): Rule {
  return {
    code,
    names,
    cite,
    kind: "law",
    period,
    startsAt: "registration",
    endsBy: "answer",
    duty: "office",
    pauses: uncounted,
    extensions,
    notices,
    chasing,
  };
}

const grievance: Rule = {
  ...answer(
    "grievance",
    { en: "Grievance", fil: "Hinaing", ko: "고충민원" },
    decree("17(1)", "제17조제1항"),
    koreanPeriod(7),
  ),
  pauses: [onSiteInquiry, ...uncounted],
};

export type AnswerCode =
  | "question-on-law"
  | "question"
  | "suggestion"
  | "grievance"
  | "grievance-at-supervisor"
  | "other";

/** The answers that the decree times. */
export const answers: { readonly [code in AnswerCode]: Rule } = {
  "question-on-law": answer(
    "question-on-law",
    { en: "Question about a law", fil: "Tanong tungkol sa batas", ko: "법령 질의민원" },
    decree("14, item 1", "제14조제1호"),
    koreanPeriod(14),
  ),
  question: answer(
    "question",
    {
      en: "Question about a procedure or system",
      fil: "Tanong tungkol sa proseso o sistema",
      ko: "제도·절차 질의민원",
    },
    decree("14, item 2", "제14조제2호"),
    koreanPeriod(7),
  ),
  suggestion: answer(
    "suggestion",
    { en: "Suggestion", fil: "Mungkahi", ko: "건의민원" },
    decree("15", "제15조"),
    koreanPeriod(14),
  ),
  grievance,
  "grievance-at-supervisor": {
    ...grievance,
    code: "grievance-at-supervisor",
    names: {
      en: "Grievance at the supervising agency",
      fil: "Hinaing sa nakatataas na ahensiya",
      ko: "감독기관 고충민원",
    },
    cite: decree("17(6)", "제17조제6항"),
  },
  other: answer(
    "other",
    {
      en: "Everyday inconvenience and other petitions",
      fil: "Abala sa araw-araw at iba pang petisyon",
      ko: "기타민원",
    },
    decree("16(1) and 19", "제16조제1항·제19조"),
    { unit: "working-hours", count: 3 },
  ),
};

/**
 * The same rule with the period that an agency has set for itself, which the decree allows for other
 * petitions (art. 16(3)). It is law for that agency, and no promise beside it.
 */
export function withOwnPeriod(rule: Rule, days: number): Rule {
  return { ...rule, period: koreanPeriod(days), cite: decree("16(3)", "제16조제3항") };
}
