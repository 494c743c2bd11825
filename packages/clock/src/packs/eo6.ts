import type { LawPack } from "./law-pack.ts";

/** Executive Order 6, series of 2016: the 8888 Citizens' Complaint Hotline. */
export const phEo6: LawPack<"ph-eo6", "complaint"> = {
  code: "ph-eo6",
  version: "2026-11-23",
  inForceFrom: "2016-10-14",
  jurisdiction: "PH",
  titles: {
    en: "8888 Citizens' Complaint Hotline (Executive Order 6 of 2016)",
    fil: "8888 Citizens' Complaint Hotline (Executive Order 6 ng 2016)",
    ko: "8888 시민 민원 전화(2016년 행정명령 제6호)",
  },
  source: {
    title: "Executive Order No. 6, series of 2016",
    url: "https://jur.ph/law/summary/institutionalizing-8888-citizens-complaint-center",
  },
  // It names national agencies, state corporations and other instrumentalities, not city governments.
  applies: "by-institution",
  rules: {
    complaint: {
      code: "complaint",
      names: {
        en: "Concrete action on a complaint",
        fil: "Kongkretong aksiyon sa reklamo",
        ko: "신고에 대한 구체적 조치",
      },
      cite: {
        en: "Executive Order 6 of 2016, section 5",
        fil: "Executive Order 6 ng 2016, seksiyon 5",
        ko: "필리핀 2016년 행정명령 제6호 제5조",
      },
      kind: "law",
      period: { unit: "running-hours", count: 72 },
      startsAt: "receipt",
      endsBy: "answer",
      duty: "office",
      pauses: [],
      extensions: [],
    },
  },
  reviews: [],
  doubts: [
    "The order says 72 hours and knows neither working hours nor pauses, so they run by the clock. The hotline itself rests on national holidays and when work is suspended; whether an agency's hours rest with it the order does not say.",
    "Section 5 is cited from summaries; the letter within it was not seen.",
    "City governments are not named: counsel decides for which institutions it is switched on.",
  ],
};
