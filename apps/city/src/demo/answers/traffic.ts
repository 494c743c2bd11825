import { say } from "../services/words.ts";
import type { Replies } from "./replies.ts";

export const traffic: Readonly<Record<string, Replies>> = {
  "traffic-signal": {
    plan: say(
      "The part is on order. The signal contractor installs it on {day}; an enforcer directs traffic in the rush hours until then.",
      "Inorder na po ang piyesa. Ikakabit ng contractor sa {day}; may enforcer muna tuwing rush hour.",
      "부품을 주문했습니다. {day}에 설치하며 그때까지 출퇴근 시간에는 교통요원이 수신호를 합니다.",
    ),
    done: {
      en: [
        'The technician replaced the faulty unit near {place} on {day} and watched ten full cycles with me. If it acts up again, tell us the time you saw it and choose "Not fixed". {officer}',
        "Working again since {day}. We also gave it a battery, so that a short power cut no longer resets it. Please tell us below if it fails in the rush hour. {officer}",
      ],
      fil: [
        'Napalitan na po ng technician ang sirang piyesa malapit sa {place} noong {day}, at binantayan namin ng sampung ikot. Kung magloko ulit, pakisulat kung anong oras at piliin ang "Hindi pa ayos". {officer}',
        "Ayos na po mula {day}. May enforcer din tuwing umaga hanggang katapusan ng linggo para sigurado. Salamat sa pasensiya.",
      ],
      ko: [
        "{day}에 고장 난 부품을 교체하고 정상 작동을 확인했습니다. 다시 이상이 있으면 '해결되지 않음'을 눌러 주십시오.",
      ],
    },
    again: say(
      "Same problem again this morning at 7:15.",
      "Ganoon na naman po kaninang 7:15 ng umaga.",
      "오늘 아침 7시 15분에 같은 문제가 다시 생겼습니다.",
    ),
    notes: ["Controller log shows 3 resets in 24 h. Suspect the supply, not the controller."],
    decline: say(
      "We checked on {day}. The markings on that ramp belong to the expressway and our crew may not work there. There is nothing we can repair, but we did ask the operator to repaint. You may appeal this answer to the head of Transport.",
      "Tiningnan po namin noong {day}. Sakop ng expressway ang mga linyang iyon at hindi kami puwedeng magtrabaho roon. Hiniling na namin sa operator na pinturahan. Puwede po kayong umapela sa hepe ng Transport.",
      "{day}에 확인했습니다. 해당 구간은 고속도로 운영사 관할이어서 저희가 작업할 수 없습니다. 운영사에 도색을 요청했습니다. 교통과장에게 이의를 제기하실 수 있습니다.",
    ),
    handOver: {
      to: "Angeles City Traffic Development Office",
      words: say(
        "This crossing is run by Angeles City. We passed your report on today and will post their reply here.",
        "Angeles City po ang may hawak ng tawirang ito. Naipasa na namin ngayon ang report at ilalagay dito ang sagot nila.",
        "이 횡단보도는 앙헬레스시가 관리합니다. 오늘 신고를 전달했고 답변이 오면 여기에 올리겠습니다.",
      ),
    },
  },
  "illegal-parking": {
    plan: say(
      "A joint clearing with the tow truck is set for {day}. Owners have been given notice.",
      "May nakatakdang clearing kasama ang tow truck sa {day}. Nabigyan na po ng abiso ang mga may-ari.",
      "{day}에 견인차와 함께 합동 단속을 합니다. 차주들에게 미리 안내했습니다.",
    ),
    done: {
      en: [
        "Enforcers cleared {place} on {day}: nine citations, two vehicles towed. They pass at the hours you named for the next two weeks. If it fills up again, add the time below. {officer}",
        "The vehicles were moved on {day} and a no-parking sign with the fine on it went up the same night. Please tell us if drivers ignore it.",
      ],
      fil: [
        "Nalinis na po ng mga enforcer ang {place} noong {day}: siyam ang natiketan, dalawa ang nahila. Araw-araw silang dadaan sa loob ng dalawang linggo. Kung bumalik, isulat po ang oras dito. {officer}",
        "Napaalis na po ang mga sasakyan noong {day} at nilagyan ng harang. Kung may lumusot pa rin, i-report lang ulit, babalikan namin.",
      ],
      ko: [
        "{day}에 {place} 앞을 단속해 아홉 대에 과태료를 부과하고 두 대를 견인했습니다. 앞으로 2주 동안 매일 저녁 순찰합니다. 다시 막히면 시간을 적어 주십시오. 담당 {officer}",
        "{day}에 차량을 모두 이동시키고 주정차 금지 표지판을 세웠습니다. 달라지지 않으면 '해결되지 않음'을 눌러 주십시오.",
      ],
    },
    again: say(
      "Clean for one day. Tonight they are all back.",
      "Isang araw lang po nawala, nandito na naman silang lahat.",
      "하루뿐이었습니다. 오늘 저녁 다시 다 돌아왔습니다.",
    ),
    notes: ["Tow truck shared with Public Safety, book before 10 am."],
    handOver: {
      to: "Angeles City Traffic Development Office",
      words: say(
        "The lane outside the gate is Angeles City's. Their traffic office has your report and promised an enforcer for the evening hours.",
        "Sa Angeles City po ang lane sa labas ng gate. Nasa traffic office na nila ang report ninyo at nangako ng enforcer tuwing gabi.",
        "게이트 밖 차로는 앙헬레스시 관할입니다. 시 교통과에 전달했고 저녁 시간에 요원을 보내기로 했습니다.",
      ),
    },
  },
  "public-transport": {
    plan: say(
      "We called the operators to a meeting on {day} to settle the schedule. Riders may come too: second floor, Transport office, 2 p.m.",
      "Ipinatawag namin ang mga operator sa {day} para ayusin ang biyahe. Puwede ring dumalo ang mga pasahero: 2nd floor, Transport office, alas-dos.",
      "{day}에 운행사들과 배차를 조정하는 회의를 엽니다. 이용하시는 분들도 오실 수 있습니다. 교통과 2층, 오후 2시입니다.",
    ),
    done: {
      en: [
        "We rode the route ourselves, then met the operator on {day}. Two trips were added in the evening and the timetable is now posted at {place}. Tell us below if the new trips do not come. {officer}",
        "Since {day} there is a later trip, on trial for a month, and the dispatcher counts riders on it. If it is full we keep it; if it does not come, tell us here the same night. {officer}",
      ],
      fil: [
        "Sinakyan po namin mismo ang ruta, saka kinausap ang operator noong {day}. Nadagdagan ng dalawang biyahe at nakapaskil na ang oras at taripa sa sakayan. Kung hindi sinusunod, sabihin lang dito. {officer}",
        "Simula {day}, may dagdag na dalawang jeep tuwing gabi at bawal na ang sabit; may dispatcher na nagbibilang. Kung siksikan pa rin, sabihin kung anong oras.",
      ],
      ko: [
        "{day}에 운행사와 협의해 저녁 셔틀을 두 편 늘렸습니다. 새 시간표는 {place}에 붙어 있습니다. 부족하면 이곳에 의견을 남겨 주십시오.",
      ],
    },
    again: say(
      "Still 40 minutes today. The posted time means nothing.",
      "Apatnapung minuto pa rin po kanina. Nakapaskil lang ang oras, hindi sinusunod.",
      "오늘도 40분을 기다렸습니다. 시간표대로 오지 않습니다.",
    ),
    notes: ["Operator says 2 units are in the shop. Ask for proof, check the franchise count."],
    ask: {
      question: say(
        "What day and time was it, and which direction? With that we can find the unit in the dispatch log.",
        "Anong araw at oras po iyon, at papunta saan? Hahanapin po namin sa dispatch log.",
        "언제, 어느 방향이었는지 알려 주시겠습니까? 배차 기록에서 찾아보겠습니다.",
      ),
      reply: say(
        "Tuesday, around 6:40 pm, going to the Main Gate.",
        "Martes po, mga 6:40 ng gabi, papuntang Main Gate.",
        "화요일 저녁 6시 40분쯤, 메인 게이트 방향이었습니다.",
      ),
    },
  },
};
