import type { DemoPlace, PlaceKind } from "../shape.ts";

/** Code, longitude, latitude, English, Filipino, Korean; a null Filipino name is the same as the English one. */
type Row = readonly [code: string, lon: number, lat: number, en: string, fil: string | null, ko: string];

const place =
  (kind: PlaceKind) =>
  ([code, lon, lat, en, fil, ko]: Row): DemoPlace => ({
    code,
    kind,
    names: { en, fil: fil ?? en, ko },
    centroid: [lon, lat],
    polygon: null,
    psgc: null,
  });

const gateRows: readonly Row[] = [
  ["gate-main", 120.5806, 15.1692, "Main Gate", null, "메인 게이트"],
  ["gate-friendship", 120.5547, 15.1634, "Friendship Gate", null, "프렌드십 게이트"],
  ["gate-mabiga", 120.5742, 15.2048, "Mabiga Gate", null, "마비가 게이트"],
  ["gate-dau", 120.5782, 15.1938, "Dau Gate", null, "다우 게이트"],
  ["gate-north", 120.529, 15.2078, "Clark North Gate", null, "클라크 북문"],
  ["gate-south", 120.5114, 15.1822, "Clark South Interchange", null, "클라크 사우스 나들목"],
  ["gate-sapangbato", 120.503, 15.1722, "Sapangbato Gate", null, "사팡바토 게이트"],
];

const landmarkRows: readonly Row[] = [
  ["sm-clark", 120.5815, 15.168, "SM City Clark", null, "SM 시티 클라크"],
  ["bayanihan-park", 120.5835, 15.1665, "Bayanihan Park", null, "바야니한 공원"],
  ["dau-terminal", 120.5878, 15.1775, "Dau bus terminal", "Dau bus terminal", "다우 버스터미널"],
  ["veterans-cemetery", 120.5765, 15.1705, "Clark Veterans Cemetery", null, "클라크 참전용사 묘지"],
  ["main-gate-jeepney", 120.5788, 15.1684, "Main Gate jeepney terminal", "terminal ng jeep sa Main Gate", "메인 게이트 지프니 터미널"],
  ["parade-grounds", 120.5275, 15.1755, "Clark Parade Grounds", null, "클라크 퍼레이드 그라운드"],
  ["museum", 120.5248, 15.1752, "Clark Museum", null, "클라크 박물관"],
  ["cdc-office", 120.5302, 15.1768, "CDC corporate office", "opisina ng CDC", "CDC 본사"],
  ["hospital", 120.5375, 15.1708, "Clark Medical Center", null, "클라크 메디컬센터"],
  ["nayong-pilipino", 120.5205, 15.1768, "Nayong Pilipino Clark", null, "나용 필리피노 클라크"],
  ["picnic-grounds", 120.518, 15.1752, "Clark Picnic Grounds", "Picnic Grounds ng Clark", "클라크 피크닉 그라운드"],
  ["expo", 120.5225, 15.1772, "Clark Expo hall", null, "클라크 엑스포"],
  ["fontana", 120.5068, 15.1815, "Fontana Leisure Park", null, "폰타나 레저파크"],
  ["el-kabayo", 120.494, 15.1795, "El Kabayo riding stables", "El Kabayo", "엘 카바요 승마장"],
  ["mimosa", 120.5385, 15.1765, "Mimosa Drive", null, "미모사 드라이브"],
  ["mimosa-golf", 120.5405, 15.1778, "Mimosa golf course", "golf course sa Mimosa", "미모사 골프장"],
  ["swimming-club", 120.5405, 15.17, "Creekside swimming pool", "swimming pool sa Creekside", "크릭사이드 수영장"],
  ["auf-campus", 120.5325, 15.1708, "Clark college campus", "campus sa Clark", "클라크 대학 캠퍼스"],
  ["global-city-towers", 120.5238, 15.1875, "Clark Global City offices", "mga opisina sa Clark Global City", "클라크 글로벌시티 사무동"],
  ["global-city-park", 120.5262, 15.1838, "Global City park", "park sa Global City", "글로벌시티 공원"],
  ["airport-terminal", 120.5508, 15.1892, "Airport passenger terminal", "terminal ng airport", "공항 여객터미널"],
  ["airport-cargo", 120.5466, 15.183, "Airport cargo area", "cargo area ng airport", "공항 화물청사"],
  ["airport-rotunda", 120.5442, 15.1848, "Airport rotunda", "rotonda ng airport", "공항 로터리"],
  ["p2p-stop", 120.5497, 15.188, "Airport bus stop", "sakayan ng bus sa airport", "공항 버스정류장"],
  ["puregold", 120.5622, 15.1678, "Duty-free grocery, Jose Abad Santos Ave", "grocery sa Abad Santos", "아바드 산토스 면세 마트"],
  ["bayan-park-ped", 120.5478, 15.167, "Abad Santos footbridge", "footbridge sa Abad Santos", "아바드 산토스 육교"],
  ["fire-station", 120.5342, 15.1745, "Clark fire station", "bumbero ng Clark", "클라크 소방서"],
  ["it-park", 120.5675, 15.1685, "IT park on M.A. Roxas Highway", "IT park sa M.A. Roxas", "로하스 하이웨이 IT 파크"],
  ["roxas-underpass", 120.543, 15.1735, "M.A. Roxas underpass", "underpass sa M.A. Roxas", "로하스 하이웨이 지하차도"],
  ["industrial-east", 120.5738, 15.189, "Industrial estate, Perimeter Road", "industrial estate sa Perimeter Road", "페리미터 로드 산업단지"],
  ["industrial-north", 120.5595, 15.2112, "Panday Pira warehouses", "mga bodega sa Panday Pira", "판다이 피라 창고단지"],
  ["panday-rotunda", 120.5327, 15.1988, "Panday Pira roundabout", "rotonda sa Panday Pira", "판다이 피라 회전교차로"],
  ["balagtas-bike", 120.5352, 15.189, "Prince Balagtas bike lane", "bike lane sa Prince Balagtas", "발락타스 애비뉴 자전거도로"],
  ["marcos-school", 120.5292, 15.2105, "Marcos Village elementary school", "elementary school ng Marcos Village", "마르코스 빌리지 초등학교"],
  ["sacobia-bridge", 120.5266, 15.2326, "Sacobia Bridge", "Tulay ng Sacobia", "사코비아 다리"],
  ["korean-mart", 120.5572, 15.1572, "Korean grocery, Korea Town", "Korean grocery sa Korea Town", "코리아타운 한국 식료품점"],
  ["friendship-plaza", 120.5592, 15.1542, "Friendship Plaza", null, "프렌드십 플라자"],
  ["friendship-bridge", 120.5602, 15.1532, "Friendship Bridge", "Friendship Bridge", "프렌드십 다리"],
  ["korean-school", 120.5557, 15.161, "Korean weekend school", "Korean weekend school", "한글학교"],
  ["bamban-bridge", 120.5685, 15.2625, "Bamban Bridge", "Tulay ng Bamban", "밤반 다리"],
  ["san-nicolas-junction", 120.523, 15.27, "San Nicolas junction, Access Road", "kanto ng San Nicolas, Access Road", "연결도로 산니콜라스 교차로"],
  ["ncc-athletics", 120.5353, 15.3472, "Athletics Stadium", "Athletics Stadium", "육상경기장"],
  ["ncc-aquatics", 120.5372, 15.3442, "Aquatic Center", "Aquatic Center", "수영경기장"],
  ["ncc-village", 120.5318, 15.3492, "Athletes' Village", "Athletes' Village", "선수촌"],
  ["ncc-river-park", 120.5362, 15.3412, "New Clark City River Park", "River Park ng New Clark City", "뉴클라크시티 리버파크"],
  ["ncc-housing", 120.5292, 15.3465, "Government residences, New Clark City", "pabahay sa New Clark City", "뉴클라크시티 공무원 주택"],
  ["ncc-offices", 120.5262, 15.3445, "New Clark City office blocks", "mga opisina sa New Clark City", "뉴클라크시티 청사"],
  ["ncc-resettlement", 120.5552, 15.3462, "Aranguren resettlement site", "relocation site sa Aranguren", "아랑구렌 이주단지"],
  ["ncc-roundabout", 120.5325, 15.344, "New Clark City roundabout", "rotonda ng New Clark City", "뉴클라크시티 회전교차로"],
  ["capas-shrine", 120.5465, 15.3492, "Capas National Shrine", "Capas National Shrine", "카파스 국립묘역"],
];

export const gates: readonly DemoPlace[] = gateRows.map(place("gate"));
export const landmarks: readonly DemoPlace[] = landmarkRows.map(place("landmark"));
