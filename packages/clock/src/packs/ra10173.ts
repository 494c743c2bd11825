import type { LawPack } from "./law-pack.ts";

/** Data Privacy Act of 2012: no case of a resident, but a clock of the city all the same. */
export const phRa10173: LawPack<"ph-ra10173", "breach"> = {
  code: "ph-ra10173",
  version: "2026-11-23",
  inForceFrom: "2016-09-09",
  jurisdiction: "PH",
  titles: {
    en: "Data Privacy Act (Republic Act 10173)",
    fil: "Data Privacy Act (Republic Act 10173)",
    ko: "개인정보 보호법(필리핀 공화국법 제10173호)",
  },
  source: {
    title: "Implementing Rules of Republic Act No. 10173, Rule IX, section 38(a)",
    url: "https://www.privacy.gov.ph/memorandum-circulars/npc-circular-16-03-personal-data-breach-management/",
  },
  applies: "everywhere",
  rules: {
    breach: {
      code: "breach",
      names: {
        en: "Notice of a breach of personal data",
        fil: "Abiso tungkol sa paglabag sa personal na data",
        ko: "개인정보 유출 통지",
      },
      cite: {
        en: "Rules of Republic Act 10173, Rule IX, section 38(a)",
        fil: "Mga tuntunin ng Republic Act 10173, Rule IX, seksiyon 38(a)",
        ko: "필리핀 공화국법 제10173호 시행규칙 Rule IX 제38조(a)",
      },
      kind: "law",
      period: { unit: "running-hours", count: 72 },
      startsAt: "knowledge",
      endsBy: "report",
      duty: "office",
      pauses: [],
      extensions: [],
    },
  },
  reviews: [],
  doubts: [
    "A delay to learn the scope of a breach or to stop it is allowed only as far as necessary; it is for the data protection officer to justify and no pause of this clock.",
  ],
};
