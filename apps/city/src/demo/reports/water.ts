import { tellers, type Told } from "./tell.ts";

const leak = tellers("water-leak", "leak");
const flood = tellers("flood-drain", "flood");

const knee = { attributes: { depth: "knee" } };
const ankle = { attributes: { depth: "ankle" } };
const dry = { attributes: { depth: "none" } };

export const water: readonly Told[] = [
  ...leak.en(
    "mimosa gate-friendship",
    "Clean water is bubbling up through the grass near {place}. It has run down the gutter since yesterday.",
  ),
  ...leak.en(
    "it-park global-city-towers",
    "No water on the upper floors at {place} since 6 am. 200 people in the building and the toilets cannot flush.",
    {
      picture: null,
      answer:
        "Water has been back on every floor since {day}, 4 p.m. A valve had been left half closed after other works; it is now tagged so that it cannot happen twice. Please check the top floor and tell us. {officer}",
    },
  ),
  ...leak.en(
    "fire-station",
    "Hydrant across the fire station leaks at the base. Ironic but also a big puddle.",
    {
      ending: "confirmed",
      answer:
        'We see the irony too. The hydrant\'s bottom valve was worn; our crew replaced it on {day} and the fire station tested the pressure with us: good. No water was cut to anyone. If the puddle comes back, press "Not fixed" and we return. {officer}',
    },
  ),
  ...leak.en(
    "ncc-housing",
    "Water from the tap smells like a swimming pool and is brown for the first minute every morning. Is it safe for my baby?",
    {
      picture: null,
      ending: "confirmed",
      supporters: 11,
      answer:
        "It is safe, and I understand the worry. We sampled at your building on {day}: the brown is iron from the new pipes and the chlorine is inside the health limit. We flushed the line at 3 a.m. and will do it weekly for a month. Until then, let the tap run for a minute and boil water for the baby if you prefer. The laboratory sheet is at our office, ask for it any time. Still brown on Monday? Tell us here. {officer}",
    },
  ),
  ...leak.en(
    "airport-cargo industrial-east",
    "Meter box by {place} is full of water and the dial never stops, even when our warehouse is closed. Bill doubled.",
    {
      picture: null,
      answer:
        "You were paying for our leak. The meter was changed on {day} and the billing office takes the extra off your next bill without your asking. If the next bill is not right, answer here with its number. {officer}",
    },
  ),
  ...leak.en(
    "auf-campus",
    "water pipe burst infront of campus, like a fountain 2 meters high!! students taking videos",
    { ending: "confirmed", supporters: 13, from: null, daysAgo: 9 },
  ),
  ...leak.fil(
    "marcos-school ncc-resettlement",
    "Dalawang araw na po kaming walang tubig dito sa may {place}. Nag-iigib na lang kami sa kapitbahay.",
    {
      picture: null,
      answer:
        "May tubig na po mula {day}. Nasira ang bomba at huli kaming nagpadala ng rasyon, pasensiya na po. May reserba nang bomba ngayon. Pakitingin ang gripo at sabihin dito kung mahina pa. {officer}",
    },
  ),
  ...leak.fil(
    "swimming-club gate-sapangbato",
    "May tagas ang tubo sa gilid ng kalsada malapit sa {place}, sayang ang tubig. Tatlong araw na.",
  ),
  ...leak.fil(
    "main-gate-jeepney",
    "Pumutok ang tubo sa likod ng terminal, basa na lahat ng paninda. Tumawag na kami pero walang dumating.",
    { channel: "phone", ending: "done-late" },
  ),
  ...leak.fil(
    "ncc-village",
    "Ang hina po ng tubig sa 3rd floor ng Athletes Village, patak-patak lang. Paano kami maliligo bago ensayo.",
    { picture: null, ending: "asked" },
  ),
  ...leak.fil(
    "brgy-margot",
    "Kulay kalawang ang tubig namin dito sa Margot. Sa inyo po ba ito o sa ibang water district?",
    { picture: null, ending: "handed-over", channel: "sms" },
  ),
  ...leak.ko(
    "mimosa-golf fontana",
    "{place} 근처 땅에서 물이 계속 솟아납니다. 수도관이 터진 것 같습니다.",
  ),
  ...leak.ko(
    "global-city-park",
    "아침마다 수압이 너무 약해서 샤워를 못 합니다. 5층 이상은 모두 같은 상황입니다.",
    {
      picture: null,
      supporters: 8,
      answer:
        "가압 펌프 한 대가 멈춰 있었습니다. {day}에 수리했고 5층에서 수압을 재어 보니 정상입니다. 내일 아침에도 약하면 알려 주십시오. 담당 {officer}",
    },
  ),
  ...leak.ko(
    "airport-cargo",
    "창고 앞 소화전에서 물이 계속 새어 도로가 젖어 있습니다. 오토바이가 미끄러지는 것을 봤습니다.",
    {
      ending: "done",
      answer:
        "소화전 밑의 낡은 패킹을 {day}에 교체했고 젖은 도로에는 모래를 뿌렸습니다. 다시 새면 '해결되지 않음'을 눌러 주십시오. 담당 {officer}",
    },
  ),

  ...flood.en(
    "roxas-underpass",
    "M.A. Roxas underpass flooded knee deep, two cars dead inside. No barrier, no guard. It always floods here!",
    {
      daysAgo: 17,
      ending: "done",
      supporters: 21,
      ...knee,
      answer:
        'Two cars were towed that night and nobody was hurt. The pump had tripped because plastic blocked its screen. Our crew cleared the screen and the drain on {day}, and a second pump now stands by. From today a guard closes the underpass when water reaches the yellow line. A permanent fix is in next year\'s works; I will post it here when it is awarded. If it floods again, say "Not fixed". {officer}',
    },
  ),
  ...flood.en(
    "roxas-underpass",
    "underpass at roxas is a swimming pool again after 40 min of rain. stuck on the airport side, missed my flight",
    { daysAgo: 17, ending: "duplicate", from: null, ...knee },
  ),
  ...flood.en(
    "roxas-underpass",
    "Please put a sign or a gate at the Roxas underpass when it floods. I drove in because nothing warned me. Engine is gone, P85,000.",
    { daysAgo: 16, ending: "declined", ...knee },
  ),
  ...flood.en(
    "roxas-underpass",
    "It rained for half an hour last night and the Roxas underpass had water again, ankle deep. So the pump you fixed is not enough?",
    { daysAgo: 4, ending: "accepted", supporters: 10, ...ankle },
  ),
  ...flood.en(
    "puregold bayanihan-park",
    "The drain grate near {place} is stuffed with plastic cups. When it rains the water crosses the whole road.",
    ankle,
  ),
  ...flood.en(
    "ncc-athletics ncc-offices",
    "Parking area at {place} doesn't drain. Still ankle deep two days after the rain and now mosquitoes.",
    ankle,
  ),
  ...flood.en(
    "friendship-bridge",
    "Water under Friendship Bridge is brown and rising fast tonight, people live along the bank. Is anybody measuring?",
    {
      ending: "handed-over",
      supporters: 17,
      picture: null,
      attributes: { depth: "waist", "people-stuck": "Families on the west bank, not stuck yet" },
    },
  ),
  ...flood.fil(
    "roxas-underpass",
    "Baha na naman sa underpass ng Roxas, hanggang tuhod. May mga naka-motor na nagtulak na lang.",
    {
      daysAgo: 17,
      ending: "confirmed",
      supporters: 13,
      ...knee,
      answer:
        "Nalinis na po ang bomba at kanal ng underpass noong {day}, at may guwardiya nang nagsasara ng daan kapag umabot sa dilaw na linya ang tubig. Ang permanenteng solusyon ay nasa budget ng susunod na taon. Kung bumaha ulit, sabihin dito. {officer}",
    },
  ),
  ...flood.fil(
    "roxas-underpass",
    "Sir/Mam yung underpass po lubog. Wala man lang nagbabantay, may bus na tumirik. Kanina pang 5pm",
    {
      daysAgo: 17,
      ending: "confirmed",
      channel: "sms",
      ...knee,
      answer:
        "Pasensiya na po at walang bantay noong gabing iyon. Mula {day}, may nakatalagang guwardiya sa underpass tuwing malakas ang ulan at may reserbang bomba na. Nahila rin ang bus nang gabing iyon at walang nasaktan. Kung mangyari ulit, i-text lang. {officer}",
    },
  ),
  ...flood.fil(
    "main-gate-jeepney gate-dau",
    "Barado ang kanal sa tabi ng {place}. Konting ulan lang lumulutang na ang basura.",
    ankle,
  ),
  ...flood.fil(
    "marcos-school",
    "Pumapasok ang tubig-ulan sa classroom ng Grade 2. Puno ng buhangin ang kanal sa harap ng eskuwela. Pakihukay naman po.",
    { ending: "planned", channel: "paper", supporters: 14, ...ankle },
  ),
  ...flood.fil(
    "gate-mabiga industrial-north",
    "Ninakaw ang rehas ng kanal sa may {place}! Bukas na bukas, baka may mahulog na bata o motor.",
    {
      ...dry,
      answer:
        "Nakabitan na po ng bagong rehas na naka-weld noong {day}, hindi na basta mananakaw. Ini-report din sa pulisya ang nakawan. Pakisilip po at sabihin kung may kulang. {officer}",
    },
  ),
  ...flood.fil(
    "ncc-resettlement",
    "Umaapaw ang imburnal dito sa relocation, ang baho at pumapasok na sa kusina. May sanggol po kami.",
    { ending: "silent", supporters: 10, ...ankle },
  ),
  ...flood.ko(
    "roxas-underpass",
    "로하스 지하차도가 무릎까지 잠겼습니다. 차단 시설이 없어서 차가 계속 들어옵니다.",
    {
      daysAgo: 17,
      ending: "confirmed",
      supporters: 7,
      ...knee,
      answer:
        "예비 펌프를 설치했고 {day}부터 수위가 노란 선에 닿으면 경비원이 진입을 막습니다. 근본 공사는 내년 예산에 올렸습니다. 다시 잠기면 바로 알려 주십시오. 담당 {officer}",
    },
  ),
  ...flood.ko(
    "friendship-plaza korean-mart",
    "{place} 앞 배수구가 쓰레기로 막혀 비만 오면 가게 안으로 물이 들어옵니다.",
    ankle,
  ),
  ...flood.ko(
    "ncc-offices ncc-athletics",
    "{place} 주차장에 빗물이 이틀째 빠지지 않고 있습니다. 신발이 다 젖습니다.",
    ankle,
  ),
];
