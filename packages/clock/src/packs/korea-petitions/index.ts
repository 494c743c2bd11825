import type { LawPack } from "../law-pack.ts";
import { answers, type AnswerCode } from "./answers.ts";
import { decree } from "./cite.ts";
import { handling, type HandlingCode } from "./handling.ts";

export { koreanPeriod, withOwnPeriod } from "./answers.ts";
export { completingPapers } from "./handling.ts";

/** Civil Petitions Treatment Act and its Enforcement Decree. */
export const krPetitions: LawPack<"kr-petitions", AnswerCode | HandlingCode> = {
  code: "kr-petitions",
  version: "2026-11-23",
  inForceFrom: "2026-01-02",
  jurisdiction: "KR",
  titles: {
    en: "Civil Petitions Treatment Act of Korea",
    fil: "Civil Petitions Treatment Act ng Korea",
    ko: "민원 처리에 관한 법률",
  },
  source: {
    title:
      "민원 처리에 관한 법률(법률 제18748호), 같은 법 시행령(대통령령 제35948호, 2026. 1. 2. 시행)",
    url: "https://www.law.go.kr/법령/민원처리에관한법률시행령",
  },
  applies: "everywhere",
  rules: { ...answers, ...handling },
  reviews: [{ by: "head", everyMonths: 1, cite: decree("22(1)", "제22조제1항") }],
  doubts: [
    "Electronic papers go to the office in charge without delay (decree art. 13(4)): no number of hours, so no clock; the clocks of art. 13(1) to (3) are the outer bound for paper.",
    "The days of an inquiry on site (decree art. 17(4)) are taken as days of the calendar: they are no treatment period, which alone leaves out Saturdays and holidays (act art. 19).",
    "The days on which a pause begins and ends are left out for every reason; the decree to the Administrative Procedures Act says so for completing papers (art. 11(1)). That decree was read in its text of 2005.",
    "The report within 30 days after a recommendation of the Commission is cited without its article, which was not seen.",
    "The paragraph on the time for fetching certificates is cited as art. 7-2(3); the copy that was read prints branch articles without their branch.",
    "Progress is reported on the thirtieth day after registration and every thirty days; the decree says once thirty days have passed.",
    "A day that a suspension of work cuts short is not counted as a day; its hours are, up to the suspension.",
  ],
};
