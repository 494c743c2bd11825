import { tellers, type Told } from "./tell.ts";

const signal = tellers("traffic-signal", "signal");
const parking = tellers("illegal-parking", "parking");
const transport = tellers("public-transport", null);

export const traffic: readonly Told[] = [
  ...signal.en("gate-main", "Traffic light inbound at Main Gate stuck on red for 4 minutes, then green for only 10 sec. Line of cars reaches MacArthur Highway.", { supporters: 26, ending: "confirmed", answer: "You were right about the timing. The controller at Main Gate had gone back to its night plan after a power dip. Our signal technician reset it on {day} and gave the inbound lane 45 seconds in the morning peak. We are watching the queue by camera this week. If it still backs up to MacArthur, please say \"Not fixed\" with the time you saw it. {officer}" }),
  ...signal.en("it-park puregold", "Pedestrian button near {place} does nothing. We wait and wait then just run across. Somebody will be hit."),
  ...signal.en("panday-rotunda", "The give way sign at the roundabout was knocked down by a truck. New drivers don't know who goes first.", { from: null }),
  ...signal.en("gate-south", "Faded lane markings at the SCTEX exit to Clark, at night with rain you can't see which lane goes where. Had a near miss with a bus.", { ending: "declined", supporters: 4 }),
  ...signal.en("ncc-roundabout san-nicolas-junction", "No signs telling which way to {place} from the north. I see lost delivery riders every day."),
  ...signal.fil("gate-friendship gate-dau", "Patay po ang stoplight sa {place} simula kaninang umaga, walang enforcer. Gitgitan na."),
  ...signal.fil("marcos-school", "Kupas na po ang pedestrian lane sa harap ng eskuwela. Hindi humihinto ang mga sasakyan pag tumatawid ang mga bata.", { supporters: 15, ending: "planned" }),
  ...signal.fil("roxas-underpass cdc-office", "Yung traffic light malapit sa {place} sabay na berde sa dalawang side! Muntik na po akong mabangga."),
  ...signal.ko("gate-friendship gate-main", "{place} 신호등이 너무 짧습니다. 차 세 대만 지나가면 빨간불입니다. 아침마다 20분씩 걸립니다."),
  ...signal.ko("friendship-plaza", "횡단보도 보행 신호가 고장 난 지 오래됐습니다. 어르신들이 건너기 위험합니다.", { ending: "handed-over" }),
  ...signal.ko("airport-rotunda panday-rotunda", "{place}에서 누가 먼저 가야 하는지 표지판이 없어서 사고가 날 뻔했습니다."),
  ...signal.en("auf-campus global-city-towers", "The zebra crossing near {place} has worn off completely. Cars do not slow down for students anymore."),

  ...parking.en("balagtas-bike", "Delivery vans park on the bike lane every lunch time. We have to swing out into fast traffic.", { supporters: 12, attributes: { obstruction: ["bike"] } }),
  ...parking.en("industrial-east industrial-north", "Container trailers are left overnight on the road by {place} without lights. Almost hit one at 2am.", { attributes: { obstruction: ["lane"] } }),
  ...parking.en("hospital", "White SUV has been parked on the disabled ramp of the medical center since morning, hazard lights on, nobody inside.", { ending: "confirmed", attributes: { obstruction: ["ramp"] }, answer: "An enforcer reached the medical center 25 minutes after your report. The driver came out, moved the car and was given a citation. On {day} we painted the ramp area yellow so that it is plain to everyone. If you see it blocked again, send it here or call the traffic desk. {officer}" }),
  ...parking.en("sm-clark", "Tricycles fill the whole first lane near the mall exit from 5 to 8pm.", { ending: "handed-over", from: null, attributes: { obstruction: ["lane", "gate"] } }),
  ...parking.fil("korean-mart friendship-plaza", "Double parking na naman sa harap ng {place}. Isang lane na lang ang nadadaanan, gabi-gabi na lang."),
  ...parking.fil("gate-mabiga", "May mga truck na nakaparada sa tapat ng gate namin, hindi mailabas ang kotse. Ilang beses na po naming kinausap, galit pa sila.", { ending: "fixed-twice", attributes: { obstruction: ["gate"] } }),
  ...parking.fil("global-city-towers ncc-offices", "Ginawang parking ang bangketa sa may {place}. Pa-tow naman po!"),
  ...parking.ko("korean-school friendship-plaza", "{place} 앞에 이중 주차가 심합니다. 구급차도 못 지나갈 것 같습니다.", { supporters: 10 }),
  ...parking.ko("airport-terminal", "공항 도착장 앞 택시들이 버스 승강장을 막고 있어서 짐을 들고 차도로 걸었습니다.", { ending: "done" }),
  ...parking.ko("mimosa", "주말마다 골프장 손님들이 집 앞 도로 양쪽에 차를 세워 쓰레기 수거차가 못 들어옵니다."),

  ...transport.en("p2p-stop gate-main", "The shuttle at {place} is supposed to come every 15 minutes. Waited 50 minutes twice this week. There is no schedule posted anywhere."),
  ...transport.en("airport-terminal", "Taxi asked 900 pesos from the airport to Korea Town and refused the meter. Tourist would just pay.", { ending: "confirmed", answer: "Thank you for the details. With the time you gave, we found the trip and called in the operator. The driver was suspended from the airport queue for 15 days on {day} and the operator will refund the difference: please bring your receipt or this page to the transport desk at arrivals. If you disagree with the result, answer \"Not fixed\" and it goes to the head of the unit. {officer}" }),
  ...transport.en("dau-terminal ncc-offices", "The last van between Clark and {place} leaves at 6pm but many of us clock out at 7. Could there be one more trip?"),
  ...transport.en("museum", "Jeep driver did not lower the step for my grandmother and shouted at us. Body number 0427. I was so ashamed.", { attributes: { body_number: "0427" } }),
  ...transport.fil("main-gate-jeepney", "Sobra po ang singil ng jeep, bente pesos Main Gate hanggang Expo. Walang nakapaskil na taripa.", { channel: "counter", ending: "done" }),
  ...transport.fil("hospital it-park", "Isa lang ang jeep na dumadaan sa {place} pag gabi, siksikan at may nakasabit pa. Sana madagdagan ang biyahe.", { supporters: 18 }),
  ...transport.fil("ncc-housing ncc-resettlement", "Wala pong masakyan galing {place} papuntang Clark bago mag alas-sais ng umaga. Late lagi ang anak ko sa trabaho."),
  ...transport.ko("airport-terminal gate-friendship", "{place}에서 코리아타운까지 가는 셔틀 시간표를 알 수가 없습니다. 한국어 안내도 있으면 좋겠습니다."),
  ...transport.ko("main-gate-jeepney", "지프니 기사가 거스름돈을 주지 않고 그냥 출발했습니다. 외국인이라 그런 것 같아 속상합니다.", { ending: "asked" }),
  ...transport.fil("gate-mabiga", "Tinanggal po yung babaan sa tapat ng Mabiga gate, ang layo na ng nilalakad namin mula highway. Mga senior pa naman karamihan.", { ending: "declined" }),
];
