import { tellers, type Told } from "./tell.ts";

const signal = tellers("traffic-signal", "signal");
const parking = tellers("illegal-parking", "parking");
const transport = tellers("public-transport", null);

export const traffic: readonly Told[] = [
  ...signal.en(
    "gate-main",
    "Traffic light inbound at Main Gate stuck on red for 4 minutes, then green for only 10 sec. Line of cars reaches MacArthur Highway.",
    {
      supporters: 16,
      ending: "confirmed",
      answer:
        'You were right about the timing. The controller at Main Gate had gone back to its night plan after a power dip. Our signal technician reset it on {day} and gave the inbound lane 45 seconds in the morning peak. We are watching the queue by camera this week. If it still backs up to MacArthur, please say "Not fixed" with the time you saw it. {officer}',
    },
  ),
  ...signal.en(
    "it-park puregold",
    "Pedestrian button near {place} does nothing. We wait and wait then just run across. Somebody will be hit.",
    {
      answer:
        "The button's cable had been cut by other works. It was joined and tested on {day}: the walk signal now comes within 40 seconds. If you wait longer, tell us the time. {officer}",
    },
  ),
  ...signal.en(
    "panday-rotunda",
    "The give way sign at the roundabout was knocked down by a truck. New drivers don't know who goes first.",
    {
      picture: null,
      from: null,
      answer:
        'The sign stands again since {day}, on a thicker post and a metre farther from the trucks, and the yield line was repainted. If drivers still guess, answer "Not fixed" and we bring an enforcer. {officer}',
    },
  ),
  ...signal.en(
    "gate-south",
    "Faded lane markings at the SCTEX exit to Clark, at night with rain you can't see which lane goes where. Had a near miss with a bus.",
    { picture: null, ending: "declined", supporters: 4 },
  ),
  ...signal.en(
    "ncc-roundabout san-nicolas-junction",
    "No signs telling which way to {place} from the north. I see lost delivery riders every day.",
    {
      picture: null,
      answer:
        "Two direction signs were put up on {day}, one before the turn and one at it, big enough for riders to read at speed. If anyone still gets lost, tell us where they turn wrong. {officer}",
    },
  ),
  ...signal.fil(
    "gate-friendship gate-dau",
    "Patay po ang stoplight sa {place} simula kaninang umaga, walang enforcer. Gitgitan na.",
  ),
  ...signal.fil(
    "marcos-school",
    "Kupas na po ang pedestrian lane sa harap ng eskuwela. Hindi humihinto ang mga sasakyan pag tumatawid ang mga bata.",
    {
      picture: null,
      supporters: 11,
      ending: "planned",
      plan: "Pipinturahan po ulit ang tawiran sa {day}, gabi, para tuyo na pagpasok ng mga bata. May enforcer na habang naghihintay.",
    },
  ),
  ...signal.fil(
    "roxas-underpass cdc-office",
    "Yung traffic light malapit sa {place} sabay na berde sa dalawang side! Muntik na po akong mabangga.",
  ),
  ...signal.ko(
    "gate-friendship gate-main",
    "{place} 신호등이 너무 짧습니다. 차 세 대만 지나가면 빨간불입니다. 아침마다 20분씩 걸립니다.",
    {
      answer:
        "{day}에 신호 시간을 조정해 아침 시간대 초록불을 20초 늘렸습니다. 이번 주 동안 교통량을 지켜보겠습니다. 여전히 막히면 시간과 함께 알려 주십시오. 담당 {officer}",
    },
  ),
  ...signal.ko(
    "friendship-plaza",
    "횡단보도 보행 신호가 고장 난 지 오래됐습니다. 어르신들이 건너기 위험합니다.",
    { ending: "handed-over" },
  ),
  ...signal.ko(
    "airport-rotunda panday-rotunda",
    "{place}에서 누가 먼저 가야 하는지 표지판이 없어서 사고가 날 뻔했습니다.",
    {
      picture: null,
      answer:
        "{day}에 회전교차로 진입로 네 곳에 양보 표지판과 바닥 표시를 설치했습니다. 여전히 헷갈리면 어느 방향인지 적어 주십시오. 담당 {officer}",
    },
  ),
  ...signal.en(
    "auf-campus global-city-towers",
    "The zebra crossing near {place} has worn off completely. Cars do not slow down for students anymore.",
    {
      picture: null,
      answer:
        'The crossing was repainted on {day} at night with glass beads, and two "slow, students" signs were added. We count the cars that stop next week. Still afraid to cross? Say so below. {officer}',
    },
  ),

  ...parking.en(
    "balagtas-bike",
    "Delivery vans park on the bike lane every lunch time. We have to swing out into fast traffic.",
    { supporters: 9, attributes: { obstruction: ["bike"] } },
  ),
  ...parking.en(
    "industrial-east industrial-north",
    "Container trailers are left overnight on the road by {place} without lights. Almost hit one at 2am.",
    {
      attributes: { obstruction: ["lane"] },
      answer:
        "Twelve trailers were moved on {day} and the two companies signed for a yard inside their lot. A patrol passes at midnight for the next month. If you meet one in the dark again, send the number. {officer}",
    },
  ),
  ...parking.en(
    "hospital",
    "White SUV has been parked on the disabled ramp of the medical center since morning, hazard lights on, nobody inside.",
    {
      picture: null,
      ending: "confirmed",
      attributes: { obstruction: ["ramp"] },
      answer:
        "An enforcer reached the medical center 25 minutes after your report. The driver came out, moved the car and was given a citation. On {day} we painted the ramp area yellow so that it is plain to everyone. If you see it blocked again, send it here or call the traffic desk. {officer}",
    },
  ),
  ...parking.en(
    "sm-clark",
    "Tricycles fill the whole first lane near the mall exit from 5 to 8pm.",
    {
      picture: null,
      ending: "handed-over",
      from: null,
      attributes: { obstruction: ["lane", "gate"] },
    },
  ),
  ...parking.fil(
    "korean-mart friendship-plaza",
    "Double parking na naman sa harap ng {place}. Isang lane na lang ang nadadaanan, gabi-gabi na lang.",
    { picture: null },
  ),
  ...parking.fil(
    "gate-mabiga",
    "May mga truck na nakaparada sa tapat ng gate namin, hindi mailabas ang kotse. Ilang beses na po naming kinausap, galit pa sila.",
    { ending: "fixed-twice", attributes: { obstruction: ["gate"] } },
  ),
  ...parking.fil(
    "global-city-towers ncc-offices",
    "Ginawang parking ang bangketa sa may {place}. Pa-tow naman po!",
    { picture: null },
  ),
  ...parking.ko(
    "korean-school friendship-plaza",
    "{place} 앞에 이중 주차가 심합니다. 구급차도 못 지나갈 것 같습니다.",
    { picture: null, supporters: 8 },
  ),
  ...parking.ko(
    "airport-terminal",
    "공항 도착장 앞 택시들이 버스 승강장을 막고 있어서 짐을 들고 차도로 걸었습니다.",
    {
      picture: null,
      ending: "done",
      answer:
        "{day}부터 승강장에 교통요원을 배치했고 바닥에 정차 금지 표시를 했습니다. 달라지지 않으면 '해결되지 않음'을 눌러 주십시오. 담당 {officer}",
    },
  ),
  ...parking.ko(
    "mimosa",
    "주말마다 골프장 손님들이 집 앞 도로 양쪽에 차를 세워 쓰레기 수거차가 못 들어옵니다.",
    { picture: null },
  ),

  ...transport.en(
    "p2p-stop gate-main",
    "The shuttle at {place} is supposed to come every 15 minutes. Waited 50 minutes twice this week. There is no schedule posted anywhere.",
  ),
  ...transport.en(
    "airport-terminal",
    "Taxi asked 900 pesos from the airport to Korea Town and refused the meter. Tourist would just pay.",
    {
      ending: "confirmed",
      answer:
        'Thank you for the details. With the time you gave, we found the trip and called in the operator. The driver was suspended from the airport queue for 15 days on {day} and the operator will refund the difference: please bring your receipt or this page to the transport desk at arrivals. If you disagree with the result, answer "Not fixed" and it goes to the head of the unit. {officer}',
    },
  ),
  ...transport.en(
    "dau-terminal ncc-offices",
    "The last van between Clark and {place} leaves at 6pm but many of us clock out at 7. Could there be one more trip?",
  ),
  ...transport.en(
    "museum",
    "Jeep driver did not lower the step for my grandmother and shouted at us. Body number 0427. I was so ashamed.",
    {
      attributes: { "body-number": "0427" },
      answer:
        "I am sorry for what you and your grandmother went through. The driver of 0427 was called in on {day}, admitted it, and may not drive for ten days until he finishes the training on serving senior and disabled riders. If you want the written decision, ask here. {officer}",
    },
  ),
  ...transport.fil(
    "main-gate-jeepney",
    "Sobra po ang singil ng jeep, bente pesos Main Gate hanggang Expo. Walang nakapaskil na taripa.",
    {
      channel: "counter",
      ending: "done",
      answer:
        "Noong {day} ipinatawag at pinagmulta ang operator, at nakapaskil na ang taripa sa loob ng bawat jeep. Ang sobrang singil ay ibabalik sa terminal, ipakita lang po ang page na ito. Hindi kayo sang-ayon? Sumagot dito at aakyat sa hepe. {officer}",
    },
  ),
  ...transport.fil(
    "hospital it-park",
    "Isa lang ang jeep na dumadaan sa {place} pag gabi, siksikan at may nakasabit pa. Sana madagdagan ang biyahe.",
    { supporters: 12 },
  ),
  ...transport.fil(
    "ncc-housing ncc-resettlement",
    "Wala pong masakyan galing {place} papuntang Clark bago mag alas-sais ng umaga. Late lagi ang anak ko sa trabaho.",
    {
      answer:
        "Simula {day}, may biyahe na po ng 4:45 at 5:20 ng umaga galing {place}. Isang buwan itong susubukan; kung puno lagi, dadagdagan. Kung hindi dumating, i-text ang plaka dito. {officer}",
    },
  ),
  ...transport.ko(
    "airport-terminal gate-friendship",
    "{place}에서 코리아타운까지 가는 셔틀 시간표를 알 수가 없습니다. 한국어 안내도 있으면 좋겠습니다.",
    {
      answer:
        "{day}부터 정류장에 영어와 한국어 시간표를 붙였습니다. 시간이 지켜지지 않으면 차량 번호와 함께 알려 주십시오. 담당 {officer}",
    },
  ),
  ...transport.ko(
    "main-gate-jeepney",
    "지프니 기사가 거스름돈을 주지 않고 그냥 출발했습니다. 외국인이라 그런 것 같아 속상합니다.",
    { ending: "asked" },
  ),
  ...transport.fil(
    "gate-mabiga",
    "Tinanggal po yung babaan sa tapat ng Mabiga gate, ang layo na ng nilalakad namin mula highway. Mga senior pa naman karamihan.",
    { ending: "declined" },
  ),
];
