import { tellers, type Told } from "./tell.ts";

const garbage = tellers("garbage", "garbage");
const tree = tellers("tree-branch", "branch");
const animal = tellers("stray-animal", "dog");

export const surroundings: readonly Told[] = [
  ...garbage.en(
    "friendship-plaza",
    "Garbage bags have been piled at the corner of Friendship Plaza for four days. Rats at night.",
    { daysAgo: 12, supporters: 11, ending: "fixed-twice" },
  ),
  ...garbage.en(
    "korean-mart",
    "Someone dumps restaurant waste by the Korean grocery after midnight. The oil runs over the sidewalk.",
    { daysAgo: 11, ending: "handed-over" },
  ),
  ...garbage.en(
    "picnic-grounds parade-grounds",
    "All bins at {place} overflow by Sunday afternoon. Cats pull everything out. Maybe a second pick-up on weekends?",
    {
      supporters: 7,
      answer:
        "You are right about Sundays. Since {day} the bins at {place} are emptied on Saturday and Sunday as well, on trial until the end of next month, and they have lids now, so the cats must look elsewhere. Tell us whether it helps. {officer}",
    },
  ),
  ...garbage.en(
    "ncc-river-park",
    "Plastic bottles floating all along the river park after the fun run. Organizers left without cleaning.",
    {
      picture: null,
      ending: "confirmed",
      answer:
        'The organizers came back with 30 people on {day} after we called them, and our boat crew took out what had drifted: eleven sacks. From now on an event gets its deposit back only after we have walked the bank. Thank you for the photo, it made the call short. If you find more, reply "Not fixed". {officer}',
    },
  ),
  ...garbage.en(
    "industrial-north gate-sapangbato",
    "Smoke every evening around 6 from burning trash behind {place}. My asthma son can't stay outside.",
    {
      picture: null,
      answer:
        "Our inspector went at 6 p.m. for three days and found who burns it. He was fined on {day} under the clean air law and given a pick-up schedule. We hope your son can play outside again; if you smell smoke, report it while it burns. {officer}",
    },
  ),
  ...garbage.en(
    "mimosa global-city-towers",
    "garbage truck skipped our street again this wk, {place} area. the bags are hot and smelly",
    { from: null },
  ),
  ...garbage.en(
    "sacobia-bridge",
    "Construction rubble and old tiles dumped down the slope at the bridge. I saw a blue elf truck, plate starts with NCR.. wrote it down: call me 0900-555-0136",
    {
      picture: null,
      ending: "reopened",
      supporters: 5,
      answer:
        "The slope was cleared on {day}, two dump trucks, and the plate you wrote down led to a contractor who now has a notice to explain. A barrier goes up at the pull-in. If they come back, tell us at once. {officer}",
      again: "New rubble this morning, same tiles, same place. They dump before sunrise.",
    },
  ),
  ...garbage.fil(
    "friendship-plaza",
    "Ang baho na po dito sa Friendship, apat na araw nang walang nangongolekta. Puro uod na.",
    { daysAgo: 11, ending: "confirmed" },
  ),
  ...garbage.fil(
    "friendship-plaza",
    "Tambak ng basura sa kanto, pati bangketa sakop na. Customers namin umaatras.",
    { daysAgo: 10, ending: "done", supporters: 6 },
  ),
  ...garbage.fil(
    "brgy-anunas",
    "Hindi pa rin po nakukuha ang basura dito sa amin sa Anunas, sabi bukas daw, laging bukas.",
    { ending: "handed-over", channel: "phone" },
  ),
  ...garbage.fil(
    "ncc-housing ncc-resettlement",
    "Umaapaw na ang basurahan sa {place}, isang linggo nang hindi dinadaanan ng truck.",
  ),
  ...garbage.fil(
    "gate-main dau-terminal",
    "May nagtatapon ng basura sa gilid ng {place} tuwing madaling araw. Pakabitan naman po ng CCTV.",
    {
      answer:
        "Nalinis na po noong {day} at may kamera na sa poste. May nakita kaming pangalan sa mga supot at nakausap na ang nagtapon; multa na sa susunod. Kung may makita pa kayo, i-report kahit anong oras. {officer}",
    },
  ),
  ...garbage.fil(
    "hospital",
    "May nakita po akong mga gamit na hiringgilya sa basurahan sa labas ng ospital! Pakibilisan po, may mga batang nangangalakal.",
    {
      picture: null,
      ending: "confirmed",
      supporters: 19,
      daysAgo: 13,
      answer:
        "Maraming salamat po sa mabilis na pag-report. Sa loob ng dalawang oras, kinuha ng crew na may proteksiyon ang lahat ng hiringgilya. Noong {day}, ininspeksiyon namin ang klinikang pinanggalingan at pinagmulta; araw-araw na silang tsetsekin sa loob ng isang buwan. Kung may makita pa kayo, huwag hawakan, i-report agad dito. {officer}",
    },
  ),
  ...garbage.ko(
    "friendship-plaza",
    "코리아타운 모퉁이에 쓰레기가 나흘째 쌓여 있습니다. 냄새 때문에 손님이 들어오지 않습니다.",
    { daysAgo: 11, ending: "confirmed", supporters: 9 },
  ),
  ...garbage.ko(
    "friendship-plaza",
    "어제 치운 자리에 또 쓰레기가 쌓였습니다. 근본적인 대책이 필요합니다. 연락처 0900 555 0158",
    { daysAgo: 6, ending: "asked" },
  ),
  ...garbage.ko(
    "fontana picnic-grounds",
    "{place}에 분리수거함이 없어서 재활용품이 모두 섞여 버려집니다.",
    {
      picture: null,
      answer:
        "{day}에 {place}에 분리수거함 네 개를 설치했습니다. 매주 화요일과 금요일에 비웁니다. 부족하면 이 페이지에 적어 주십시오. 담당 {officer}",
    },
  ),
  ...garbage.ko(
    "global-city-towers",
    "건물 뒤에서 저녁마다 비닐을 태우는 냄새가 납니다. 목이 아파 창문을 열 수 없습니다.",
    {
      picture: null,
      supporters: 5,
      answer:
        "{day} 저녁에 현장에서 소각을 확인하고 과태료를 부과했습니다. 일주일 동안 같은 시간에 순찰합니다. 냄새가 나면 그 시각에 바로 알려 주십시오. 담당 {officer}",
    },
  ),

  ...tree.en(
    "parade-grounds museum",
    "A big acacia branch came down beside {place} in the wind last night. It covers half the jogging path.",
  ),
  ...tree.en(
    "fontana gate-south",
    "Tall grass hides the stop sign near {place}. You only see it when you are already past.",
    {
      picture: null,
      answer:
        'The grass was cut on {day} and the corner is now on the monthly round, so the sign stays in sight. If it grows back sooner, choose "Not fixed". {officer}',
    },
  ),
  ...tree.en(
    "mimosa-golf",
    "Tree leaning over our roof since the storm, roots showing on one side. We are afraid to sleep in that room.",
    {
      ending: "confirmed",
      supporters: 3,
      answer:
        "Our forester came the same afternoon and found the roots broken on the wind side. The tree was taken down in pieces on {day} under permit, and two narra seedlings will be planted in its place in the next planting week. Please check the roof with us: if a tile was harmed during the work, tell me here and we repair it. {officer}",
    },
  ),
  ...tree.en(
    "el-kabayo veterans-cemetery",
    "Branches touch the power line near {place} and spark when it rains. I heard it buzz.",
    {
      picture: null,
      answer:
        "Cut and hauled on {day}, with the power line switched off for an hour. The line crew checked the wires: safe. If it sparks again when it rains, call loc. 2135 at once and answer here. {officer}",
    },
  ),
  ...tree.en(
    "swimming-club",
    "Kindly cut the mango tree at Creekside, its fruits fall on our cars.",
    { picture: null, ending: "declined", channel: "counter" },
  ),
  ...tree.fil(
    "gate-sapangbato san-nicolas-junction",
    "May natumbang puno sa daan malapit sa {place}, isang lane lang ang madaanan. Walang ilaw, delikado mamayang gabi.",
  ),
  ...tree.fil(
    "auf-campus picnic-grounds",
    "Ang tataas na po ng talahib sa paligid ng {place}, may nakita kaming ahas kahapon.",
    {
      picture: null,
      answer:
        "Natabas na po noong {day} at kasama na ang lugar sa buwanang tabas. Naglagay din ng paalala tungkol sa ahas. Kung tumaas ulit ang damo bago noon, i-report lang. {officer}",
    },
  ),
  ...tree.fil(
    "nayong-pilipino",
    "Nakabitin ang malaking sanga sa ibabaw ng parking ng Nayong Pilipino. Isang hangin na lang babagsak na.",
    { ending: "done" },
  ),
  ...tree.ko(
    "korean-school mimosa",
    "{place} 앞 큰 나뭇가지가 부러져 매달려 있습니다. 아이들이 지나다녀 위험합니다.",
  ),
  ...tree.ko("gate-south fontana", "{place} 근처 풀이 너무 자라서 교통 표지판이 보이지 않습니다.", {
    picture: null,
    answer:
      "{day}에 풀을 베고 표지판이 보이도록 정리했습니다. 이제 매달 정기 작업에 포함됩니다. 다시 가려지면 이 페이지에서 알려 주십시오. 담당 {officer}",
  }),

  ...animal.en(
    "global-city-park ncc-river-park",
    "Pack of five dogs around {place} chases joggers every morning. One bit my shoe.",
    { supporters: 8 },
  ),
  ...animal.en(
    "airport-rotunda",
    "There's an injured dog lying at the airport rotunda, hit by a car, still alive. Please send someone.",
    {
      picture: null,
      ending: "confirmed",
      daysAgo: 15,
      answer:
        'The animal team picked the dog up 40 minutes after you wrote. A veterinarian set the leg on {day}; she is at the shelter, eating well, and may be adopted after her shots. Thank you for stopping. If you would like to visit her, ask for "Rotunda" at the shelter. {officer}',
    },
  ),
  ...animal.en(
    "ncc-housing it-park",
    "Standing water behind {place}, swarms of mosquitoes at dusk. Two dengue cases in our building this month.",
    {
      picture: null,
      answer:
        "Our sanitation team emptied the standing water and treated the drains behind {place} on {day}. A second round follows in seven days, because eggs hatch. Fever in the house? The clinic tests for dengue free of charge. {officer}",
    },
  ),
  ...animal.en(
    "fontana",
    "A python, maybe 2 m, went into the drain beside the villas. Kids play there",
    {
      from: null,
      picture: null,
      ending: "confirmed",
      answer:
        "The animal team waited at the drain and caught it on {day}: a young python, 1.8 m, released far up the Sacobia. The drain now has a grille. If you see another, keep the children away and call loc. 2350. {officer}",
    },
  ),
  ...animal.fil(
    "ncc-resettlement",
    "Ang daming asong gala dito sa relocation, kinagat po ang anak ko kanina. Saan po may libreng anti-rabies?",
    {
      daysAgo: 8,
      supporters: 9,
      ending: "confirmed",
      picture: null,
      answer:
        "Kumusta na po ang bata? Libre ang anti-rabies sa Health and Sanitation, Lunes hanggang Biyernes, 8 hanggang 4; dalhin lang po siya kahit walang appointment, at hugasan agad ng sabon ang kagat. Noong {day}, nahuli ng team ang pitong aso sa relocation at nabakunahan ang tatlumpu. Babalik kami sa susunod na linggo. Kung may problema pa, sagutin lang po ito. {officer}",
    },
  ),
  ...animal.fil(
    "ncc-resettlement",
    "May mga asong walang may-ari na umaaligid sa mga bata dito sa Aranguren. Baka may rabies.",
    { daysAgo: 7, ending: "done" },
  ),
  ...animal.fil(
    "marcos-school main-gate-jeepney",
    "Patay na pusa sa gitna ng daan sa {place}, dalawang araw na, nangangamoy.",
    {
      picture: null,
      answer:
        "Nakuha na po at nailibing nang maayos, at na-disinfect ang lugar noong {day}. Salamat sa pag-report. Kung may amoy pa, sumagot lang dito. {officer}",
    },
  ),
  ...animal.fil(
    "brgy-sapangbato gate-sapangbato",
    "Dumadami po ang lamok dito malapit sa {place} kasi may naipong tubig sa mga gulong. Pa-fogging naman po.",
    {
      picture: null,
      answer:
        "Naitapon na po ang naipong tubig sa mga gulong at na-misting ang paligid noong {day}. May ikalawang round pagkalipas ng pitong araw. Kung may lagnat sa bahay, libre ang dengue test sa klinika. {officer}",
    },
  ),
  ...animal.ko(
    "friendship-plaza mimosa",
    "{place} 주변에 떠돌이 개가 많아졌습니다. 어제 초등학생이 쫓겨 넘어졌습니다.",
  ),
  ...animal.ko(
    "korean-school",
    "운동장 옆 고인 물에 모기가 많습니다. 방역을 부탁드립니다. 뎅기열이 걱정됩니다.",
    {
      picture: null,
      ending: "confirmed",
      answer:
        "{day}에 고인 물을 빼고 운동장 둘레를 방역했습니다. 알이 부화하는 점을 고려해 7일 뒤 한 번 더 합니다. 여전히 모기가 많으면 알려 주십시오. 담당 {officer}",
    },
  ),
  ...animal.ko(
    "global-city-park",
    "산책로에서 뱀을 두 번 봤습니다. 강아지와 아이들이 많이 다니는 곳입니다.",
    {
      picture: null,
      answer:
        "{day}에 산책로 주변 풀을 베고 배수구를 점검했습니다. 독이 없는 뱀 한 마리를 잡아 숲으로 옮겼고 안내판도 세웠습니다. 또 보이면 가까이 가지 말고 알려 주십시오. 담당 {officer}",
    },
  ),
];
