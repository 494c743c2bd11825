import { ra11032 } from "../ra11032.ts";
import type { Words } from "../words.ts";
import type { ExtensionRule, LawPack, PauseRule, Rule, SilenceRule } from "./law-pack.ts";

const section = (number: string): Words => ({
  en: `Republic Act 11032, section ${number}`,
  fil: `Republic Act 11032, seksiyon ${number}`,
  ko: `필리핀 공화국법 제11032호 제${number}조`,
});
const nineB1: Words = { ...section("9(b)(1)"), ko: "필리핀 공화국법 제11032호 제9조(b)(1)" };

const once: ExtensionRule = { atMost: "the-period", needsConsent: false, cite: nineB1 };

const forceMajeure: PauseRule = {
  reason: "force-majeure",
  names: {
    en: "a disaster destroyed papers, or the computer system failed",
    fil: "may sakunang sumira sa mga papeles o nasira ang computer system",
    ko: "재난으로 서류가 훼손되었거나 전산 시스템이 멈춘 기간",
  },
  cite: nineB1,
};

const silence: SilenceRule = {
  onApplication: "deemed-approved",
  onRenewal: "deemed-extended",
  cite: section("10"),
};

function transaction(code: string, names: Words, workingDays: number): Rule {
  return {
    code,
    names,
    cite: nineB1,
    kind: "law",
    period: { unit: "working-days", count: workingDays },
    startsAt: "complete-filing",
    endsBy: "answer",
    duty: "office",
    pauses: [forceMajeure],
    extensions: [once],
    silence,
  };
}

/** Ease of Doing Business and Efficient Government Service Delivery Act of 2018. */
export const phRa11032: LawPack<
  "ph-ra11032",
  "simple" | "complex" | "highly-technical" | "sanggunian"
> = {
  code: "ph-ra11032",
  version: "2026-11-23",
  inForceFrom: "2018-06-17",
  jurisdiction: "PH",
  titles: {
    en: "Ease of Doing Business Act (Republic Act 11032)",
    fil: "Ease of Doing Business Act (Republic Act 11032)",
    ko: "기업활동 편의법(필리핀 공화국법 제11032호)",
  },
  source: {
    title:
      "Republic Act No. 11032, approved 28 May 2018; rules: Joint Memorandum Circular 2019-001",
    url: "https://elibrary.judiciary.gov.ph/thebookshelf/showdocs/2/96391",
  },
  applies: "everywhere",
  rules: {
    simple: transaction(
      "simple",
      { en: "Simple transaction", fil: "Simpleng transaksiyon", ko: "단순 민원" },
      ra11032.simple,
    ),
    complex: transaction(
      "complex",
      { en: "Complex transaction", fil: "Komplikadong transaksiyon", ko: "복합 민원" },
      ra11032.complex,
    ),
    "highly-technical": transaction(
      "highly-technical",
      {
        en: "Highly technical, or a danger to health, safety, morals or policy",
        fil: "Napakateknikal, o may panganib sa kalusugan, kaligtasan, moralidad o patakaran",
        ko: "고도의 기술 검토가 필요하거나 보건·안전·풍속·정책에 위험이 있는 민원",
      },
      ra11032.highlyTechnical,
    ),
    sanggunian: {
      ...transaction(
        "sanggunian",
        {
          en: "Approval by the local council",
          fil: "Pag-apruba ng sanggunian",
          ko: "지방의회 승인",
        },
        45,
      ),
      extensions: [{ ...once, atMost: 20 }],
    },
  },
  reviews: [],
  doubts: [
    "The act does not say when a filing made after closing or on a closed day is received: it counts as received on the next day on which the office opens, by an act of the receiving officer (sec. 9(a)).",
    "A day that a suspension of work cuts short is not counted as a working day; neither the act nor its rules say.",
    "Section 10 is flagged for licences, clearances, permits, certifications and authorizations alone. A council's silence is flagged like an office's; counsel should confirm that.",
    "The 45 working days of a local council, and 20 more, stand in section 9(b)(1); the text was not at hand when this was last checked.",
  ],
};
