import { template } from "./shape.ts";

/** The work is done: what was done, how to say that it was not. */
export const doneTemplates = [
  template(
    "repaired",
    "finish",
    { en: "Repaired", fil: "Naayos na", ko: "수리 완료" },
    {
      en: "Thank you for reporting this. On {today} our crew repaired it at {place} and checked that it works. If you still see the problem, open your report {reference} and tell us that it is not fixed; another officer will look at it.\n\n{officer}, {unit}",
      fil: "Salamat sa pag-report. Inayos na ito ng aming crew sa {place} noong {today} at tiniyak na gumagana. Kung nandoon pa rin ang problema, buksan ang report na {reference} at sabihing hindi pa ayos; ibang officer ang titingin.\n\n{officer}, {unit}",
      ko: "알려 주셔서 감사합니다. {today} {place} 현장을 수리하고 정상 작동을 확인했습니다. 문제가 계속되면 신고 {reference}에서 ‘해결되지 않음’을 눌러 주십시오. 다른 담당자가 다시 확인합니다.\n\n{unit} {officer}",
    },
  ),
  template(
    "cleared",
    "finish",
    { en: "Cleaned up or removed", fil: "Nalinis o naalis na", ko: "수거·제거 완료" },
    {
      en: "On {today} we went to {place} and cleared what you reported. The photo shows the place after our work. If it comes back within two weeks, open {reference} and tell us: we will look for the cause.\n\n{officer}, {unit}",
      fil: "Noong {today}, pinuntahan namin ang {place} at inalis ang ini-report ninyo. Makikita sa larawan ang lugar pagkatapos ng trabaho. Kung bumalik ito sa loob ng dalawang linggo, buksan ang {reference} at sabihin sa amin para mahanap ang pinagmumulan.\n\n{officer}, {unit}",
      ko: "{today} {place} 현장에 나가 신고하신 것을 치웠습니다. 사진은 작업 후 모습입니다. 2주 안에 다시 생기면 {reference}에서 알려 주십시오. 원인을 찾아보겠습니다.\n\n{unit} {officer}",
    },
  ),
  template(
    "made-safe",
    "finish",
    { en: "Made safe today", fil: "Ligtas na ang lugar", ko: "안전 조치 완료" },
    {
      en: "The danger at {place} is gone: on {today} we made the place safe and put up signs where they were needed. Thank you for speaking up quickly. If you see a new danger there, call us at once or open {reference}.\n\n{officer}, {unit}",
      fil: "Wala na ang panganib sa {place}: ginawa naming ligtas ang lugar noong {today} at naglagay ng babala kung saan kailangan. Salamat at agad ninyong ipinaalam. Kung may bagong panganib doon, tumawag agad o buksan ang {reference}.\n\n{officer}, {unit}",
      ko: "{today} {place}의 위험 요소를 없애고 필요한 곳에 안내 표지를 설치했습니다. 빨리 알려 주셔서 감사합니다. 새로운 위험이 보이면 바로 전화하시거나 {reference}에 적어 주십시오.\n\n{unit} {officer}",
    },
  ),
] as const;
