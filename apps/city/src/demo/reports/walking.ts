import { tellers, type Told } from "./tell.ts";

const sidewalk = tellers("sidewalk", "sidewalk");
const graffiti = tellers("graffiti", "graffiti");

export const walking: readonly Told[] = [
  ...sidewalk.en(
    "museum parade-grounds",
    "Loose and missing tiles on the walk to {place}. My father uses a cane and nearly fell on Sunday.",
  ),
  ...sidewalk.en(
    "sm-clark",
    "The wheelchair ramp at the crossing to the mall ends in a 10 cm step. I have to ask strangers to lift me. Please make it level.",
    {
      ending: "reopened",
      supporters: 14,
      answer:
        "The ramp was recast on {day} and we measured it with the level: the step is gone on the right half; the left half dries until the weekend. Please try it and tell us the truth, you know it better than we do. {officer}",
      again:
        "I went there today with my chair. The step is lower but it is still 4 cm and my front wheels stop. I still need someone to push.",
    },
  ),
  ...sidewalk.en(
    "bayan-park-ped",
    "Railing of the footbridge is loose on the south stairs. It moves when you hold it, students lean on it.",
    {
      picture: null,
      ending: "confirmed",
      answer:
        'The footbridge railing was welded back on {day}. We closed the south stairs for two hours while the crew worked, and load-tested it afterwards. Thank you for not waiting until somebody fell. If you feel it move again, tap "Not fixed". {officer}',
    },
  ),
  ...sidewalk.en(
    "global-city-towers cdc-office",
    "A drain cover is missing on the sidewalk by {place}, somebody put a traffic cone in the hole. Cone is gone today!",
    {
      answer:
        "A new cover was fitted on {day} and bolted down so that it cannot be carried off. A guard stood at the hole until the crew came. Please look when you pass and tell us if it rocks. {officer}",
    },
  ),
  ...sidewalk.en(
    "ncc-athletics",
    "Tree roots lifted the pavement outside the stadium gate B. Stroller wheels get stuck.",
    { ending: "accepted" },
  ),
  ...sidewalk.fil(
    "hospital main-gate-jeepney",
    "Sira-sira na po ang bangketa papuntang {place}. Ang mga naka-wheelchair sa kalsada na dumadaan.",
  ),
  ...sidewalk.fil(
    "marcos-school gate-mabiga",
    "Wala pong takip ang kanal sa gilid ng {place}, nahulog po ang pamangkin ko, buti galos lang.",
    {
      supporters: 7,
      answer:
        "Nalagyan na po ng takip ang kanal noong {day}, semento na para hindi manakaw, at tiningnan ang dalawampung metro sa magkabila. Sana po ay magaling na ang pamangkin ninyo. May bukas pa ba? Sabihin dito. {officer}",
    },
  ),
  ...sidewalk.fil(
    "friendship-bridge",
    "Ang kitid ng lakaran sa tulay tapos may nakausling bakal. Na-sugatan po ang paa ko, may picture ako.",
    { ending: "handed-over" },
  ),
  ...sidewalk.fil(
    "ncc-housing",
    "Hindi pantay ang mga tiles sa labas ng building namin, pag umulan nagiging patibong kasi may tubig sa ilalim. Tumatalsik sa damit haha.",
    { ending: "declined" },
  ),
  ...sidewalk.ko(
    "friendship-plaza airport-terminal",
    "{place} 앞 보도블록이 빠져서 유모차를 밀기 어렵습니다. 여행 가방도 자꾸 걸립니다.",
  ),
  ...sidewalk.ko(
    "mimosa museum",
    "{place} 쪽 경사로를 화분이 막고 있어 휠체어가 지나갈 수 없습니다.",
    {
      picture: null,
      answer:
        "{day}에 화분을 모두 옮기고 경사로 앞에 '비워 두십시오' 표시를 그렸습니다. 관리 업체에도 서면으로 알렸습니다. 다시 막히면 사진을 올려 주십시오. 담당 {officer}",
    },
  ),
  ...sidewalk.ko(
    "global-city-park",
    "공원 앞 맨홀 뚜껑이 없어서 발이 빠질 뻔했습니다. 밤에는 전혀 보이지 않습니다.",
    {
      supporters: 4,
      plan: "주물 뚜껑을 주문했고 {day}에 설치합니다. 그때까지 철판을 덮고 야간 반사판을 세워 두었습니다.",
    },
  ),

  ...graffiti.en(
    "bayan-park-ped",
    "Someone sprayed names all over the footbridge again. Children walk past the bad words every day.",
    { from: null },
  ),
  ...graffiti.en(
    "parade-grounds ncc-river-park",
    "The information sign at {place} is torn and scribbled on. Visitors can't read the map anymore.",
    {
      picture: null,
      answer:
        "A new map sign was put up on {day}, behind a plate that can be wiped clean, in English, Filipino and Korean. If you find a mistake in it, tell us here. {officer}",
    },
  ),
  ...graffiti.fil(
    "bayanihan-park roxas-underpass",
    "Sinulatan na naman ng spray paint ang pader sa {place}. Kapipintura lang po noong isang buwan.",
  ),
  ...graffiti.fil(
    "p2p-stop",
    "Basag po ang salamin ng waiting shed, may mga bubog pa sa upuan. Baka makasugat ng pasahero.",
    {
      ending: "confirmed",
      picture: null,
      answer:
        "Nalinis po ang mga bubog sa loob ng isang oras matapos ninyong i-report, at nakabitan ng bagong salamin ang waiting shed noong {day}. Mas makapal na po ito. Salamat at wala pong nasugatan. Kung may mali pa, sabihin lang dito at babalikan namin. {officer}",
    },
  ),
  ...graffiti.ko(
    "korean-school roxas-underpass",
    "{place} 벽에 보기 흉한 낙서가 있습니다. 아이들이 보기 전에 지워 주십시오.",
  ),
];
