import { tellers, type Told } from "./tell.ts";

const noise = tellers("noise", null);
const park = tellers("park-facility", "bench");
const permit = tellers("permit-help", null);
const safety = tellers("safety-concern", null);
const staff = tellers("staff-conduct", null);

const business = { attributes: { "permit-kind": "business" } };
const gatePass = { attributes: { "permit-kind": "gate-pass" } };
const building = { attributes: { "permit-kind": "building" } };

export const living: readonly Told[] = [
  ...noise.en(
    "fontana mimosa",
    "Videoke from the villas near {place} until 3 in the morning, four nights in a row. I have work at 6.",
  ),
  ...noise.en(
    "global-city-towers",
    "Pile driving at the construction site starts at 5:30 am, also on Sundays. What hours are allowed?",
    {
      ending: "confirmed",
      supporters: 10,
      answer:
        "Allowed hours are 7 a.m. to 7 p.m., and no pile driving on Sundays. Our inspector met the contractor on {day}, showed him the permit he signed and wrote a notice of violation; a second one stops the site. Please note the time and tell us here if they start early again. {officer}",
    },
  ),
  ...noise.en(
    "hospital auf-campus",
    "Motorcycles with open pipes race past {place} around midnight. Patients and students can't rest.",
    {
      supporters: 8,
      answer:
        "Checkpoints on {day} and the night after stopped 14 motorcycles with open pipes near {place}; their mufflers were taken. We do it again next week. Tell us below if your nights are quiet. {officer}",
    },
  ),
  ...noise.en(
    "brgy-balibago",
    "Bar speakers on the street side shake our windows. It's on Fields, outside your gate I think, but who do I tell?",
    { ending: "handed-over", from: null },
  ),
  ...noise.fil(
    "ncc-housing marcos-school",
    "Ang lakas po ng videoke ng kapitbahay sa may {place}, lampas alas-dose na. May pasok po ang mga bata.",
  ),
  ...noise.fil(
    "industrial-east",
    "Maingay ang generator ng pabrika buong magdamag, parang nasa loob ng kuwarto namin. Pinakiusapan na namin, walang nangyari.",
    { ending: "asked", supporters: 7 },
  ),
  ...noise.fil(
    "gate-friendship it-park",
    "Busina nang busina ang mga bus sa {place} kahit madaling araw. Bawal po di ba?",
    {
      answer:
        "Nakausap na po ang mga operator noong {day} at nilagyan ng karatulang bawal bumusina. May enforcer sa madaling araw ngayong linggo. Maingay pa rin ba? Sabihin po dito. {officer}",
    },
  ),
  ...noise.ko(
    "friendship-plaza mimosa",
    "{place} 근처 노래방이 새벽 2시까지 문을 열어 놓고 영업합니다. 잠을 잘 수가 없습니다.",
  ),
  ...noise.ko(
    "korean-school",
    "수업 시간에 옆 공사장 소음이 너무 큽니다. 토요일 오전만이라도 조정해 주시면 감사하겠습니다.",
    {
      ending: "confirmed",
      answer:
        "알려 주셔서 감사합니다. {day}에 담당자가 공사장을 방문해 토요일 오전 9시부터 12시까지는 소음이 큰 작업을 하지 않기로 확인서를 받았습니다. 이번 주 토요일에 직접 들러 확인하겠습니다. 지켜지지 않으면 아래에서 '해결되지 않음'을 눌러 주십시오. 담당 {officer}",
    },
  ),
  ...noise.ko(
    "global-city-towers",
    "새벽 5시부터 공사 소리가 납니다. 허용된 시간이 언제인지 알고 싶습니다.",
    {
      ending: "done",
      answer:
        "허용 시간은 아침 7시부터 저녁 7시까지입니다. {day}에 현장을 점검해 시간을 지키도록 시정 명령을 내렸습니다. 다시 일찍 시작하면 시각을 적어 주십시오. 담당 {officer}",
    },
  ),

  ...park.en(
    "ncc-athletics",
    "Two of the water fountains at the track are dry and the third is rusty. We train here in 36 degrees.",
    {
      picture: null,
      supporters: 10,
      answer:
        "All three fountains run cold since {day}: new filters, and the rusty one was replaced with steel. The caretaker tastes the water each morning, really. Dry again? Tell us before training. {officer}",
    },
  ),
  ...park.en(
    "bayanihan-park parade-grounds",
    "Bench slats broken at {place}, nails sticking up. An old man tore his pants.",
  ),
  ...park.en(
    "ncc-aquatics",
    "Shower drains at the aquatic center are clogged, you stand in other people's water. Men's side.",
    {
      picture: null,
      ending: "confirmed",
      answer:
        "The drains were opened on {day}, and what came out is best not described. They get hair traps now, cleaned every evening. Please tell us after your next swim whether your feet stay dry. {officer}",
    },
  ),
  ...park.en(
    "ncc-river-park picnic-grounds",
    "The swing set at {place} has one chain hooked with wire. My daughter's finger got cut.",
    {
      picture: null,
      answer:
        "We took the swing down the hour we read this and put up a new chain with closed links on {day}. I hope your daughter's finger has healed. The rest of the playground was checked by hand. Anything sharp left? Tell us. {officer}",
    },
  ),
  ...park.en(
    "ncc-river-park",
    "Would be lovely to have lights and a dog area at the river park. Just a suggestion, the place is beautiful!",
    { picture: null, ending: "declined", supporters: 16 },
  ),
  ...park.fil(
    "bayanihan-park ncc-river-park",
    "Wala pong tubig ang CR sa {place}, ang panghi na. Marami pa namang bata tuwing Linggo.",
    {
      picture: null,
      answer:
        "May tubig na po ulit ang CR mula {day}; sira ang bomba. May tagalinis na tuwing umaga at hapon, nakapaskil ang pirma sa pinto. Kung madumi pa, i-report dito. {officer}",
    },
  ),
  ...park.fil(
    "parade-grounds",
    "Sira ang oval, may mga butas sa takbuhan. Natapilok po ako kahapon habang nagja-jogging.",
    {
      picture: null,
      ending: "done-late",
      answer:
        "Natambakan at napatag na po ang takbuhan noong {day}; huli ito sa pangako namin dahil naubos ang materyales, pasensiya na po. Kumusta ang paa ninyo? Kung may butas pa, sabihin kung saang bahagi. {officer}",
    },
  ),
  ...park.fil(
    "ncc-village ncc-athletics",
    "Sirang-sira na ang mga upuan sa {place}, kinakalawang at matalim ang gilid.",
  ),
  ...park.ko(
    "ncc-aquatics bayanihan-park",
    "{place} 화장실에 휴지와 비누가 항상 없습니다. 관리가 필요합니다.",
    {
      picture: null,
      answer:
        "{day}부터 하루 두 번 물품을 채우고 점검표에 서명합니다. 비어 있으면 점검표 사진과 함께 알려 주십시오. 담당 {officer}",
    },
  ),
  ...park.ko(
    "picnic-grounds global-city-park",
    "{place} 나무 의자가 부서져 앉을 수 없습니다. 못이 튀어나와 있습니다.",
  ),
  ...park.ko(
    "ncc-athletics",
    "육상 트랙 2번 레인 바닥이 벗겨져 있습니다. 훈련하다 발목을 다칠 수 있습니다.",
    { picture: null, ending: "planned" },
  ),
  ...park.fil(
    "nayong-pilipino parade-grounds",
    "Sira po ang padulasan ng mga bata sa {place}, may basag na plastic na nakakahiwa.",
    {
      picture: null,
      answer:
        "Tinanggal na po ang basag na bahagi at napalitan ng bakal noong {day}. Sinuri rin ang buong palaruan. Kung may matalim pa, litratuhan at ipadala dito. {officer}",
    },
  ),
  ...park.en(
    "global-city-park",
    "Somebody stole the basketball ring at the half court. The boys now play on the road!",
    {
      supporters: 6,
      picture: null,
      answer:
        "A new ring is up since {day}, welded this time. The boys tested it before the paint was dry. If it goes missing again, answer here. {officer}",
    },
  ),

  ...permit.en(
    "cdc-office",
    'Filed our business permit renewal five weeks ago, complete papers. Every time I call they say "for signature". We can\'t bid without it.',
    {
      ...business,
      ending: "confirmed",
      answer:
        "You should not have had to call. Your renewal was waiting for one clearance that our own office had misfiled. It was signed on {day} and the certificate is ready at window 3; the e-copy is in your mail. No late fee will be charged. We now check this pile every Friday. If anything in the permit is wrong, answer here. {officer}",
    },
  ),
  ...permit.en(
    "global-city-towers industrial-east",
    "We're opening a small office at {place}. Which papers first, fit-out permit or fire clearance? The two windows told us different things.",
    {
      ...building,
      answer:
        "The order is: location clearance, fit-out permit, then fire clearance after the works. I wrote it on one page with the fees and gave the same page to both windows on {day}, so the answer is the same for everyone. Ask me here if a step is unclear. {officer}",
    },
  ),
  ...permit.en(
    "gate-main",
    'Gate pass for our driver expired and the online form says "server error" since Monday.',
    {
      ...gatePass,
      ending: "done",
      answer:
        "The form works again since {day}. We extended every pass that expired in that week, yours too, for ten days, so your driver may enter now. Still refused at the gate? Show this page and answer here. {officer}",
    },
  ),
  ...permit.fil(
    "cdc-office gate-main",
    "Magpapa-follow up lang po ng gate pass ko, tatlong linggo na. Hindi ako makapasok sa trabaho nang walang escort.",
    gatePass,
  ),
  ...permit.fil(
    "ncc-offices",
    "Ano po ang requirements para makapagtinda sa New Clark City tuwing may event? Taga Aranguren po ako.",
    { ...business, ending: "asked", channel: "counter" },
  ),
  ...permit.ko(
    "cdc-office korean-mart",
    "식당 영업 허가를 갱신하려고 합니다. 필요한 서류를 한국어나 영어로 알려 주시면 감사하겠습니다.",
    {
      ...business,
      answer:
        "필요한 서류는 세무 확인서, 위생 허가, 소방 확인서 세 가지입니다. 영어와 한국어로 정리한 안내문을 {day}에 이메일로 보내 드렸습니다. 막히는 부분이 있으면 이곳에 적어 주십시오. 담당 {officer}",
    },
  ),
  ...permit.ko(
    "it-park",
    "사무실 내부공사 허가를 신청한 지 한 달이 지났습니다. 진행 상황을 알고 싶습니다. 이메일 office@resident.example",
    { ...building, ending: "stalled" },
  ),
  ...permit.ko(
    "gate-friendship",
    "차량 출입 스티커를 잃어버렸습니다. 재발급 절차와 비용을 알려 주십시오.",
    {
      ...gatePass,
      answer:
        "신분증과 차량 등록증을 가지고 출입증 창구로 오시면 그날 재발급됩니다. 비용은 {day} 현재 150페소입니다. 잃어버린 스티커는 저희가 정지시켰습니다. 궁금한 점은 이곳에 적어 주십시오. 담당 {officer}",
    },
  ),

  ...safety.en(
    "p2p-stop",
    "A man followed me from the bus stop two nights this week, about 10:45pm. Grey cap, motorcycle without plate. I am scared to walk home.",
    {
      ending: "confirmed",
      answer:
        "Thank you for trusting us with this. Since {day} a patrol stands at the stop from 10 p.m. to midnight and an officer will walk with you if you call the desk. We have the camera record of both nights and gave it to the police women's desk; they would like your statement, only if you agree. Nothing of this is public. You may answer here at any hour. {officer}",
    },
  ),
  ...safety.en(
    "it-park",
    "Our team leader keeps touching the new girls and says it is a joke. HR does nothing. Where can we go, without names?",
    { from: null, ending: "handed-over" },
  ),
  ...safety.fil(
    "main-gate-jeepney",
    "May lalaki po sa terminal na nambabastos ng mga estudyante tuwing hapon. Natatakot na po ang anak ko pumasok.",
    { ending: "done" },
  ),
  ...safety.fil(
    "ncc-village",
    "Pinagbantaan po ako ng dati kong boyfriend, inaabangan niya ako sa gate. Wala po akong mapagsabihan.",
    { from: null, ending: "accepted" },
  ),
  ...safety.ko(
    "friendship-plaza",
    "밤에 오토바이를 탄 사람이 가방을 낚아채려 했습니다. 다친 곳은 없지만 다시 나가기가 무섭습니다.",
    { ending: "confirmed" },
  ),

  ...staff.en(
    "cdc-office",
    'The man at window 5 told me to "come back with something for merienda" if I want my paper faster. I will not pay.',
    { from: null, ending: "accepted" },
  ),
  ...staff.en(
    "gate-friendship",
    "Guard shouted at our delivery boy and kept his ID for two hours for no reason.",
    { ending: "done" },
  ),
  ...staff.fil(
    "hospital",
    "Ang sungit po ng nasa information, tinalikuran lang kami. Senior na po ang nanay ko.",
    { channel: "paper", ending: "confirmed" },
  ),
  ...staff.ko(
    "gate-main",
    "출입증을 발급받을 때 직원이 설명 없이 서류를 던지듯 돌려주었습니다. 매우 불쾌했습니다.",
    { ending: "planned" },
  ),
];
