import type { Words } from "../../words.ts";
import type { Ending, Rule, Start } from "../law-pack.ts";
import { act, decree } from "./cite.ts";

function within(
  hours: number,
  code: string,
  names: Words,
  cite: Words,
  { startsAt, endsBy }: { startsAt: Start; endsBy: Ending },
): Rule {
  return {
    code,
    names,
    cite,
    kind: "law",
    period: { unit: "working-hours", count: hours },
    startsAt,
    endsBy,
    duty: "office",
    pauses: [],
    extensions: [],
  };
}

const passedOn = { startsAt: "registration", endsBy: "transfer" } as const;

export type HandlingCode =
  | "registration"
  | "to-unit"
  | "to-distant-unit"
  | "from-wrong-unit"
  | "to-other-agency"
  | "papers-last-call"
  | "commission-report";

/** Registering a petition and getting it to those who must answer; the times around an answer. */
export const handling: { readonly [code in HandlingCode]: Rule } = {
  registration: within(
    8,
    "registration",
    {
      en: "Registering an online petition",
      fil: "Pagrehistro ng petisyong ipinadala online",
      ko: "전자민원 접수",
    },
    decree("6(7)", "제6조제7항"),
    { startsAt: "arrival", endsBy: "registration" },
  ),
  "to-unit": within(
    1,
    "to-unit",
    {
      en: "From the petition desk to the unit in charge",
      fil: "Mula sa petition desk papunta sa unit na may hawak",
      ko: "민원실에서 처리주무부서로 이송",
    },
    decree("13(1)", "제13조제1항"),
    passedOn,
  ),
  "to-distant-unit": within(
    3,
    "to-distant-unit",
    {
      en: "From the petition desk to a distant unit",
      fil: "Mula sa petition desk papunta sa malayong unit",
      ko: "민원실에서 멀리 떨어진 부서로 이송",
    },
    decree("13(1)", "제13조제1항 단서"),
    passedOn,
  ),
  "from-wrong-unit": within(
    3,
    "from-wrong-unit",
    {
      en: "From a unit that is not in charge to the one that is",
      fil: "Mula sa maling unit papunta sa tamang unit",
      ko: "소관이 아닌 부서에서 처리주무부서로 이송",
    },
    decree("13(2)", "제13조제2항"),
    { startsAt: "arrival", endsBy: "transfer" },
  ),
  "to-other-agency": within(
    8,
    "to-other-agency",
    {
      en: "To the agency in charge, and telling the person",
      fil: "Papunta sa tamang ahensiya, at abiso sa nag-report",
      ko: "소관 행정기관으로 이송하고 민원인에게 통지",
    },
    decree("13(3)", "제13조제3항"),
    { startsAt: "arrival", endsBy: "transfer" },
  ),
  "papers-last-call": {
    code: "papers-last-call",
    names: {
      en: "Last call for missing papers",
      fil: "Huling hiling para sa kulang na papeles",
      ko: "보완 재요구",
    },
    cite: decree("24(3)", "제24조제3항"),
    kind: "law",
    period: { unit: "calendar-days", count: 10 },
    startsAt: "request",
    endsBy: "papers",
    duty: "resident",
    pauses: [],
    extensions: [],
  },
  "commission-report": {
    code: "commission-report",
    names: {
      en: "Report on what was done after the Commission's recommendation",
      fil: "Ulat sa ginawa matapos ang rekomendasyon ng Commission",
      ko: "국민권익위원회 권고에 대한 처리 결과 통보",
    },
    cite: {
      en: "Act on the Anti-Corruption and Civil Rights Commission",
      fil: "Batas sa Anti-Corruption and Civil Rights Commission",
      ko: "부패방지 및 국민권익위원회의 설치와 운영에 관한 법률",
    },
    kind: "law",
    period: { unit: "calendar-days", count: 30 },
    startsAt: "request",
    endsBy: "report",
    duty: "office",
    pauses: [],
    extensions: [],
  },
};

/**
 * The time an office gives a resident to complete papers. The law asks for a fitting length and names
 * none; the resident may ask for more twice (act art. 22(1), decree art. 24(2)).
 */
export function completingPapers(days: number): Rule {
  const askedFor = {
    atMost: "as-asked",
    needsConsent: false,
    cite: decree("24(2)", "제24조제2항"),
  } as const;
  return {
    ...handling["papers-last-call"],
    code: "completing-papers",
    names: {
      en: "Completing missing papers",
      fil: "Pagkumpleto ng kulang na papeles",
      ko: "민원문서 보완",
    },
    cite: act("22(1)", "제22조제1항"),
    period: { unit: "calendar-days", count: days },
    extensions: [askedFor, askedFor],
  };
}
