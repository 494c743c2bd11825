import type { Period } from "../periods/period.ts";
import type { Words } from "../words.ts";

/** What sets a clock going. */
export type Start =
  /** The office took the filing in. */
  | "receipt"
  /** The filing has all its papers and fees. */
  | "complete-filing"
  /** It reached the online window, or a unit that is not in charge. */
  | "arrival"
  /** The office entered it in its register. */
  | "registration"
  /** The office asked a resident for something, or got something to act on from another body. */
  | "request"
  /** The office came to know of a breach. */
  | "knowledge";

/** What meets a duty. */
export type Ending = "answer" | "registration" | "transfer" | "papers" | "report";

/** Time that a law leaves out of a period. A law that lets nothing out has none. */
export interface PauseRule {
  /** Unique within its rule, e.g. "on-site-inquiry". */
  readonly reason: string;
  readonly names: Words;
  readonly cite: Words;
  /** Absent: as long as it takes. */
  readonly limit?: {
    /** Days of the calendar that all pauses for this reason may take together. */
    readonly days: number;
    /** Days that may be added to them, once. */
    readonly onceMoreDays?: number;
  };
}

/** The terms of one extension; a rule lists as many as the law allows, in their order. */
export interface ExtensionRule {
  /** Units of the rule's period; "as-asked" where the law sets no bound. */
  readonly atMost: "the-period" | "as-asked" | number;
  /** Only with the consent of the person who filed. */
  readonly needsConsent: boolean;
  readonly cite: Words;
}

/** A report on progress that the law wants while no answer has been given. */
export interface NoticeRule {
  /** Days of the calendar from the day the clock started, and again each time they have passed. */
  readonly everyDays: number;
  /** Not owed where the status is public and the person was told so beforehand. */
  readonly unlessStatusIsPublic: boolean;
  readonly cite: Words;
}

/**
 * What the law makes of silence once the time is over. It is shown to those who decide and never acted
 * upon: whether all papers and fees were there is for a person to judge.
 */
export interface SilenceRule {
  readonly onApplication: "deemed-approved";
  readonly onRenewal: "deemed-extended";
  readonly cite: Words;
}

/** Who must press for the answer once a clock is missed. */
export interface ChaseRule {
  readonly by: "petition-examiner";
  readonly to: "unit-head";
  readonly when: "missed";
  readonly form: "in-writing";
  readonly cite: Words;
}

/** One duty with its time. */
export interface Rule {
  /** Unique within its pack. */
  readonly code: string;
  readonly names: Words;
  /** Law and article, as a reader would look them up. */
  readonly cite: Words;
  /** A promise is the city's own, and shorter than the law beside it. */
  readonly kind: "law" | "promise";
  readonly period: Period;
  readonly startsAt: Start;
  readonly endsBy: Ending;
  /** Whose time it is. */
  readonly duty: "office" | "resident";
  readonly pauses: readonly PauseRule[];
  readonly extensions: readonly ExtensionRule[];
  readonly notices?: NoticeRule;
  readonly silence?: SilenceRule;
  readonly chasing?: ChaseRule;
}

/** A look at all open cases that the law wants at intervals. */
export interface ReviewRule {
  readonly by: "head";
  readonly everyMonths: number;
  readonly cite: Words;
}

/** What clocks a law sets, as data with its source. */
export interface LawPack<Code extends string = string, RuleCode extends string = string> {
  readonly code: Code;
  /** The day on which the data was last checked against the source, "YYYY-MM-DD". */
  readonly version: string;
  /** The day from which the text holds, "YYYY-MM-DD". */
  readonly inForceFrom: string;
  /** ISO 3166-1, e.g. "PH". */
  readonly jurisdiction: string;
  readonly titles: Words;
  readonly source: { readonly title: string; readonly url: string };
  /** Bound by law everywhere, or switched on per institution where counsel says that it applies. */
  readonly applies: "everywhere" | "by-institution";
  readonly rules: { readonly [code in RuleCode]: Rule };
  readonly reviews: readonly ReviewRule[];
  /** Where the text leaves a question open: what was decided, and that counsel should look. */
  readonly doubts: readonly string[];
}
