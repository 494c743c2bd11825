import type { DemoService } from "../shape.ts";
import { keywords, say, value } from "./words.ts";

export const water: readonly DemoService[] = [
  {
    code: "water-leak",
    group: "water",
    names: say("Water leak or no water", "Tagas o walang tubig", "누수·단수"),
    description: say(
      "Leaking pipes and meters, low pressure, no water, or water that looks or smells bad.",
      "Tumatagas na tubo o metro, mahinang tubig, walang tubig, o tubig na may kulay o amoy.",
      "수도관과 계량기 누수, 약한 수압, 단수, 탁하거나 냄새나는 물을 신고합니다.",
    ),
    keywords: keywords(
      "leak, pipe, burst, meter, no water, low pressure, dripping, brown water, faucet, hydrant, tap, tap water, bubbling, meter box, upper floors, clean water",
      "tagas, tubo, tubig, walang tubig, mahina ang tubig, metro, gripo, sirit, kalawang, hydrant, pumutok, tumutulo, hina ng tubig, patak-patak, kulay kalawang, nag-iigib",
      "누수, 수도, 단수, 수압, 계량기, 파이프, 수도관, 녹물, 터졌어요, 소화전, 수돗물, 새요, 물이 새, 물이 솟, 수압이",
    ),
    unit: "water-drainage",
    class: "simple",
    charterItem: "CDC-WDD-01 Repair of water lines",
    isPublic: true,
    evidenceRequired: true,
    isOpen: true,
    closedNote: null,
    type: "realtime",
    attributes: [],
  },
  {
    code: "flood-drain",
    group: "water",
    names: say("Flooding or blocked drain", "Baha o baradong kanal", "침수·배수구 막힘"),
    description: say(
      "Water that does not drain, blocked or open drains, broken grates.",
      "Tubig na hindi humuhupa, baradong o bukas na kanal, sirang rehas.",
      "물이 빠지지 않는 곳, 막히거나 열린 배수구, 부서진 덮개를 신고합니다.",
    ),
    keywords: keywords(
      "flood, drain, clogged, canal, underpass, knee deep, rain, manhole, sewer, grate, overflow, water rising, drainage, flooded, flooding, does not drain, deep water, rising fast, ankle deep",
      "baha, binaha, kanal, barado, drainage, underpass, tuhod, ulan, imburnal, umaapaw, rehas, tubig-ulan, lubog, hindi humupa, umaapaw ang imburnal",
      "침수, 배수구, 하수구, 물이 안 빠져요, 지하차도, 막힘, 맨홀, 빗물, 역류, 무릎, 홍수, 빗물이, 잠겼습니다",
    ),
    unit: "water-drainage",
    class: "complex",
    charterItem: "CDC-WDD-04 Clearing of drainage",
    isPublic: true,
    evidenceRequired: true,
    isOpen: true,
    closedNote: null,
    type: "realtime",
    attributes: [
      {
        code: "depth",
        datatype: "singlevaluelist",
        required: true,
        order: 1,
        description: say(
          "How deep is the water?",
          "Gaano kalalim ang tubig?",
          "물이 얼마나 깊습니까?",
        ),
        values: [
          value("none", "No water now", "Wala nang tubig ngayon", "지금은 물이 없습니다"),
          value("ankle", "Ankle", "Bukung-bukong", "발목"),
          value("knee", "Knee", "Tuhod", "무릎"),
          value("waist", "Waist or deeper", "Baywang o mas malalim", "허리 이상"),
        ],
      },
      {
        code: "people-stuck",
        datatype: "text",
        required: false,
        order: 2,
        description: say(
          "Is anyone stuck? Call 911 first, then tell us here.",
          "May na-stuck ba? Tumawag muna sa 911, saka sabihin dito.",
          "고립된 사람이 있습니까? 먼저 911에 전화한 뒤 여기에 적어 주십시오.",
        ),
        values: [],
      },
    ],
  },
];
