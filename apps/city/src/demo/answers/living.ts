import { say } from "../services/words.ts";
import type { Replies } from "./replies.ts";

export const living: Readonly<Record<string, Replies>> = {
  noise: {
    plan: say(
      "A patrol with a sound meter stands there on the nights up to {day}; then we decide on the permit with numbers in hand.",
      "Magbabantay po ang patrol na may sound meter hanggang {day}; saka kami magpapasya sa permit na may sukat na hawak.",
      "{day}까지 밤마다 소음 측정기를 가지고 순찰하고, 측정 결과에 따라 허가를 검토합니다.",
    ),
    done: {
      en: [
        "The patrol measured 71 decibels at your side at 1 a.m.; the limit is 45. On {day} the owner signed that music stops at 10 p.m. A second violation costs the permit. If you hear it again, report it while it plays. {officer}",
        "The patrol went at 1 a.m. on {day}, heard it from the road and had it switched off. The owner has a written warning; the next one is a fine. Tell us below if your nights are quiet. {officer}",
      ],
      fil: [
        "Nasukat po ng patrol ang ingay: 68 decibels, 45 lang ang puwede. Noong {day} pumirma ang may-ari na hanggang alas-diyes lang. Sa susunod na paglabag, multa na. Kung maingay ulit, i-report habang tumutugtog. {officer}",
        "Pinuntahan po ng patrol noong {day} at pinatay agad ang tugtog. May nakasulat na babala na ang may-ari. Maingay pa rin ba? Sabihin po dito.",
      ],
      ko: [
        "새벽 1시에 측정해 보니 기준 45데시벨을 크게 넘는 70데시벨이었습니다. {day}에 업주가 밤 10시 이후 문을 닫고 영업하기로 서명했습니다. 다시 시끄러우면 그때 바로 신고해 주십시오. 담당 {officer}",
        "{day} 밤 순찰에서 소음을 확인하고 서면 경고했습니다. 한 번 더 어기면 영업을 정지합니다. 다시 시끄러우면 '해결되지 않음'을 눌러 주십시오.",
      ],
    },
    again: say(
      "Quiet for two nights, then the same again on Saturday.",
      "Dalawang gabi lang tahimik, pagdating ng Sabado ganoon ulit.",
      "이틀 조용하다가 토요일에 다시 시작했습니다.",
    ),
    notes: ["Reading 23:50: 68 dB at the fence. Second warning to the same owner."],
    ask: {
      question: say(
        "On which nights is it loudest, and may our patrol take a reading from your yard?",
        "Anong mga gabi po pinakamaingay, at puwede bang magsukat ang patrol mula sa bakuran ninyo?",
        "어느 요일 밤이 가장 시끄럽습니까? 댁 마당에서 측정해도 되겠습니까?",
      ),
      reply: say(
        "Thursday to Saturday. Yes, please ring the bell.",
        "Huwebes hanggang Sabado po. Opo, katok lang kayo.",
        "목요일부터 토요일입니다. 네, 오셔도 됩니다.",
      ),
    },
    handOver: {
      to: "Angeles City, Barangay Balibago",
      words: say(
        "Fields Avenue is in Barangay Balibago, outside our gate. We gave your report to the barangay hall and the city's permits office.",
        "Sakop po ng Barangay Balibago ang Fields, sa labas ng gate. Naibigay na namin ang report sa barangay hall at sa permits office ng siyudad.",
        "필즈 애비뉴는 게이트 밖 발리바고 바랑가이 관할입니다. 바랑가이 사무소와 시 인허가과에 전달했습니다.",
      ),
    },
  },
  "park-facility": {
    plan: say(
      "The part comes from Manila. Our carpenter fits it on {day}; until then it is closed with a sign.",
      "Galing Maynila po ang piyesa. Ikakabit ng karpintero sa {day}; isinara muna at may karatula.",
      "부품이 마닐라에서 옵니다. {day}에 설치하며 그때까지 안내문을 붙이고 사용을 막았습니다.",
    ),
    done: {
      en: [
        "Our carpenters rebuilt it on {day} with hardwood and round-headed bolts, no nails. We checked the others at {place} the same day and fixed two more. Sit on it and tell us! {officer}",
        "New slats since {day}, planed smooth, and every nail pulled. The caretaker runs a hand along the benches each Monday now. If one snags, tell us which. {officer}",
      ],
      fil: [
        "Ginawa na po ng mga karpintero namin noong {day}, matibay na kahoy at walang nakausling pako. Tiningnan na rin ang iba sa {place}. Pakisubukan at sabihin kung ayos. {officer}",
        "Napalitan na po ang mga kinakalawang na bahagi noong {day} at pininturahan. Dahan-dahan munang umupo bukas, baka basa pa. Kung may matalim pa, i-report dito.",
      ],
      ko: [
        "{day}에 {place}의 의자를 튼튼한 나무와 둥근 볼트로 새로 만들었습니다. 다른 의자도 함께 점검했습니다. 불편한 점이 있으면 알려 주십시오. 담당 {officer}",
        "{day}에 부서진 판자를 갈고 튀어나온 못을 모두 뽑았습니다. 위험한 의자가 더 있으면 알려 주십시오.",
      ],
    },
    again: say(
      "It broke again on the weekend, the bolt came out.",
      "Nasira ulit nitong weekend, natanggal ang turnilyo.",
      "주말에 다시 부서졌습니다. 볼트가 빠졌습니다.",
    ),
    notes: ["Same supplier as the broken ones. Do not reorder, ask for hardwood."],
    decline: say(
      "What a good idea, and we want it too. It is not a repair, so we close it here and have put it on the agenda of the parks plan in the next quarter, with the number of people who supported you. Lights after dark are being studied for their effect on birds. If you disagree, the unit head reads your reply.",
      "Maganda po ang mungkahi ninyo. Hindi ito pagkukumpuni kaya isinasara namin dito, pero isinama na sa plano ng mga parke para sa susunod na quarter. Kung hindi kayo sang-ayon, babasahin ng hepe ang sagot ninyo.",
      "좋은 의견 감사합니다. 수리가 아니라 제안이라 여기서는 마치지만 다음 분기 공원 계획 안건에 올렸습니다. 이의가 있으면 과장이 직접 읽습니다.",
    ),
  },
  "permit-help": {
    plan: say(
      "The evaluation board meets on {day} and your papers are on its list. You do not need to come.",
      "Mag-uusap po ang evaluation board sa {day} at nasa listahan ang papeles ninyo. Hindi na kailangang pumunta.",
      "{day} 심사위원회 안건에 올라 있습니다. 직접 오실 필요는 없습니다.",
    ),
    done: {
      en: [
        "Your paper was signed on {day} and is ready at window 3; the e-copy is in your mail. If anything in it is wrong, answer here and I correct it without a new fee. {officer}",
      ],
      fil: [
        "Nasa gate na po ang pass ninyo mula {day}, dalhin lang ang lumang ID. Natagalan dahil hindi namin naipasa ang health card; amin po ang pagkukulang. Kung may mali, sumagot lang dito. {officer}",
        "Tapos na po at pirmado na noong {day}. Puwede nang kunin sa window 3, walang babayaran. Kung hindi kayo nabigyan, sabihin dito para masundan ko. {officer}",
      ],
      ko: [
        "{day}에 심사가 끝나 허가증을 3번 창구에서 받으실 수 있습니다. 기다리게 해 드려 죄송합니다. 내용이 다르면 알려 주십시오.",
      ],
    },
    again: say(
      "I went to window 3 and they said it is not there.",
      "Pumunta po ako sa window 3, wala raw doon.",
      "3번 창구에 갔는데 없다고 합니다.",
    ),
    notes: ["Folder found under Fire clearance. Talk to window 5 about the two answers."],
    ask: {
      question: say(
        "What will you sell and on which days, so that I can give you only the papers you need?",
        "Ano po ang ititinda ninyo at anong mga araw? Para ang kailangan lang na papeles ang ibibigay ko.",
        "무엇을 언제 판매하실 예정입니까? 꼭 필요한 서류만 안내해 드리려고 합니다.",
      ),
      reply: say(
        "Cold drinks and rice meals, on event weekends.",
        "Palamig at rice meal po, tuwing may event sa weekend.",
        "행사가 있는 주말에 음료와 도시락을 팝니다.",
      ),
    },
  },
  "safety-concern": {
    plan: say(
      "Our officer meets you on {day}, at the place you choose.",
      "Makikipagkita po ang opisyal namin sa {day}, sa lugar na gusto ninyo.",
      "{day}에 원하시는 곳에서 담당자가 만나 뵙겠습니다.",
    ),
    done: {
      en: [
        "We acted on your report the same night; what we did and what you may do next was sent to you only. A patrol stays there until further notice. You may add to this at any hour and a person will read it. {officer}",
      ],
      fil: [
        "Kumilos po kami agad. Noong {day}, nakilala sa CCTV ang lalaki at dinala sa pulisya; may babaeng opisyal na sa terminal tuwing uwian. Hindi ito nakikita ng iba. Kung may mangyari pa, tumawag sa amin o sumagot dito kahit anong oras. {officer}",
      ],
      ko: [
        "무사하셔서 다행입니다. {day}부터 그 길에 야간 순찰을 두 배로 늘렸고 CCTV 영상을 경찰에 넘겼습니다. 이 내용은 공개되지 않습니다. 추가로 알릴 것이 있으면 언제든 적어 주십시오. 담당 {officer}",
      ],
    },
    again: say(
      "He was there again last night.",
      "Nandoon na naman po siya kagabi.",
      "어젯밤에 또 있었습니다.",
    ),
    notes: [
      "Private. Only desk officer and unit head. CCTV secured, chain of custody form signed.",
    ],
    handOver: {
      to: "DOLE Regional Office III and the police women and children's desk",
      words: say(
        "Harassment at work is handled by the labor office together with the police women's desk. With no name of yours, we told both what you wrote; their officer waits for your call and you may bring a friend.",
        "Ang labor office at women's desk ng pulisya po ang humahawak nito. Ipinaabot namin ang sulat ninyo nang walang pangalan; naghihintay ang opisyal nila sa tawag ninyo.",
        "직장 내 괴롭힘은 노동청과 경찰 여성전담반이 처리합니다. 성함 없이 내용을 전달했고 담당자가 연락을 기다리고 있습니다.",
      ),
    },
  },
  "staff-conduct": {
    plan: say(
      "The fact-finding is set for {day}. You may send a statement here; you need not face the person.",
      "Nakatakda po ang fact-finding sa {day}. Puwedeng dito magpadala ng salaysay; hindi kailangang humarap sa tao.",
      "{day}에 사실 확인을 합니다. 이곳으로 진술을 보내실 수 있으며 당사자를 만나실 필요는 없습니다.",
    ),
    done: {
      en: [
        "The ID was returned with an apology and the guard agency moved the guard to another post on {day}. Holding an ID is not allowed and every gate was reminded in writing. If the apology was not given, tell me here. {officer}",
      ],
      fil: [
        "Humihingi po kami ng paumanhin sa inyo at sa nanay ninyo. Noong {day}, kinausap ang empleyado at may hiwalay na pila na para sa senior. Kung gusto ninyong marinig nang personal ang paghingi ng tawad, sabihin lang po dito. {officer}",
      ],
      ko: [
        "불쾌하게 해 드려 죄송합니다. {day}에 해당 직원을 교육하고 창구에 안내문을 붙였습니다. 직접 사과를 원하시면 이곳에 적어 주십시오. 담당 {officer}",
      ],
    },
    again: say(
      "Nobody apologised and it happened again.",
      "Wala pong humingi ng paumanhin at naulit pa.",
      "사과도 없었고 같은 일이 또 있었습니다.",
    ),
    notes: [
      "Restricted. Statement of the window supervisor attached, CCTV of the hall kept 30 days.",
    ],
  },
};
