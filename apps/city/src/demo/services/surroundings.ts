import type { DemoService } from "../shape.ts";
import { keywords, say } from "./words.ts";

const open = {
  isPublic: true,
  isOpen: true,
  closedNote: null,
  type: "realtime",
  attributes: [],
} as const;

export const surroundings: readonly DemoService[] = [
  {
    ...open,
    code: "garbage",
    group: "surroundings",
    names: say(
      "Garbage not collected or dumped",
      "Basurang hindi nakuha o itinapon",
      "쓰레기 미수거·무단투기",
    ),
    description: say(
      "Missed collection, overflowing bins, illegal dumping, burning of garbage.",
      "Hindi nakolektang basura, umaapaw na basurahan, pagtatapon at pagsusunog ng basura.",
      "수거되지 않은 쓰레기, 넘치는 쓰레기통, 무단투기와 소각을 신고합니다.",
    ),
    keywords: keywords(
      "garbage, trash, rubbish, dump, bin, collection, flies, burning, plastic, waste, litter, overflowing, debris, bins, garbage truck, pick-up, dumped, rubble, smoke, trash burning",
      "basura, tambak, kolekta, amoy, langaw, basurahan, plastik, umaapaw, nagtatapon, truck ng basura, kalat, mabaho, nangongolekta, uod, umaapaw na basurahan, hiringgilya, tambak ng basura",
      "쓰레기, 수거, 냄새, 악취, 무단투기, 쓰레기통, 소각, 비닐, 파리, 재활용, 음식물, 더미, 분리수거, 태우는",
    ),
    unit: "environment",
    class: "simple",
    charterItem: "CDC-ESW-01 Collection of solid waste",
    evidenceRequired: true,
  },
  {
    ...open,
    code: "tree-branch",
    group: "surroundings",
    names: say("Fallen tree or branch", "Natumbang puno o sanga", "쓰러진 나무·가지"),
    description: say(
      "Fallen or hanging branches, leaning trees, tall grass that hides a road or sign.",
      "Bumagsak o nakabiting sanga, nakahilig na puno, matataas na damo na tumatakip sa daan o karatula.",
      "부러지거나 매달린 가지, 기울어진 나무, 길과 표지판을 가리는 풀을 신고합니다.",
    ),
    keywords: keywords(
      "tree, branch, fallen, leaning, acacia, trim, roots, grass, bush, blocked view, overgrown, hanging, wires, branches, tall grass, power line, tree leaning",
      "puno, sanga, natumba, nakahilig, akasya, tabas, ugat, damo, matataas na damo, nakabitin, bumagsak, talahib, natumbang puno, malaking sanga",
      "나무, 가지, 쓰러졌어요, 기울었어요, 가지치기, 뿌리, 풀, 잡초, 부러진, 아카시아, 제초, 시야, 나뭇가지, 풀이",
    ),
    unit: "environment",
    class: "complex",
    charterItem: "CDC-ESW-06 Trimming and removal of trees",
    evidenceRequired: true,
  },
  {
    ...open,
    code: "stray-animal",
    group: "surroundings",
    names: say(
      "Stray or dead animal, mosquitoes",
      "Asong gala, patay na hayop, lamok",
      "유기동물·동물 사체·모기",
    ),
    description: say(
      "Stray dogs, injured or dead animals on the road, snakes, standing water with mosquitoes.",
      "Asong gala, sugatan o patay na hayop sa daan, ahas, at naipong tubig na pinamamahayan ng lamok.",
      "떠돌이 개, 다치거나 죽은 동물, 뱀, 모기가 생기는 고인 물을 신고합니다.",
    ),
    keywords: keywords(
      "dog, stray, cat, bite, dead animal, snake, mosquito, dengue, rabies, puppies, pack, carcass, monkey, dogs, python, injured dog, mosquitoes, pack of dogs, standing water",
      "aso, asong gala, pusa, kagat, patay na hayop, ahas, lamok, dengue, rabies, tuta, nangangagat, mabangis, askal, fogging, patay na pusa, dumadami ang lamok",
      "떠돌이 개, 유기견, 고양이, 물림, 사체, 뱀, 모기, 뎅기열, 광견병, 강아지, 방역, 개가, 모기가, 들개",
    ),
    unit: "health",
    class: "simple",
    charterItem: "CDC-HSD-03 Animal control and vector control",
    evidenceRequired: false,
  },
  {
    ...open,
    code: "noise",
    group: "surroundings",
    names: say("Noise", "Ingay", "소음"),
    description: say(
      "Loud music, construction at night, engines and horns near homes, schools and the hospital.",
      "Malakas na tugtog, konstruksiyon sa gabi, makina at busina malapit sa bahay, eskuwela at ospital.",
      "주택, 학교, 병원 주변의 큰 음악, 야간 공사, 엔진과 경적 소음을 신고합니다.",
    ),
    keywords: keywords(
      "noise, loud, music, karaoke, videoke, construction, horn, party, muffler, drilling, sleep, speakers, open pipes, pile driving, noisy, can not sleep",
      "ingay, maingay, videoke, tugtog, busina, tambutso, konstruksiyon, hindi makatulog, party, speaker, busina nang busina, generator, ang lakas, malakas na tugtog",
      "소음, 시끄러워요, 음악, 노래방, 공사, 경적, 오토바이, 잠, 스피커, 파티, 새벽, 노래방이, 공사 소리, 경적 소리",
    ),
    unit: "public-safety",
    class: "simple",
    charterItem: "CDC-PSD-05 Action on noise",
    evidenceRequired: false,
  },
  {
    ...open,
    code: "park-facility",
    group: "surroundings",
    names: say(
      "Park, playground and sports venue",
      "Parke, palaruan at sports venue",
      "공원·놀이터·체육시설",
    ),
    description: say(
      "Toilets, benches, playground, track, pool and path of public parks and venues.",
      "Banyo, upuan, palaruan, track, pool at daanan ng mga parke at venue.",
      "공원과 경기장의 화장실, 의자, 놀이기구, 트랙, 수영장, 산책로에 관한 신고입니다.",
    ),
    keywords: keywords(
      "playground, bench, toilet, swing, track, pool, jogging, fountain, slide, stadium, oval, restroom, basketball, shower, fountains, bench slats, park toilet, in the park",
      "palaruan, upuan, banyo, CR, duyan, swing, slide, pool, jogging, oval, padulasan, halaman, wala tubig ang CR, basag ang padulasan, mga upuan",
      "놀이터, 의자, 화장실, 그네, 미끄럼틀, 수영장, 산책로, 운동, 트랙, 분수, 조깅, 공원 화장실, 의자가, 휴지",
    ),
    unit: "ncc-parks",
    class: "complex",
    charterItem: "BCDA-NCC-03 Upkeep of parks and venues",
    evidenceRequired: true,
  },
];
