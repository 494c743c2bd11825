import { say } from "../services/words.ts";
import type { Replies } from "./replies.ts";

export const water: Readonly<Record<string, Replies>> = {
  "water-leak": {
    plan: say(
      "We must close the valve to repair it, so water will be off for the block from 10 p.m. on {day}. Notices go to every door the day before.",
      "Kailangan pong isara ang balbula, kaya mawawalan ng tubig ang block mula alas-diyes ng gabi sa {day}. Magbibigay kami ng abiso sa bawat bahay isang araw bago nito.",
      "수리하려면 밸브를 잠가야 하므로 {day} 밤 10시부터 그 구역이 단수됩니다. 하루 전에 집집마다 안내문을 드립니다.",
    ),
    done: {
      en: [
        'The crew found a cracked joint near {place}, replaced two metres of pipe on {day} and tested the pressure: normal. The grass will be put back this week. Wet again? Press "Not fixed". {officer}',
        "It was our pipe. The broken length was changed on {day} between midnight and four, so nobody went without a morning shower. We dug a second hole ten metres away to be sure: dry. Tell us if you see water again. {officer}",
      ],
      fil: [
        'Nakita po ng crew ang bitak sa tubo malapit sa {place}; pinalitan noong {day} at normal na ang pressure. Kung may tagas pa, pindutin ang "Hindi pa ayos". {officer}',
        "Napalitan na po ang putok na tubo noong {day}. Huli kaming dumating, pasensiya na; dalawang tagas ang sabay na inayos ng nag-iisang crew. Kung basa pa rin ang lupa bukas, sabihin dito.",
      ],
      ko: [
        "{day}에 {place} 부근 수도관의 갈라진 이음매를 교체했고 수압이 정상임을 확인했습니다. 다시 물이 새면 '해결되지 않음'을 눌러 주십시오. 담당 {officer}",
        "저희 수도관이 맞았습니다. {day} 새벽에 파손된 구간을 교체했습니다. 땅이 다시 젖으면 사진과 함께 알려 주십시오.",
      ],
    },
    again: say(
      "The ground is wet again at the same spot.",
      "Basa na naman po ang lupa sa parehong lugar.",
      "같은 자리에서 또 물이 나옵니다.",
    ),
    notes: ["Zone valve 14 needs a new spindle. Meter reading taken before and after."],
    ask: {
      question: say(
        "Is it the whole building or only your floor, and since what hour? That tells us whether it is the pump or the main.",
        "Buong building po ba o sa floor lang ninyo, at mula anong oras? Para malaman kung bomba o main line ang sira.",
        "건물 전체인지 그 층만 그런지, 몇 시부터인지 알려 주시겠습니까? 펌프인지 본관인지 판단할 수 있습니다.",
      ),
      reply: say(
        "Only the third floor up, since 5 in the morning.",
        "Third floor pataas lang po, mula alas-singko ng umaga.",
        "3층 위로만 그렇고 새벽 5시부터입니다.",
      ),
    },
    handOver: {
      to: "Angeles City Water District",
      words: say(
        "Your line is served by the Angeles City Water District, not by Clark. Your report went to their quality office today, with our own test of the water.",
        "Angeles City Water District po ang may linya sa inyo, hindi ang Clark. Naipasa na ngayon ang report sa kanila, kasama ang resulta ng test namin sa tubig.",
        "그 지역은 앙헬레스시 수도국이 공급합니다. 오늘 저희 수질 검사 결과와 함께 수도국에 전달했습니다.",
      ),
    },
  },
  "flood-drain": {
    plan: say(
      "The sucker truck is booked for {day}. It takes one night and one lane will be closed from 9 p.m.",
      "Naka-schedule po ang sucker truck sa {day}. Isang gabi ang trabaho at isasara ang isang lane mula alas-nuwebe.",
      "{day}에 준설차가 옵니다. 하룻밤 작업이며 밤 9시부터 한 차로를 막습니다.",
    ),
    done: {
      en: [
        'The crew took out a truckload of sand and plastic from the drain near {place} on {day} and ran water through it: it clears in six minutes. We look again after the next hard rain. If water stays, say "Not fixed". {officer}',
        "The outlet was choked with roots. It was cut open on {day} and the water left within the hour. This place is now on the list that is cleaned before every storm. Please tell us here how the next rain goes. {officer}",
      ],
      fil: [
        "Isang trak po ng buhangin at plastik ang nakuha sa kanal malapit sa {place} noong {day}. Sinubukan naming buhusan, anim na minuto ubos ang tubig. Babalik kami pagkatapos ng susunod na malakas na ulan. Kung may baha pa, sabihin dito. {officer}",
        'Nabuksan na po ang baradong labasan noong {day} at kasama na ang lugar sa listahang nililinis bago ang bawat bagyo. Kung bumaha ulit, pindutin ang "Hindi pa ayos".',
      ],
      ko: [
        "{day}에 배수구에서 모래와 쓰레기 한 트럭을 꺼냈고 물이 6분 만에 빠지는 것을 확인했습니다. 다음 큰비가 온 뒤 다시 점검합니다. 물이 고이면 '해결되지 않음'을 눌러 주십시오. 담당 {officer}",
        "막힌 배출구를 {day}에 뚫었고 비가 오기 전마다 청소하는 곳으로 지정했습니다. 다음 비에 어떤지 이곳에 알려 주십시오.",
      ],
    },
    again: say(
      "It rained last night and the water stayed again until morning.",
      "Umulan kagabi, hanggang umaga hindi pa rin humupa.",
      "어젯밤 비에 아침까지 또 물이 빠지지 않았습니다.",
    ),
    notes: [
      "Pump 2 tripped 17:20, screen blocked. Photos in the shift log.",
      "Outlet is on the other side of the fence, need the key from airport security.",
    ],
    decline: say(
      "I am sorry about your engine. This page settles repairs, not claims, so we cannot pay through it. Claims are filed with the Legal office, CDC building, with the receipt and photos, and are answered within 20 working days. The warning gate you ask for is planned; the answer on the underpass report shows when.",
      "Ikinalulungkot po namin ang nangyari. Pag-aayos lang ang sakop ng page na ito, hindi claim. Sa Legal office sa CDC building po isinusumite ang claim kasama ang resibo at litrato; sasagutin ito sa loob ng 20 working days.",
      "피해를 입으셔서 안타깝습니다. 이곳은 수리를 처리하는 곳이라 배상은 할 수 없습니다. 영수증과 사진을 가지고 CDC 법무과에 신청하시면 근무일 20일 안에 답변을 받으십니다.",
    ),
    handOver: {
      to: "Angeles City Disaster Risk Reduction Office",
      words: say(
        "The river bank is Angeles City's, so we called their disaster office by radio at once and then sent your report. Their gauge stood at 2.1 m and falling. If anyone is in danger, call 911.",
        "Sakop po ng Angeles City ang pampang, kaya tinawagan namin agad sa radyo ang disaster office nila. Kung may nanganganib, tumawag sa 911.",
        "강둑은 앙헬레스시 관할이라 즉시 시 재난관리실에 무전으로 알렸습니다. 위험하면 911에 전화하십시오.",
      ),
    },
  },
};
