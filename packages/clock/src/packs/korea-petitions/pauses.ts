import type { PauseRule } from "../law-pack.ts";
import { decree, procedureDecree } from "./cite.ts";

/** Periods not counted for any petition: decree art. 20, with art. 11 of the other decree. */
export const uncounted: readonly PauseRule[] = [
  {
    reason: "completing-papers",
    names: {
      en: "waiting for missing papers",
      fil: "hinihintay ang kulang na papeles",
      ko: "서류 보완 기간",
    },
    cite: procedureDecree(1),
  },
  {
    reason: "papers-on-the-way",
    names: {
      en: "papers on their way between distant offices",
      fil: "papunta pa ang papeles sa malayong opisina",
      ko: "멀리 떨어진 기관 사이의 문서 이송 기간",
    },
    cite: procedureDecree(2),
  },
  {
    reason: "choosing-representatives",
    names: {
      en: "choosing representatives",
      fil: "pagpili ng mga kinatawan",
      ko: "대표자 선정 기간",
    },
    cite: procedureDecree(3),
  },
  {
    reason: "hearing",
    names: { en: "a hearing of opinions", fil: "pagdinig ng mga opinyon", ko: "의견 청취 기간" },
    cite: procedureDecree(4),
  },
  {
    reason: "technical-review",
    names: {
      en: "a test, inspection or technical review",
      fil: "pagsusuri, inspeksiyon o teknikal na pag-aaral",
      ko: "실험·검사·감정 및 전문 기술 검토 기간",
    },
    cite: procedureDecree(5),
  },
  {
    reason: "prior-case",
    names: {
      en: "another case that must be finished first",
      fil: "may ibang kasong kailangang tapusin muna",
      ko: "먼저 끝나야 하는 사무의 처리 기간",
    },
    cite: procedureDecree(6),
  },
  {
    reason: "certificates",
    names: {
      en: "certificates fetched from other offices",
      fil: "kinukuha ang mga sertipiko sa ibang opisina",
      ko: "증명서류 발급·확인 기간",
    },
    cite: decree("7-2(3)", "제7조의2제3항"),
  },
];

export const onSiteInquiry: PauseRule = {
  reason: "on-site-inquiry",
  names: { en: "an inquiry on site", fil: "pagsisiyasat sa lugar", ko: "현장조사 기간" },
  cite: decree("17(4) and (5)", "제17조제4항·제5항"),
  limit: { days: 14, onceMoreDays: 7 },
};
