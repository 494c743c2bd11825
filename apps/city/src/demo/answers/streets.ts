import { say } from "../services/words.ts";
import type { Replies } from "./replies.ts";

export const streets: Readonly<Record<string, Replies>> = {
  "road-damage": {
    plan: say(
      "I looked at it myself. It needs a proper cut and refill, so it goes to the asphalt crew on {day}. Cones are up until then.",
      "Tiningnan ko po mismo. Kailangan itong tabasin at tambakan nang maayos, kaya naka-schedule sa asphalt crew sa {day}. May nilagay na kaming cone habang hinihintay.",
      "현장을 확인했습니다. 파손 부분을 잘라 내고 다시 포장해야 해서 {day}에 작업합니다. 그때까지 안전 고깔을 세워 두었습니다.",
    ),
    done: {
      en: [
        'Our road crew cut out the broken part near {place}, filled it with hot asphalt and rolled it on {day}. It is open to traffic. If it sinks or cracks again, choose "Not fixed" and the same report comes back to me. {officer}',
        "Filled on {day}. It was an old utility cut that was never closed well, so we also billed the company that dug it. Please drive over it and tell us below if it holds. {officer}",
        "We patched the road near {place} on {day} before the morning rush. This is a first repair; the whole stretch is on the overlay list for the dry season. Not happy with it? Say so below and the head of the unit looks again.",
      ],
      fil: [
        'Naayos na po ng road crew ang daan malapit sa {place} noong {day}: tinabas, tinambakan ng mainit na aspalto at pinison. Puwede nang daanan. Kung lumubog ulit, pindutin ang "Hindi pa ayos" at babalik sa akin ang report. {officer}',
        "Natambakan na po noong {day}. Lumang hukay pala ito ng tubo na hindi naisara nang tama, kaya sinabihan na rin namin ang kompanyang naghukay. Pakisubukan pong daanan at sabihin dito kung ayos na.",
        "Tapos na po ang pag-patch noong {day}, gabi namin ginawa para hindi matrapik. Pansamantala ito; kasama ang buong kalsada sa aspaltado ngayong tag-init. Kung may reklamo pa, sumagot lang dito.",
      ],
      ko: [
        "{day}에 도로보수반이 {place} 부근 파손 부분을 잘라 내고 아스팔트로 다시 포장했습니다. 지금은 통행하실 수 있습니다. 다시 꺼지면 아래에서 '해결되지 않음'을 눌러 주십시오. 담당 {officer}",
        "{day} 새벽에 임시 보수를 마쳤습니다. 이 구간 전체는 건기에 재포장할 예정입니다. 미흡한 점이 있으면 이 페이지에 적어 주십시오. 과장이 직접 다시 확인합니다.",
      ],
    },
    again: say(
      "It was filled but after two days of rain the patch came out again. Same hole, even bigger.",
      "Natambakan nga po pero pagkatapos ng ulan natanggal ulit. Mas malaki pa ngayon.",
      "메웠던 곳이 비가 온 뒤 다시 파였습니다. 전보다 더 큽니다.",
    ),
    notes: [
      "Site checked with Jun, 40 x 60 cm. Base is wet, needs 2 bags of stone dust.",
      "Same spot as last quarter. Ask the contractor about the warranty before we spend our own mix.",
    ],
    decline: say(
      "Thank you for writing. We inspected the place on {day}: the surface is rough but within the safe limit, so it will not be repaired now. It stays on our list for the yearly overlay. If it worsens, report it again or ask the Public Assistance Desk to review this decision.",
      "Salamat po sa pag-report. Ininspeksiyon namin noong {day}: magaspang pero ligtas pa ang kalsada, kaya hindi muna ito aayusin. Kasama ito sa listahan para sa taunang aspalto. Kung lumala, i-report ulit o ipa-review sa Public Assistance Desk.",
      "알려 주셔서 감사합니다. {day}에 점검한 결과 노면이 거칠지만 안전 기준 안에 있어 지금은 보수하지 않습니다. 연간 재포장 대상에는 올려 두었습니다. 이의가 있으면 민원상담실에 재검토를 요청하실 수 있습니다.",
    ),
    handOver: {
      to: "DPWH district engineering office",
      words: say(
        "This stretch is a national road, so the public works district office must repair it. We sent them your report and photo today and asked for a date. Their answer will be posted here.",
        "Sakop po ito ng daan papasok sa barangay, kaya ang district engineering office ang dapat gumawa. Naipadala na namin sa kanila ngayon ang report at litrato ninyo. Ipo-post namin dito ang sagot nila.",
        "이 구간은 국도라서 공공사업부 지역사무소가 보수해야 합니다. 오늘 신고 내용과 사진을 보냈으며, 답변이 오면 이곳에 올리겠습니다.",
      ),
    },
  },
  "street-light": {
    plan: say(
      "The cable under the island is damaged, not only the lamps. The electricians dig and replace it on {day}, after 9 p.m. so that traffic is light.",
      "Hindi lang po bumbilya, sira ang kable sa ilalim. Papalitan ito ng mga electrician sa {day}, pagkalipas ng alas-nuwebe ng gabi para hindi matrapik.",
      "전등뿐 아니라 땅속 전선이 손상되었습니다. 교통량이 적은 {day} 밤 9시 이후에 교체합니다.",
    ),
    done: {
      en: [
        'The lights near {place} are on again. On {day} our electricians replaced the lamps and the light sensor, and I drove by at 8 p.m. to check. If one goes out again, press "Not fixed" below. {officer}',
        "A breaker had tripped because water got into the control box. We dried and sealed it on {day}; all the lamps on that line are lit. Tell us below if you still see a dark spot. {officer}",
      ],
      fil: [
        'Umiilaw na po ulit malapit sa {place}. Pinalitan ng mga electrician ang bumbilya at sensor noong {day}, at dumaan ako nang gabi para siguruhin. Kung mapundi ulit, pindutin ang "Hindi pa ayos". {officer}',
        "Napasok po ng tubig ang control box kaya namatay ang linya. Natuyo at naselyuhan na noong {day}, bukas na lahat ng poste. May madilim pa ba? Sabihin lang po dito.",
      ],
      ko: [
        "{place} 부근 가로등이 다시 켜졌습니다. {day}에 전등과 조도 센서를 교체했고 저녁 8시에 점등을 확인했습니다. 다시 꺼지면 '해결되지 않음'을 눌러 주십시오. 담당 {officer}",
        "제어함에 물이 들어가 차단기가 내려간 것이 원인이었습니다. {day}에 말리고 밀봉했으며 해당 선로의 가로등이 모두 켜졌습니다. 아직 어두운 곳이 있으면 알려 주십시오.",
      ],
    },
    again: say(
      "They were on for three nights and now the middle ones are dark again.",
      "Tatlong gabi lang po umilaw, patay na naman yung nasa gitna.",
      "사흘 동안 켜졌다가 가운데 등이 다시 꺼졌습니다.",
    ),
    notes: [
      "Line B breaker. Stock of 90 W LED is down to 12 pcs, PR filed.",
      "Checked 7:40 pm, 4 of 6 lit. Two drivers to replace, not lamps.",
    ],
    ask: {
      question: say(
        "Is there a number painted on the pole, or a shop beside it? There are forty poles on that road and I want to send the crew to the right one.",
        "May numero po bang nakasulat sa poste, o tindahan sa tabi? Apatnapu po kasi ang poste sa daang iyon.",
        "기둥에 적힌 번호나 옆에 있는 가게 이름을 알려 주시겠습니까? 그 길에 기둥이 마흔 개 있습니다.",
      ),
      reply: say(
        "It says RX-204, in front of the convenience store.",
        "RX-204 po ang nakasulat, sa tapat ng tindahan.",
        "RX-204라고 적혀 있고 편의점 앞입니다.",
      ),
    },
  },
  sidewalk: {
    plan: say(
      "The tiles must be ordered to match. The masons come on {day}; until then the gap is covered with a steel plate.",
      "Inorder pa po ang katugmang tiles. Darating ang mga mason sa {day}; may nakatakip munang bakal na plato.",
      "같은 규격의 블록을 주문했습니다. {day}에 시공하며 그때까지 철판으로 덮어 두었습니다.",
    ),
    done: {
      en: [
        'Our masons relaid the sidewalk near {place} on {day} and a colleague who uses a wheelchair rolled over it before we signed it off. If it is still unsafe for you, choose "Not fixed". {officer}',
        "Repaired on {day}: the tiles were lifted, the sand under them made firm, and laid again level. Thank you for the photo, the crew brought the right size the first time. Tell us below if one rocks.",
      ],
      fil: [
        'Naayos na po ng mga mason ang bangketa malapit sa {place} noong {day}, at sinubukan ito ng kasama naming naka-wheelchair. Kung delikado pa rin, piliin ang "Hindi pa ayos". {officer}',
        "Natapos po noong {day}: binaklas, pinatag at inilatag ulit ang tiles. Salamat sa litrato, tamang sukat agad ang nadala ng crew. Kung may gumagalaw pa, sabihin dito.",
      ],
      ko: [
        "{day}에 {place} 부근 보도를 다시 깔았습니다. 휠체어를 쓰는 직원이 직접 지나가 보고 확인했습니다. 여전히 불편하시면 '해결되지 않음'을 선택해 주십시오. 담당 {officer}",
        "{day}에 빠진 블록을 채우고 바닥을 고르게 다졌습니다. 흔들리는 블록이 있으면 이 페이지에서 다시 알려 주십시오.",
      ],
    },
    again: say(
      "Three of the new tiles are loose again after one week.",
      "Pumunta po ako kanina, may uka pa rin sa dulo at nasasabit ang gulong.",
      "오늘 가 보았는데 아직 턱이 남아 있어 바퀴가 걸립니다.",
    ),
    notes: ["Measured 9 cm step. Standard says 0. Redo, do not patch."],
    decline: say(
      "We checked the place on {day}. The builder still has this pavement under warranty and will relay it at turnover, so our crew may not touch it now. We told the builder what you wrote. You may ask the unit head to review this.",
      "Tiningnan po namin noong {day}. Sakop pa ito ng warranty ng contractor, at sila ang mag-aayos bago ang turnover, kaya hindi muna puwedeng galawin ng crew namin. Ipinaabot namin sa kanila ang sulat ninyo. Puwede po itong ipa-review sa hepe.",
      "{day}에 확인했습니다. 아직 시공사의 하자보수 기간이어서 저희가 손댈 수 없으며, 시공사에 신고 내용을 전달했습니다. 이의가 있으면 과장에게 재검토를 요청해 주십시오.",
    ),
    handOver: {
      to: "Angeles City Engineer's Office",
      words: say(
        "This walk belongs to Angeles City. We sent your report to the City Engineer's Office and gave them your photo, not your name.",
        "Sakop po ng Angeles City ang lakarang ito. Naipadala na namin sa City Engineer's Office ang report at litrato, hindi kasama ang pangalan ninyo.",
        "이 보도는 앙헬레스시 관할입니다. 시 공병국에 신고와 사진을 보냈으며 성함은 전하지 않았습니다.",
      ),
    },
  },
  graffiti: {
    plan: say(
      "The wall dries first, then it is repainted on {day} with a coat that can be washed.",
      "Patutuyuin muna po ang pader, saka pipinturahan sa {day} ng pinturang nahuhugasan.",
      "벽이 마른 뒤 {day}에 물로 닦을 수 있는 페인트로 다시 칠합니다.",
    ),
    done: {
      en: [
        "Cleaned on {day}. The new coat is washable, so the next one takes us an hour instead of a day. If you find more nearby, add a photo here. {officer}",
        "The crew repaired it on {day} and the guards pass here twice a night now. Not clean enough? Tell us below.",
      ],
      fil: [
        "Nalinis na po noong {day}. Nahuhugasan na ang bagong pintura, kaya kung sulatan ulit mabilis na itong burahin. Kung may nakita pa kayo, i-report lang. {officer}",
        "Napinturahan na po ulit noong {day}, at dalawang beses nang dumadaan ang guwardiya gabi-gabi. Hindi pa malinis? Sabihin lang dito.",
      ],
      ko: [
        "{day}에 지우고 다시 칠했습니다. 이제 물로 닦을 수 있어 다음에는 한 시간이면 지웁니다. 주변에 더 있으면 사진을 올려 주십시오.",
        "{day} 아침 등교 시간 전에 모두 지웠습니다. 순찰도 하루 두 번으로 늘렸습니다. 미흡하면 알려 주십시오. 담당 {officer}",
      ],
    },
    again: say(
      "There is new paint on the same wall this morning.",
      "May bago na namang sulat kaninang umaga.",
      "오늘 아침 같은 벽에 또 낙서가 생겼습니다.",
    ),
    notes: ["Two tins of grey left. CCTV copy requested from the guard house."],
  },
};
