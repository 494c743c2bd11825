import { template } from "./shape.ts";

/** The city does not go on: why, who can help, and how to object. */
export const endedTemplates = [
  template(
    "other-office",
    "hand-over",
    { en: "Another office must act", fil: "Ibang opisina ang may sakop", ko: "다른 기관 소관" },
    {
      en: "The place you reported, {place}, is in the care of another office. We passed your report to them today with your words and photos, not your contact. We keep {reference} open and follow it until they answer.\n\n{officer}, {unit}",
      fil: "Ibang opisina ang may sakop sa {place}. Ipinasa na namin sa kanila ngayon ang report kasama ang salita at larawan ninyo, hindi ang contact ninyo. Mananatiling bukas ang {reference} at susubaybayan namin hanggang sumagot sila.\n\n{officer}, {unit}",
      ko: "신고하신 {place}은(는) 다른 기관이 관리하는 곳입니다. 오늘 신고 내용과 사진을 전달했으며 연락처는 전달하지 않았습니다. 그 기관이 답할 때까지 {reference}을(를) 계속 확인하겠습니다.\n\n{unit} {officer}",
    },
  ),
  template(
    "not-possible",
    "decline",
    { en: "We cannot do this", fil: "Hindi namin ito magagawa", ko: "처리 불가" },
    {
      en: "We looked into your report {reference} and cannot do what you ask. The reason is:\n\n\n\nIf you disagree, open {reference} and say so: another officer will look at it again. You may also write to the head of {unit}.\n\n{officer}, {unit}",
      fil: "Pinag-aralan namin ang report na {reference} at hindi namin magagawa ang hiling ninyo. Ito ang dahilan:\n\n\n\nKung hindi kayo sang-ayon, buksan ang {reference} at sabihin: ibang officer ang titingin ulit. Puwede rin kayong sumulat sa hepe ng {unit}.\n\n{officer}, {unit}",
      ko: "신고 {reference}을(를) 검토했으나 요청하신 대로 처리할 수 없습니다. 이유는 다음과 같습니다.\n\n\n\n동의하지 않으시면 {reference}에서 알려 주십시오. 다른 담당자가 다시 살펴봅니다. {unit} 책임자에게 직접 요청하실 수도 있습니다.\n\n{unit} {officer}",
    },
  ),
  template(
    "nothing-found",
    "decline",
    { en: "Nothing found on site", fil: "Walang nakitang problema", ko: "현장 이상 없음" },
    {
      en: "We went to {place} and could not find the problem. Perhaps it is gone, or we looked at the wrong spot. If it is still there, open {reference} and tell us what is beside it: we will go again.\n\n{officer}, {unit}",
      fil: "Pumunta kami sa {place} pero wala kaming nakitang problema. Baka naayos na, o mali ang napuntahan namin. Kung nandoon pa, buksan ang {reference} at sabihin kung ano ang katabi nito: babalik kami.\n\n{officer}, {unit}",
      ko: "{place}에 나가 보았으나 문제를 찾지 못했습니다. 이미 해결되었거나 다른 지점을 보았을 수 있습니다. 아직 그대로라면 {reference}에서 주변 표지를 알려 주십시오. 다시 나가겠습니다.\n\n{unit} {officer}",
    },
  ),
  template(
    "same-report",
    "close",
    { en: "Reported before", fil: "May nauna nang report", ko: "이미 접수된 신고" },
    {
      en: "Another resident reported the same thing at {place} before you, and we are working on it. We close {reference} so that there is one answer for all. Thank you for telling us: it shows that it matters.\n\n{officer}, {unit}",
      fil: "May naunang nag-report ng ganito sa {place} at inaasikaso na namin. Isinasara namin ang {reference} para iisa ang sagot sa lahat. Salamat sa pagsabi: patunay ito na mahalaga ito.\n\n{officer}, {unit}",
      ko: "{place}에 대해 먼저 접수된 같은 신고가 있어 처리하고 있습니다. 답변을 하나로 모으기 위해 {reference}을(를) 종결합니다. 알려 주셔서 감사합니다.\n\n{unit} {officer}",
    },
  ),
  template(
    "no-reply",
    "close",
    { en: "We did not hear back", fil: "Wala kaming natanggap na sagot", ko: "회신 없음" },
    {
      en: "We asked you a question about {reference} and have not heard from you, so we close it for now. If it still matters, open it and tell us that it is not fixed: it goes on with the same number.\n\n{officer}, {unit}",
      fil: "Nagtanong kami tungkol sa {reference} pero wala pa kaming natatanggap na sagot, kaya isinasara muna namin. Kung mahalaga pa ito, buksan at sabihing hindi pa ayos: itutuloy sa parehong numero.\n\n{officer}, {unit}",
      ko: "{reference}에 대해 여쭈었으나 회신이 없어 우선 종결합니다. 아직 필요하시면 신고를 열어 ‘해결되지 않음’을 눌러 주십시오. 같은 번호로 이어서 처리합니다.\n\n{unit} {officer}",
    },
  ),
] as const;
