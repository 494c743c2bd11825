import type { BaseMapFeature, BaseMapKind, LonLat, Words } from "../shape.ts";
import { points, ring } from "./points.ts";

const line = (
  kind: BaseMapKind,
  code: string,
  names: Words,
  coordinates: readonly LonLat[],
): BaseMapFeature => ({
  type: "Feature",
  properties: { code, kind, names },
  geometry: { type: "LineString", coordinates },
});

const same = (name: string, ko: string): Words => ({ en: name, fil: name, ko });

export const roads: readonly BaseMapFeature[] = [
  line(
    "expressway",
    "sctex",
    same("Subic–Clark–Tarlac Expressway (SCTEX)", "수빅–클라크–타를라크 고속도로(SCTEX)"),
    points(`
    120.512 15.12, 120.505 15.143, 120.5055 15.163, 120.511 15.182, 120.523 15.2, 120.543 15.2195,
    120.562 15.2375, 120.579 15.262, 120.594 15.288, 120.611 15.318, 120.63 15.353, 120.638 15.385
  `),
  ),
  line(
    "expressway",
    "nlex",
    same("North Luzon Expressway (NLEX)", "북루손 고속도로(NLEX)"),
    points(`
    120.622 15.12, 120.6105 15.148, 120.6015 15.17, 120.598 15.19, 120.5905 15.212, 120.578 15.2245,
    120.562 15.2375
  `),
  ),
  line(
    "highway",
    "macarthur",
    same("MacArthur Highway", "맥아더 하이웨이"),
    points(`
    120.589 15.12, 120.5885 15.142, 120.589 15.165, 120.5895 15.18, 120.5865 15.205, 120.578 15.219,
    120.5725 15.226, 120.5685 15.247, 120.5685 15.266, 120.5735 15.285, 120.588 15.313, 120.594 15.333,
    120.5905 15.352, 120.588 15.385
  `),
  ),
  line(
    "highway",
    "roxas",
    same("M.A. Roxas Highway", "M.A. 로하스 하이웨이"),
    points(`
    120.589 15.1675, 120.5808 15.1692, 120.572 15.1692, 120.562 15.1685, 120.552 15.1692,
    120.543 15.1735, 120.535 15.1775, 120.5285 15.1785, 120.519 15.1795, 120.511 15.182
  `),
  ),
  line(
    "highway",
    "balagtas",
    same("Prince Balagtas Avenue", "프린스 발락타스 애비뉴"),
    points("120.535 15.1775, 120.5355 15.186, 120.534 15.195, 120.531 15.203, 120.529 15.2085"),
  ),
  line(
    "highway",
    "ncc-access",
    same("Clark–New Clark City Access Road", "클라크–뉴클라크시티 연결도로"),
    points(`
    120.529 15.2085, 120.5275 15.2195, 120.5265 15.235, 120.5245 15.252, 120.523 15.272, 120.5215 15.29,
    120.524 15.31, 120.528 15.329, 120.5325 15.344
  `),
  ),
  line(
    "highway",
    "ncc-sctex",
    same("New Clark City–SCTEX Road", "뉴클라크시티–SCTEX 연결도로"),
    points("120.5325 15.344, 120.551 15.349, 120.571 15.347, 120.5905 15.352, 120.63 15.353"),
  ),
  line(
    "highway",
    "friendship",
    same("Friendship Highway (Fil-Am)", "프렌드십 하이웨이(필암)"),
    points(`
    120.552 15.1692, 120.5548 15.163, 120.557 15.157, 120.5635 15.1485, 120.5705 15.1425,
    120.581 15.1395
  `),
  ),
  line(
    "highway",
    "dau-gate",
    same("Dau Gate Road", "다우 게이트 로드"),
    points("120.5735 15.192, 120.5782 15.1938, 120.5865 15.194, 120.598 15.19"),
  ),
  line(
    "street",
    "mabiga-gate",
    same("Mabiga Gate Road", "마비가 게이트 로드"),
    points("120.571 15.2045, 120.5742 15.2048, 120.5865 15.205"),
  ),
  line(
    "street",
    "abad-santos",
    same("Jose Abad Santos Avenue", "호세 아바드 산토스 애비뉴"),
    points("120.572 15.1692, 120.5685 15.1672, 120.5548 15.1655, 120.543 15.1685, 120.532 15.1732"),
  ),
  line(
    "street",
    "recto",
    same("C.M. Recto Highway", "C.M. 렉토 하이웨이"),
    points("120.532 15.1732, 120.523 15.1745, 120.513 15.1765, 120.503 15.1785, 120.492 15.18"),
  ),
  line(
    "street",
    "quezon",
    same("Manuel L. Quezon Avenue", "마누엘 L. 케손 애비뉴"),
    points("120.543 15.1735, 120.545 15.1795, 120.5485 15.1855"),
  ),
  line(
    "street",
    "soriano",
    same("Andres Soriano Avenue", "안드레스 소리아노 애비뉴"),
    points("120.535 15.1775, 120.5395 15.1815, 120.5445 15.185, 120.5485 15.1855, 120.5515 15.189"),
  ),
  line(
    "street",
    "puyat",
    same("Gil Puyat Avenue", "힐 푸야트 애비뉴"),
    points("120.5285 15.1785, 120.5265 15.185, 120.526 15.192, 120.531 15.203"),
  ),
  line(
    "street",
    "creekside",
    same("Creekside Road", "크릭사이드 로드"),
    points("120.543 15.1685, 120.5375 15.1695, 120.532 15.1732, 120.5285 15.1785"),
  ),
  line(
    "street",
    "perimeter",
    same("Perimeter Road", "페리미터 로드"),
    points("120.572 15.1692, 120.5745 15.179, 120.5735 15.192, 120.571 15.2045, 120.567 15.213"),
  ),
  line(
    "street",
    "panday-pira",
    same("Panday Pira Avenue", "판다이 피라 애비뉴"),
    points("120.5325 15.199, 120.5415 15.2015, 120.5505 15.2055, 120.559 15.2115, 120.567 15.213"),
  ),
  line(
    "street",
    "ncc-boulevard",
    same("New Clark City Boulevard", "뉴클라크시티 대로"),
    points("120.511 15.345, 120.5225 15.343, 120.5325 15.344, 120.542 15.3495"),
  ),
];

export const water: readonly BaseMapFeature[] = [
  line(
    "water",
    "sacobia",
    { en: "Sacobia River", fil: "Ilog Sacobia", ko: "사코비아강" },
    points(`
    120.44 15.198, 120.465 15.208, 120.485 15.216, 120.503 15.2275, 120.5265 15.2325, 120.545 15.239,
    120.557 15.2465, 120.5645 15.257, 120.572 15.262, 120.593 15.267, 120.614 15.263
  `),
  ),
  line(
    "water",
    "abacan",
    { en: "Abacan River", fil: "Ilog Abacan", ko: "아바칸강" },
    points(`
    120.4795 15.171, 120.503 15.1655, 120.525 15.1615, 120.546 15.157, 120.5615 15.1535, 120.577 15.1495,
    120.594 15.146, 120.614 15.139, 120.632 15.133
  `),
  ),
  line(
    "water",
    "cutcut",
    { en: "Cut-cut River", fil: "Ilog Cut-cut", ko: "쿳쿳강" },
    points(`
    120.49 15.322, 120.512 15.327, 120.5285 15.334, 120.5425 15.3345, 120.5595 15.3275, 120.579 15.3225,
    120.5985 15.3255
  `),
  ),
];

export const runway = line(
  "runway",
  "runway",
  { en: "Runway 02/20", fil: "Runway 02/20", ko: "활주로 02/20" },
  points("120.5549 15.1725, 120.5651 15.1995"),
);

export const terminal: BaseMapFeature = {
  type: "Feature",
  properties: {
    code: "terminal",
    kind: "airport",
    names: {
      en: "Clark International Airport",
      fil: "Clark International Airport",
      ko: "클라크 국제공항",
    },
  },
  geometry: {
    type: "Polygon",
    coordinates: [ring("120.5486 15.186, 120.5503 15.1853, 120.5534 15.1931, 120.5517 15.1938")],
  },
};
