import { template } from "./shape.ts";

/** The work goes on: what the resident may expect, and by when. */
export const underWayTemplates = [
  template(
    "inspected",
    "answer",
    {
      en: "We looked, work follows",
      fil: "Tiningnan na, susunod ang trabaho",
      ko: "현장 확인, 작업 예정",
    },
    {
      en: "We looked at {place} and you are right: it needs work. We are getting the people and the material ready. You will hear from us by {due} at the latest.\n\n{officer}, {unit}",
      fil: "Tiningnan namin ang {place} at tama kayo: kailangan itong ayusin. Inihahanda na namin ang tao at gamit. Makakarinig kayo sa amin hanggang {due}.\n\n{officer}, {unit}",
      ko: "{place} 현장을 확인했고 말씀하신 대로 작업이 필요합니다. 인력과 자재를 준비하고 있습니다. 늦어도 {due}까지 다시 알려 드리겠습니다.\n\n{unit} {officer}",
    },
  ),
  template(
    "question-answered",
    "answer",
    { en: "Answer to a question", fil: "Sagot sa tanong", ko: "질문에 대한 답변" },
    {
      en: "Thank you for your question about “{service}”. Here is our answer:\n\n\n\nIf anything is unclear, reply to {reference}. You may also ask the head of {unit} to review this answer.\n\n{officer}, {unit}",
      fil: "Salamat sa tanong tungkol sa “{service}”. Ito ang sagot namin:\n\n\n\nKung may hindi malinaw, sumagot sa {reference}. Puwede rin ninyong ipa-review sa hepe ng {unit} ang sagot na ito.\n\n{officer}, {unit}",
      ko: "‘{service}’에 대해 문의해 주셔서 감사합니다. 답변드립니다.\n\n\n\n궁금한 점이 남으면 {reference}에 답글을 남겨 주십시오. {unit} 책임자에게 재검토를 요청하실 수도 있습니다.\n\n{unit} {officer}",
    },
  ),
  template(
    "planned-work",
    "plan",
    { en: "Work has a date", fil: "May petsa na ang trabaho", ko: "작업일 확정" },
    {
      en: "Our crew will work at {place} on this day. Please keep the spot free of parked vehicles if you can. If the weather or an emergency moves the day, we will tell you before.\n\n{officer}, {unit}",
      fil: "Magtatrabaho ang crew namin sa {place} sa araw na ito. Kung maaari, huwag munang magparada roon. Kung maurong dahil sa panahon o emergency, sasabihan namin kayo bago ang araw.\n\n{officer}, {unit}",
      ko: "위 날짜에 {place}에서 작업합니다. 가능하면 그 자리에 주차하지 말아 주십시오. 날씨나 긴급 상황으로 날짜가 바뀌면 미리 알려 드리겠습니다.\n\n{unit} {officer}",
    },
  ),
  template(
    "ask-place",
    "ask",
    { en: "Where exactly is it?", fil: "Saan ba mismo?", ko: "정확한 위치 문의" },
    {
      en: "We want to find the right spot at {place}. What is beside it: a shop, a gate, the number on a post? A photo from across the road helps most.",
      fil: "Gusto naming matukoy ang tamang lugar sa {place}. Ano ang katabi nito: tindahan, gate, o numero sa poste? Pinakamalaking tulong ang larawan mula sa kabila ng kalsada.",
      ko: "{place}에서 정확한 지점을 찾으려고 합니다. 옆에 가게나 출입문, 전봇대 번호가 있습니까? 길 건너편에서 찍은 사진이 가장 도움이 됩니다.",
    },
  ),
  template(
    "ask-when",
    "ask",
    { en: "When does it happen?", fil: "Kailan nangyayari?", ko: "발생 시간 문의" },
    {
      en: "We visited {place} and did not see it at that time. On which days and at what hours does it happen? Then we will come when we can see it.",
      fil: "Pumunta kami sa {place} pero hindi namin ito naabutan. Anong araw at oras ito karaniwang nangyayari? Babalik kami sa oras na makikita namin.",
      ko: "{place}에 나갔으나 그때는 확인되지 않았습니다. 주로 어느 요일 몇 시에 생깁니까? 그 시간에 맞추어 다시 나가겠습니다.",
    },
  ),
] as const;
