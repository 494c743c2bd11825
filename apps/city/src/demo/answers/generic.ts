import { say } from "../services/words.ts";
import type { CloseReason, Words } from "../shape.ts";

const close: Readonly<Record<CloseReason, Words>> = {
  "no-reply": say(
    "We asked a question ten days ago and have not heard from you, so we close this for now. Reply here at any time and it opens again with the same number.",
    "Sampung araw na po mula nang magtanong kami at wala pang sagot, kaya isinasara muna ito. Sumagot lang dito kahit kailan at mabubuksan ulit sa parehong numero.",
    "열흘 전에 여쭌 것에 답이 없어 우선 종결합니다. 언제든 이곳에 답하시면 같은 번호로 다시 열립니다.",
  ),
  duplicate: say(
    "Another resident reported the same thing the same day. The two are answered together and you are now a supporter of that report, so you will get every notice.",
    "May nauna na pong nag-report ng ganito sa araw ding iyon. Pinagsama na namin at supporter na kayo roon, kaya makukuha ninyo ang lahat ng abiso.",
    "같은 날 같은 내용이 먼저 접수되어 함께 처리합니다. 그 신고의 공감자로 등록되어 모든 알림을 받으십니다.",
  ),
  withdrawn: say(
    "You told us that it is settled and that you take the report back. Thank you for saying so; it is closed.",
    "Sinabi ninyo pong ayos na at binabawi na ang report. Salamat sa pagsabi; sarado na ito.",
    "해결되어 신고를 취소한다고 알려 주셨습니다. 감사합니다. 종결합니다.",
  ),
};

/** Said where a service has no words of its own. */
export const generic = {
  close,
  question: say(
    "Could you add one more photo from across the road, so that we bring the right tools?",
    "Puwede po bang magdagdag ng isang litrato mula sa kabila ng daan, para tama ang dalang gamit namin?",
    "길 건너편에서 찍은 사진을 한 장 더 올려 주시겠습니까? 알맞은 장비를 가져가려고 합니다.",
  ),
  reply: say(
    "I will take one on my way home.",
    "Kukuha po ako mamaya pag-uwi.",
    "퇴근길에 찍어 올리겠습니다.",
  ),
  redone: say(
    "You were right to send it back. We did it again on {day}, this time with the unit head present, and we will look once more in two weeks. If it fails again, answer here and it goes to the administrator. {officer}",
    "Tama po ang pagbalik ninyo. Inulit namin noong {day} kasama na ang hepe, at titingnan ulit pagkalipas ng dalawang linggo. Kung pumalya pa, sumagot dito at aakyat na ito sa administrator. {officer}",
    "다시 알려 주셔서 감사합니다. {day}에 과장이 함께 나가 다시 작업했고 2주 뒤 한 번 더 확인합니다. 또 문제가 생기면 이곳에 적어 주십시오. 관리자에게 전달됩니다. 담당 {officer}",
  ),
  decline: say(
    "We looked into it on {day} and cannot do this under our rules. The stop was moved to keep the gate lane clear and stays where it is; a covered walk is being studied. You may ask the head of the unit to review this answer by replying here.",
    "Pinag-aralan po namin noong {day} at hindi namin ito magagawa sa ngayon. Inilipat ang babaan para hindi bumara ang gate; pinag-aaralan ang may bubong na lakaran. Puwedeng ipa-review sa hepe, sumagot lang dito.",
    "{day}에 검토했으나 규정상 받아들이기 어렵습니다. 이곳에 답하시면 과장이 다시 검토합니다.",
  ),
  handOver: {
    to: "Barangay hall",
    words: say(
      "The place is under the barangay. We passed your report to the barangay hall today and asked them to answer you.",
      "Sakop po ito ng barangay. Naipasa na namin ngayon sa barangay hall ang report at hiniling na sagutin kayo.",
      "바랑가이 관할입니다. 오늘 바랑가이 사무소에 신고를 전달하고 답변을 요청했습니다.",
    ),
  },
} as const;
