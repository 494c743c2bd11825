import type { LawPack } from "./law-pack.ts";

/** Code of Conduct and Ethical Standards for Public Officials and Employees. */
export const phRa6713: LawPack<"ph-ra6713", "letter"> = {
  code: "ph-ra6713",
  version: "2026-11-23",
  inForceFrom: "1989-03-25",
  jurisdiction: "PH",
  titles: {
    en: "Code of Conduct for Public Officials (Republic Act 6713)",
    fil: "Code of Conduct para sa mga Opisyal ng Gobyerno (Republic Act 6713)",
    ko: "공직자 행동강령법(필리핀 공화국법 제6713호)",
  },
  source: {
    title: "Republic Act No. 6713, section 5(a); its implementing rules, Rule VI, section 3",
    url: "https://businessmirror.com.ph/public-officials-and-employees-duty-to-respond-within-15-working-days-explained/",
  },
  applies: "everywhere",
  rules: {
    letter: {
      code: "letter",
      names: {
        en: "Reply to a letter or request",
        fil: "Sagot sa liham o kahilingan",
        ko: "서신·요청에 대한 회신",
      },
      cite: {
        en: "Republic Act 6713, section 5(a)",
        fil: "Republic Act 6713, seksiyon 5(a)",
        ko: "필리핀 공화국법 제6713호 제5조(a)",
      },
      kind: "law",
      period: { unit: "working-days", count: 15 },
      startsAt: "receipt",
      endsBy: "answer",
      duty: "office",
      pauses: [],
      extensions: [],
    },
  },
  reviews: [],
  doubts: [
    "The reply must state the action taken, which need not be the last one; the clock is met by such a reply.",
    "The day it took force is counted from its publication and was not checked.",
  ],
};
