import { tellers, type Told } from "./tell.ts";

const road = tellers("road-damage", "pothole");
const light = tellers("street-light", "dark-light");

const off = { attributes: { fault: "off" } };
const blinking = { attributes: { fault: "blinking" } };

export const streets: readonly Told[] = [
  ...road.en(
    "puregold it-park",
    "Deep pothole on the outer lane beside {place}. I hit it last night in the rain and my tire went flat right away.",
  ),
  ...road.en(
    "airport-rotunda",
    "The asphalt at the airport rotunda is breaking up. Three holes in a row, cars swerve into the next lane to avoid them.",
    { supporters: 12 },
  ),
  ...road.en(
    "panday-rotunda industrial-north",
    "Trucks have crushed the road edge near {place}. The shoulder dropped maybe 20 cm and motorcycles can fall there.",
    { attributes: { size: "lane", "depth-cm": "20" } },
  ),
  ...road.en(
    "mimosa",
    "There's a manhole cover sitting lower than the road on Mimosa Drive. Loud bang everytime a car passes over, my kids wake up from it.",
    {
      picture: null,
      answer:
        'The water company raised the manhole to road level with a new ring on {day}, at our request. I drove over it at 40: no bang. If your kids still wake up, answer "Not fixed". {officer}',
    },
  ),
  ...road.en(
    "ncc-roundabout ncc-offices",
    "New road but already cracked near {place}. Long crack along the lane line, you can put a hand in it.",
    { picture: null },
  ),
  ...road.en(
    "hospital",
    "Please fill the hole at the ambulance entrance of the medical center. Patients feel it. My mother was in pain when we passed.",
    {
      ending: "confirmed",
      supporters: 9,
      answer:
        'Good day. Our road crew filled and rolled the hole at the ambulance entrance on {day} at 5 a.m., before clinic hours, so no ambulance was held up. We are sorry for the pain it caused your mother. A thicker layer follows at the next overlay. If it sinks again, choose "Not fixed" below and it comes straight back to me. {officer}',
    },
  ),
  ...road.en(
    "sacobia-bridge",
    "The joint of Sacobia Bridge (Clark side) has a steel plate sticking up. Sharp! Two riders stopped with flat tires when I passed at 6am.",
    {
      picture: null,
      ending: "planned",
      supporters: 10,
      plan: "The plate is cut and welded flat on {day} between 10 p.m. and 4 a.m., with one lane open. Until then it is marked and riders are waved to the inner lane.",
    },
  ),
  ...road.en(
    "gate-mabiga",
    "pothole before mabiga gate inbound. been there 3 wks already. guards know about it",
    { ending: "silent", supporters: 6, from: null },
  ),
  ...road.fil(
    "gate-friendship korean-mart",
    "Ang lalim po ng lubak malapit sa {place}. Kagabi may nadulas na naka-motor dahil hindi kita pag may tubig.",
  ),
  ...road.fil(
    "main-gate-jeepney",
    "Lubak-lubak na po ang daan sa terminal ng jeep. Natatapon yung paninda ng mga vendor pag dumadaan ang jeep hehe pero seryoso po sana maayos.",
  ),
  ...road.fil(
    "marcos-school",
    "Yung kalsada sa tapat ng elementary school namin may malaking uka, doon pa tumatawid ang mga bata. Pakitambakan naman po kahit pansamantala.",
    { channel: "counter", supporters: 8 },
  ),
  ...road.fil(
    "gate-north san-nicolas-junction",
    "Sira na naman yung aspalto sa may {place}, kaka-patch lang last month. Tuwing dadaan ang truck ng buhangin nadudurog ulit.",
    { ending: "fixed-twice" },
  ),
  ...road.fil(
    "ncc-resettlement",
    "Maputik at malalim ang daan papasok sa relocation. Hindi makapasok ang tricycle kaya naglalakad po kami galing palengke, may kasama pa akong buntis.",
    { ending: "handed-over", channel: "phone" },
  ),
  ...road.fil(
    "sm-clark bayanihan-park",
    "May butas po sa gitna ng lane malapit sa {place}, may naglagay lang ng sanga para makita. Delikado sa gabi.",
  ),
  ...road.fil(
    "el-kabayo",
    "bako bako yung C.M. Recto papuntang El Kabayo, nasira po shock ng kotse ko. Saan pwede mag claim? 0900 555 0142",
    {
      ending: "done",
      answer:
        'Magandang araw po. Na-patch na ng road crew namin ang anim na lubak sa C.M. Recto hanggang El Kabayo noong {day}. Tungkol sa nasirang shock: dalhin po ang resibo at litrato sa Public Assistance Desk sa opisina ng CDC, sila ang tatanggap ng claim. Kung may natirang lubak, pindutin ang "Hindi pa ayos" sa ibaba. {officer}',
    },
  ),
  ...road.ko(
    "airport-cargo it-park",
    "{place} 앞 도로에 큰 구멍이 있습니다. 어젯밤에 타이어가 찢어졌습니다. 빨리 메워 주시면 좋겠습니다.",
  ),
  ...road.ko(
    "mimosa-golf",
    "골프장 입구 아스팔트가 꺼져서 카트와 차가 같이 피해 다닙니다. 비가 오면 물이 고여 구멍이 안 보입니다.",
    { ending: "confirmed" },
  ),
  ...road.ko(
    "friendship-bridge korean-school",
    "{place} 쪽 포장이 계속 깨지고 있습니다. 아이들이 자전거로 다니는 길이라 걱정됩니다.",
    { supporters: 7 },
  ),
  ...road.ko(
    "gate-north ncc-roundabout",
    "{place} 근처 도로가 갈라져 있습니다. 대형 트럭이 지나갈 때마다 틈이 벌어지는 것 같습니다.",
  ),

  ...light.en(
    "balagtas-bike",
    "Six lights in a row are out along the Prince Balagtas bike lane. I run there at 5 am and could not see the posts.",
    {
      daysAgo: 23,
      ending: "fixed-twice",
      supporters: 15,
      where: "Prince Balagtas Avenue, between Panday Pira and the flyover sign",
      ...off,
    },
  ),
  ...light.en(
    "balagtas-bike",
    "Prince Balagtas is pitch black from the roundabout down to the office blocks. A cyclist almost got hit tonight!!",
    { daysAgo: 22, ending: "confirmed", ...off },
  ),
  ...light.en("balagtas-bike", "street lights dead again at balagtas ave. 2nd time this year", {
    daysAgo: 21,
    ending: "duplicate",
    from: null,
    ...off,
  }),
  ...light.en(
    "global-city-park fontana",
    "The lamp nearest {place} blinks all night like a disco. It shines straight into our unit, we can't sleep.",
    {
      ...blinking,
      answer:
        "The lamp was dying, which is why it blinked. It was changed on {day} and we turned the head and fitted a shield so that the light falls on the road and not into your unit. Still too bright? Tell us and we lower it. {officer}",
    },
  ),
  ...light.en(
    "p2p-stop",
    "No light at the airport bus stop. Night shift workers wait in the dark from 11pm, most of us women. We use our phones as flashlight.",
    {
      supporters: 18,
      ending: "confirmed",
      ...off,
      answer:
        'Thank you for speaking up for the night shift. Our lighting crew put two new LED lamps at the airport bus stop on {day} and tested them after dark. The guard at the terminal now checks them each evening. If either goes out, report it here or tell the guard. If you think this is not enough, say "Not fixed" and I will visit with you. {officer}',
    },
  ),
  ...light.en(
    "nayong-pilipino expo",
    "Lights near {place} are ON the whole day, even at noon. Waste of power.",
    {
      picture: null,
      attributes: { fault: "day" },
      answer:
        'Thank you for minding the power bill. The light sensor was covered with leaves; it was cleaned on {day} and the lights near {place} now go off at 6 a.m. If they burn by day again, choose "Not fixed". {officer}',
    },
  ),
  ...light.en(
    "ncc-river-park",
    "The path lights of the river park switch off at 7pm but people jog until 9. Can the timer be changed?",
    {
      ending: "planned",
      ...off,
      plan: "Yes, it can. The new timer, until 9:30 p.m., is set on {day} after the guards' shifts are changed with it.",
    },
  ),
  ...light.en(
    "veterans-cemetery",
    "Open electric wires hanging out of a light post by the cemetery fence, at the height of a child. Pole no. RX-118.",
    {
      picture: null,
      ending: "done",
      supporters: 5,
      attributes: { fault: "wires", "pole-number": "RX-118" },
      answer:
        'We treated this as urgent. Our electricians cut the power, closed the open wires on pole RX-118 and fitted a lockable cover within three hours; the photo shows it. On {day} they also checked the four poles beside it: one more loose cover was fixed. Not satisfied? Answer "Not fixed" and the unit head reviews it. {officer}',
    },
  ),
  ...light.fil(
    "balagtas-bike",
    "Ang dilim po sa Prince Balagtas, patay lahat ng ilaw sa gilid ng bike lane. Takot na po kami mag-bike pag uwian.",
    { daysAgo: 22, ending: "confirmed", ...off },
  ),
  ...light.fil(
    "balagtas-bike",
    "Madilim sa Balagtas Ave., may mga naka bike na walang ilaw, muntik ko na masagi. Pa check po ng mga poste.",
    { daysAgo: 20, ending: "done-late", ...off },
  ),
  ...light.fil(
    "main-gate-jeepney gate-dau",
    "Pundi na po yung ilaw sa {place}. May mga nadudukutan na dyan pag gabi.",
    off,
  ),
  ...light.fil(
    "ncc-resettlement marcos-school",
    "Tatlong gabi nang patay ang ilaw sa poste namin sa may {place}. Natatakot lumabas ang mga bata.",
    { ...off, channel: "sms" },
  ),
  ...light.fil(
    "swimming-club",
    "Kumukurap-kurap yung ilaw sa Creekside malapit sa pool, nakakahilo sa nagda-drive.",
    {
      ...blinking,
      answer:
        "Pinalitan na po ang driver ng ilaw noong {day} kaya tuloy-tuloy na ang liwanag. Dumaan ako nang gabi para tingnan. Kung kumurap ulit, sabihin lang dito. {officer}",
    },
  ),
  ...light.fil(
    "san-nicolas-junction",
    "Wala pong kailaw-ilaw sa kanto ng San Nicolas sa Access Road. Dalawa na po ang naaksidente ngayong buwan.",
    { ending: "stalled", supporters: 12, ...off },
  ),
  ...light.ko(
    "balagtas-bike",
    "프린스 발락타스 자전거도로 가로등이 여러 개 꺼져 있습니다. 새벽 운동을 못 하고 있습니다.",
    { daysAgo: 22, ending: "confirmed", ...off },
  ),
  ...light.ko(
    "friendship-plaza korean-school",
    "{place} 앞 가로등이 일주일째 꺼져 있습니다. 저녁에 아이들이 학원에서 나올 때 너무 어둡습니다.",
    off,
  ),
  ...light.ko(
    "fontana mimosa",
    "{place} 가는 길 가로등이 계속 깜박거립니다. 운전할 때 눈이 부십니다.",
    {
      ...blinking,
      answer:
        "전원 장치가 낡아 깜박였습니다. {day}에 교체했고 저녁에 이상이 없음을 확인했습니다. 다시 깜박이면 '해결되지 않음'을 눌러 주십시오. 담당 {officer}",
    },
  ),
  ...light.ko(
    "global-city-towers",
    "퇴근길 사무동 뒤편 가로등이 세 개나 안 들어옵니다. 여직원들이 무서워합니다.",
    { supporters: 6, ...off },
  ),
];
