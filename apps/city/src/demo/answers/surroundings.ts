import { say } from "../services/words.ts";
import type { Replies } from "./replies.ts";

export const surroundings: Readonly<Record<string, Replies>> = {
  garbage: {
    plan: say(
      "The missed street is added to the Thursday route and a bigger bin comes on {day}.",
      "Isinama na po ang daan sa ruta tuwing Huwebes at dadalhin ang mas malaking basurahan sa {day}.",
      "빠진 길을 목요일 수거 노선에 넣었고 {day}에 더 큰 쓰레기통을 놓습니다.",
    ),
    done: {
      en: [
        'Everything near {place} was collected on {day} and the ground was washed. The truck had broken down and no one told you: that was our mistake. If bags are left again, answer "Not fixed". {officer}',
        "Cleared on {day}, two trips. We opened some bags to find an address and have spoken with the owner; the next time there is a fine of 5,000 pesos. Tell us if you see it again, day or night. {officer}",
      ],
      fil: [
        'Nahakot na po lahat malapit sa {place} noong {day} at nahugasan ang lugar. Nasira ang truck at hindi kami nakapag-abiso, pasensiya na po. Kung may maiwan ulit, pindutin ang "Hindi pa ayos". {officer}',
        "Nalinis na po noong {day}. May nakita kaming pangalan sa mga supot at nakausap na ang nagtapon; multa na sa susunod. Kung may makita pa kayo, i-report kahit anong oras. {officer}",
        "Nakuha na po ang basura noong {day}, at dalawang beses na sa isang linggo ang dadaan na truck. Sabihin po dito kung hindi sinusunod.",
      ],
      ko: [
        "{day}에 쌓인 쓰레기를 모두 치우고 바닥을 물청소했습니다. 수거차 고장을 미리 알리지 못해 죄송합니다. 또 남아 있으면 '해결되지 않음'을 눌러 주십시오. 담당 {officer}",
        "{day}에 쓰레기를 수거했고 이번 주부터 일주일에 세 번 수거합니다. 지켜지지 않으면 이 페이지에 적어 주십시오.",
      ],
    },
    again: say(
      "They cleaned it and within three days there was a new pile in the same place.",
      "Nilinis nga po pero tatlong araw lang, tambak na naman.",
      "치운 지 사흘 만에 같은 자리에 다시 쌓였습니다.",
    ),
    notes: [
      "Route 6 truck down, borrowed one from New Clark City. Hauler's third miss this month.",
      "Plate copied from the gate camera, letter to the owner drafted.",
    ],
    ask: {
      question: say(
        "About what time does it appear? We want to put a guard there at the right hour.",
        "Mga anong oras po nagtatapon? Para mailagay namin ang bantay sa tamang oras.",
        "주로 몇 시쯤 쌓입니까? 그 시간에 단속 인력을 두려고 합니다.",
      ),
      reply: say(
        "Between 1 and 2 in the morning, most nights.",
        "Mga ala-una hanggang alas-dos ng madaling araw po.",
        "대개 새벽 1시에서 2시 사이입니다.",
      ),
    },
    handOver: {
      to: "Angeles City Environment and Natural Resources Office",
      words: say(
        "Collection outside the gate is done by Angeles City. Their environment office has your report and our photo of the oil, and will inspect the restaurants.",
        "Angeles City po ang nangongolekta sa labas ng gate. Nasa environment office na nila ang report ninyo, at susundan namin sa Biyernes.",
        "게이트 밖 수거는 앙헬레스시가 맡습니다. 시 환경과에 신고와 사진을 전달했고 금요일에 결과를 확인하겠습니다.",
      ),
    },
  },
  "tree-branch": {
    plan: say(
      "Cutting needs a permit for this kind of tree; we have it. The crew with the boom truck comes on {day}. The area is taped off until then.",
      "May permit na po para sa pagputol. Darating ang crew na may boom truck sa {day}. Naka-tape muna ang paligid.",
      "이 나무는 허가가 필요하며 이미 받았습니다. {day}에 작업차가 옵니다. 그때까지 주변을 통제합니다.",
    ),
    done: {
      en: [
        "The tree crew cleared the road near {place} on {day} and trimmed three more branches that would have been next. The wood goes to the nursery as mulch. Anything left behind? Tell us below. {officer}",
        "It was sawn up and hauled away on {day}; the path is open. Our forester looked at the rest of the tree: sound. If another branch worries you, send a photo here.",
      ],
      fil: [
        "Natanggal na po ng crew ang puno malapit sa {place} noong {day}, pati ang tatlong sangang delikado na rin. Bukas na ang dalawang lane. May naiwan pa ba? Sabihin po dito. {officer}",
        "Nalagari at nahakot na po noong {day}, may ilaw at cone kaming inilagay habang hinihintay. Kung may iba pang punong nakahilig, magpadala ng litrato dito.",
      ],
      ko: [
        "{day}에 {place} 부근의 부러진 가지를 제거하고 위험한 가지 세 개를 더 잘랐습니다. 남은 것이 있으면 알려 주십시오. 담당 {officer}",
        "매달린 가지를 {day}에 안전하게 내렸고 나무 상태도 점검했습니다. 걱정되는 가지가 더 있으면 사진을 올려 주십시오.",
      ],
    },
    again: say(
      "The cut branches were left on the sidewalk and now block it.",
      "Iniwan po ang mga pinutol na sanga sa bangketa, nakaharang ngayon.",
      "자른 가지를 보도에 그대로 두어 길이 막혔습니다.",
    ),
    notes: ["DENR permit copy in folder. Boom truck shared with lighting, Tues and Thurs only."],
    decline: say(
      "We looked on {day}: the tree is healthy and stands well, so the law does not let us cut it for its fruit. We trimmed the side over the cars instead. You may appeal to the head of Environment.",
      "Tiningnan po namin noong {day}: malusog ang puno, kaya hindi pinapayagan ng batas na putulin. Tinabas na lang namin ang sangang nasa ibabaw ng mga kotse. Puwede kayong umapela sa hepe ng Environment.",
      "{day}에 확인한 결과 나무가 건강해 법에 따라 벨 수 없습니다. 대신 주차된 차 위의 가지를 정리했습니다. 환경과장에게 이의를 제기하실 수 있습니다.",
    ),
  },
  "stray-animal": {
    plan: say(
      "The animal team comes with a trap and a veterinarian on {day} at dawn, when the pack is together.",
      "Darating ang animal team kasama ang beterinaryo sa {day}, madaling araw, kung kailan magkakasama ang mga aso.",
      "{day} 새벽, 무리가 모이는 시간에 포획팀과 수의사가 나갑니다.",
    ),
    done: {
      en: [
        "The animal team caught four dogs near {place} on {day}. They are vaccinated and at the shelter; owners have three days to claim them. If others come back, tell us here. {officer}",
        "Three of the dogs had an owner nearby; he was visited on {day}, paid the fine and keeps them tied. The rest are at the shelter. Chased again? Tell us the hour and we come at that hour. {officer}",
      ],
      fil: [
        "Nahuli po ng animal team ang apat na aso malapit sa {place} noong {day}. Nabakunahan na at nasa shelter; tatlong araw ang may-ari para kunin. Kung may bumalik, sabihin lang po dito. {officer}",
        "Noong {day}, nabakunahan ang lahat ng asong nahuli at kinausap ang mga may-ari na itali ang kanila. May libreng kapon sa susunod na buwan. Kung may umaaligid pa, i-report lang ang oras.",
      ],
      ko: [
        "{day}에 {place} 부근에서 개 네 마리를 포획해 예방접종 후 보호소로 옮겼습니다. 다시 보이면 시간과 함께 알려 주십시오. 담당 {officer}",
        "세 마리는 주인이 있어 {day}에 방문해 묶어 기르도록 했고 나머지는 보호소로 옮겼습니다. 또 쫓기는 일이 있으면 시각을 알려 주십시오.",
      ],
    },
    again: say(
      "Two of the same dogs are back this morning.",
      "Bumalik po kaninang umaga ang dalawa sa mga aso.",
      "오늘 아침 같은 개 두 마리가 다시 왔습니다.",
    ),
    notes: ["Shelter has 6 free cages. Vaccine stock ok until the 15th."],
    ask: {
      question: say(
        "Did the dog have a collar, and was anybody bitten?",
        "May collar po ba ang aso, at may nakagat ba?",
        "개에게 목줄이 있었습니까? 물린 분이 있습니까?",
      ),
      reply: say(
        "No collar, brown and white. Nobody was bitten yet.",
        "Wala pong collar, kulay brown at puti. Wala pa pong nakagat.",
        "목줄은 없고 갈색과 흰색입니다. 물린 사람은 아직 없습니다.",
      ),
    },
  },
};
