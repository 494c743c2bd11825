import { tellers, type Told } from "./tell.ts";

const garbage = tellers("garbage", "garbage");
const tree = tellers("tree-branch", "branch");
const animal = tellers("stray-animal", "dog");

export const surroundings: readonly Told[] = [
  ...garbage.en("friendship-plaza", "Garbage bags have been piled at the corner of Friendship Plaza for four days. Rats at night.", { daysAgo: 12, supporters: 16, ending: "fixed-twice" }),
  ...garbage.en("korean-mart", "Someone dumps restaurant waste by the Korean grocery after midnight. The oil runs over the sidewalk.", { daysAgo: 11, ending: "handed-over" }),
  ...garbage.en("picnic-grounds parade-grounds", "All bins at {place} overflow by Sunday afternoon. Cats pull everything out. Maybe a second pick-up on weekends?", { supporters: 8 }),
  ...garbage.en("ncc-river-park", "Plastic bottles floating all along the river park after the fun run. Organizers left without cleaning.", { ending: "confirmed", answer: "The organizers came back with 30 people on {day} after we called them, and our boat crew took out what had drifted: eleven sacks. From now on an event gets its deposit back only after we have walked the bank. Thank you for the photo, it made the call short. If you find more, reply \"Not fixed\". {officer}" }),
  ...garbage.en("industrial-north gate-sapangbato", "Smoke every evening around 6 from burning trash behind {place}. My asthma son can't stay outside."),
  ...garbage.en("mimosa global-city-towers", "garbage truck skipped our street again this wk, {place} area. the bags are hot and smelly", { from: null }),
  ...garbage.en("sacobia-bridge", "Construction rubble and old tiles dumped down the slope at the bridge. I saw a blue elf truck, plate starts with NCR.. wrote it down: call me 0917-555-0136", { ending: "reopened", supporters: 5 }),
  ...garbage.fil("friendship-plaza", "Ang baho na po dito sa Friendship, apat na araw nang walang nangongolekta. Puro uod na.", { daysAgo: 11, ending: "confirmed" }),
  ...garbage.fil("friendship-plaza", "Tambak ng basura sa kanto, pati bangketa sakop na. Customers namin umaatras.", { daysAgo: 10, ending: "done", supporters: 6 }),
  ...garbage.fil("brgy-anunas", "Hindi pa rin po nakukuha ang basura dito sa amin sa Anunas, sabi bukas daw, laging bukas.", { ending: "handed-over", channel: "phone" }),
  ...garbage.fil("ncc-housing ncc-resettlement", "Umaapaw na ang basurahan sa {place}, isang linggo nang hindi dinadaanan ng truck."),
  ...garbage.fil("gate-main dau-terminal", "May nagtatapon ng basura sa gilid ng {place} tuwing madaling araw. Pakabitan naman po ng CCTV."),
  ...garbage.fil("hospital", "May nakita po akong mga gamit na hiringgilya sa basurahan sa labas ng ospital! Pakibilisan po, may mga batang nangangalakal.", { ending: "confirmed", supporters: 33, daysAgo: 13, answer: "Maraming salamat po sa mabilis na pag-report. Sa loob ng dalawang oras, kinuha ng crew na may proteksiyon ang lahat ng hiringgilya. Noong {day}, ininspeksiyon namin ang klinikang pinanggalingan at pinagmulta; araw-araw na silang tsetsekin sa loob ng isang buwan. Kung may makita pa kayo, huwag hawakan, i-report agad dito. {officer}" }),
  ...garbage.ko("friendship-plaza", "코리아타운 모퉁이에 쓰레기가 나흘째 쌓여 있습니다. 냄새 때문에 손님이 들어오지 않습니다.", { daysAgo: 11, ending: "confirmed", supporters: 12 }),
  ...garbage.ko("friendship-plaza", "어제 치운 자리에 또 쓰레기가 쌓였습니다. 근본적인 대책이 필요합니다. 연락처 0917 555 0158", { daysAgo: 6, ending: "asked" }),
  ...garbage.ko("fontana picnic-grounds", "{place}에 분리수거함이 없어서 재활용품이 모두 섞여 버려집니다."),
  ...garbage.ko("global-city-towers", "건물 뒤에서 저녁마다 비닐을 태우는 냄새가 납니다. 목이 아파 창문을 열 수 없습니다.", { picture: null, supporters: 5 }),

  ...tree.en("parade-grounds museum", "A big acacia branch came down beside {place} in the wind last night. It covers half the jogging path."),
  ...tree.en("fontana gate-south", "Tall grass hides the stop sign near {place}. You only see it when you are already past."),
  ...tree.en("mimosa-golf", "Tree leaning over our roof since the storm, roots showing on one side. We are afraid to sleep in that room.", { ending: "confirmed", supporters: 3, answer: "Our forester came the same afternoon and found the roots broken on the wind side. The tree was taken down in pieces on {day} under permit, and two narra seedlings will be planted in its place in the next planting week. Please check the roof with us: if a tile was harmed during the work, tell me here and we repair it. {officer}" }),
  ...tree.en("el-kabayo veterans-cemetery", "Branches touch the power line near {place} and spark when it rains. I heard it buzz."),
  ...tree.en("swimming-club", "Kindly cut the mango tree at Creekside, its fruits fall on our cars.", { ending: "declined", channel: "counter" }),
  ...tree.fil("gate-sapangbato san-nicolas-junction", "May natumbang puno sa daan malapit sa {place}, isang lane lang ang madaanan. Walang ilaw, delikado mamayang gabi."),
  ...tree.fil("auf-campus picnic-grounds", "Ang tataas na po ng talahib sa paligid ng {place}, may nakita kaming ahas kahapon."),
  ...tree.fil("nayong-pilipino", "Nakabitin ang malaking sanga sa ibabaw ng parking ng Nayong Pilipino. Isang hangin na lang babagsak na.", { ending: "done" }),
  ...tree.ko("korean-school mimosa", "{place} 앞 큰 나뭇가지가 부러져 매달려 있습니다. 아이들이 지나다녀 위험합니다."),
  ...tree.ko("gate-south fontana", "{place} 근처 풀이 너무 자라서 교통 표지판이 보이지 않습니다."),

  ...animal.en("global-city-park ncc-river-park", "Pack of five dogs around {place} chases joggers every morning. One bit my shoe.", { supporters: 9 }),
  ...animal.en("airport-rotunda", "There's an injured dog lying at the airport rotunda, hit by a car, still alive. Please send someone.", { ending: "confirmed", daysAgo: 15, answer: "The animal team picked the dog up 40 minutes after you wrote. A veterinarian set the leg on {day}; she is at the shelter, eating well, and may be adopted after her shots. Thank you for stopping. If you would like to visit her, ask for \"Rotunda\" at the shelter. {officer}" }),
  ...animal.en("ncc-housing it-park", "Standing water behind {place}, swarms of mosquitoes at dusk. Two dengue cases in our building this month."),
  ...animal.en("fontana", "A python, maybe 2 m, went into the drain beside the villas. Kids play there", { from: null, picture: null, ending: "confirmed" }),
  ...animal.fil("ncc-resettlement", "Ang daming asong gala dito sa relocation, kinagat po ang anak ko kanina. Saan po may libreng anti-rabies?", { daysAgo: 8, supporters: 11, ending: "confirmed", picture: null, answer: "Kumusta na po ang bata? Libre ang anti-rabies sa Health and Sanitation, Lunes hanggang Biyernes, 8 hanggang 4; dalhin lang po siya kahit walang appointment, at hugasan agad ng sabon ang kagat. Noong {day}, nahuli ng team ang pitong aso sa relocation at nabakunahan ang tatlumpu. Babalik kami sa susunod na linggo. Kung may problema pa, sagutin lang po ito. {officer}" }),
  ...animal.fil("ncc-resettlement", "May mga asong walang may-ari na umaaligid sa mga bata dito sa Aranguren. Baka may rabies.", { daysAgo: 7, ending: "done" }),
  ...animal.fil("marcos-school main-gate-jeepney", "Patay na pusa sa gitna ng daan sa {place}, dalawang araw na, nangangamoy.", { picture: null }),
  ...animal.fil("brgy-sapangbato gate-sapangbato", "Dumadami po ang lamok dito malapit sa {place} kasi may naipong tubig sa mga gulong. Pa-fogging naman po.", { picture: null }),
  ...animal.ko("friendship-plaza mimosa", "{place} 주변에 떠돌이 개가 많아졌습니다. 어제 초등학생이 쫓겨 넘어졌습니다."),
  ...animal.ko("korean-school", "운동장 옆 고인 물에 모기가 많습니다. 방역을 부탁드립니다. 뎅기열이 걱정됩니다.", { picture: null, ending: "confirmed" }),
  ...animal.ko("global-city-park", "산책로에서 뱀을 두 번 봤습니다. 강아지와 아이들이 많이 다니는 곳입니다.", { picture: null }),
];
