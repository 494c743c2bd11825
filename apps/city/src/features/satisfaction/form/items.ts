/*
 * The items of the Client Satisfaction Measurement (ARTA Memorandum Circular 2022-05, online
 * variant), by the circular's codes. What each one asks is said in the message files, in our words.
 */

export const clientTypes = ["citizen", "business", "government"] as const;
export const sexes = ["female", "male"] as const;
export const ageGroups = ["0-19", "20-34", "35-49", "50-64", "65+"] as const;

/** cc1: known and seen, known and not seen, learned of it here, not known. */
export const charterAnswers = {
  cc1: ["1", "2", "3", "4"],
  /** Easy to see, somewhat easy, difficult, not visible, not applicable. */
  cc2: ["1", "2", "3", "4", "5"],
  /** Helped very much, somewhat, did not, not applicable. */
  cc3: ["1", "2", "3", "4"],
} as const;
export const charterCodes = ["cc1", "cc2", "cc3"] as const;
export type CharterCode = (typeof charterCodes)[number];

export const qualityCodes = [
  "sqd0",
  "sqd1",
  "sqd2",
  "sqd3",
  "sqd4",
  "sqd5",
  "sqd6",
  "sqd7",
  "sqd8",
] as const;
export type QualityCode = (typeof qualityCodes)[number];

/** Strongly agree to strongly disagree, and "does not apply". */
export const qualityAnswers = ["5", "4", "3", "2", "1", "na"] as const;
export type QualityAnswer = (typeof qualityAnswers)[number];

export const clientCodes = ["clientType", "sex", "age", "region"] as const;
export type ClientCode = (typeof clientCodes)[number];

export type FormCode = ClientCode | CharterCode | QualityCode;
/** What was answered; what was left out is absent. */
export type FormAnswers = Readonly<Partial<Record<FormCode, string>>>;
