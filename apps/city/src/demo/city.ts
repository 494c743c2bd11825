import type { DemoCity, DemoInstitution, DemoUnit } from "./shape.ts";

export const city: DemoCity = {
  slug: "clark",
  name: {
    en: "Clark Freeport and New Clark City",
    fil: "Clark Freeport at New Clark City",
    ko: "클라크 자유무역항·뉴클라크시티",
  },
  notice: {
    en: "This is a demonstration. The offices are real, but the people, reports and answers here are invented, and the map is schematic.",
    fil: "Demo lang ito. Totoo ang mga opisina, pero imbento ang mga tao, report at sagot dito, at hindi eksakto ang mapa.",
    ko: "이곳은 시연용입니다. 기관은 실제로 있지만 사람과 신고, 답변은 지어낸 것이며 지도는 약도입니다.",
  },
  referencePrefix: "CLK",
  timeZone: "Asia/Manila",
  locales: ["en", "fil", "ko"],
  centre: [120.548, 15.186],
  bounds: [120.44, 15.12, 120.64, 15.4],
};

export const institutions: readonly DemoInstitution[] = [
  {
    code: "cdc",
    names: {
      en: "Clark Development Corporation",
      fil: "Clark Development Corporation",
      ko: "클라크개발공사(CDC)",
    },
    about: {
      en: "Runs the Clark Freeport Zone: its roads, utilities, permits, safety and environment.",
      fil: "Namamahala sa Clark Freeport Zone: mga kalsada, kuryente at tubig, permit, kaligtasan at kalikasan.",
      ko: "클라크 자유무역항의 도로, 공공설비, 인허가, 안전과 환경을 맡고 있습니다.",
    },
  },
  {
    code: "bcda",
    names: {
      en: "Bases Conversion and Development Authority",
      fil: "Bases Conversion and Development Authority",
      ko: "기지전환개발청(BCDA)",
    },
    about: {
      en: "Builds and looks after New Clark City in Capas and Bamban, Tarlac.",
      fil: "Nagtatayo at nangangalaga sa New Clark City sa Capas at Bamban, Tarlac.",
      ko: "타를라크주 카파스와 밤반에 있는 뉴클라크시티를 조성하고 관리합니다.",
    },
  },
];

export const units: readonly DemoUnit[] = [
  {
    code: "public-works",
    institution: "cdc",
    names: {
      en: "Engineering and Maintenance",
      fil: "Engineering at Maintenance",
      ko: "시설관리과",
    },
    contact: "loc. 2110",
  },
  {
    code: "power-lighting",
    institution: "cdc",
    names: {
      en: "Power and Street Lighting",
      fil: "Kuryente at Ilaw sa Kalsada",
      ko: "전력·가로등과",
    },
    contact: "loc. 2135",
  },
  {
    code: "water-drainage",
    institution: "cdc",
    names: { en: "Water and Drainage", fil: "Tubig at Drainage", ko: "상하수도과" },
    contact: "loc. 2140",
  },
  {
    code: "environment",
    institution: "cdc",
    names: { en: "Environment and Solid Waste", fil: "Kalikasan at Basura", ko: "환경·폐기물과" },
    contact: "loc. 2205",
  },
  {
    code: "transport",
    institution: "cdc",
    names: { en: "Transport and Traffic", fil: "Transportasyon at Trapiko", ko: "교통과" },
    contact: "loc. 2260",
  },
  {
    code: "public-safety",
    institution: "cdc",
    names: { en: "Public Safety", fil: "Kaligtasan ng Publiko", ko: "공공안전과" },
    contact: "loc. 2300",
  },
  {
    code: "emergency",
    institution: "cdc",
    names: { en: "Emergency Response", fil: "Emergency Response", ko: "긴급대응과" },
    contact: "loc. 2311",
  },
  {
    code: "health",
    institution: "cdc",
    names: { en: "Health and Sanitation", fil: "Kalusugan at Sanitasyon", ko: "보건위생과" },
    contact: "loc. 2350",
  },
  {
    code: "business",
    institution: "cdc",
    names: {
      en: "Business Assistance and Permits",
      fil: "Tulong sa Negosyo at Permit",
      ko: "기업지원·인허가과",
    },
    contact: "loc. 2400",
  },
  {
    code: "client-care",
    institution: "cdc",
    names: {
      en: "Public Assistance and Complaints Desk",
      fil: "Public Assistance at Complaints Desk",
      ko: "민원상담실",
    },
    contact: "loc. 2001",
  },
  {
    code: "ncc-estate",
    institution: "bcda",
    names: {
      en: "New Clark City Estate Management",
      fil: "Pamamahala ng New Clark City",
      ko: "뉴클라크시티 단지관리과",
    },
    contact: "loc. 5100",
  },
  {
    code: "ncc-parks",
    institution: "bcda",
    names: {
      en: "New Clark City Parks and Venues",
      fil: "Mga Parke at Venue ng New Clark City",
      ko: "뉴클라크시티 공원·경기장과",
    },
    contact: "loc. 5120",
  },
];
