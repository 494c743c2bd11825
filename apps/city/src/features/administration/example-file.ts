import type { Words } from "#features/cities";
import { fileFormat, type SettingsFile } from "./schema.ts";

const hall: Words = { en: "City Hall", fil: "City Hall", ko: "시청" };

/** A small town to begin from: three units and three services of the kind that every town has. */
export const exampleFile: SettingsFile = {
  format: fileFormat,
  version: 1,
  city: {
    slug: "san-isidro",
    names: { en: "San Isidro", fil: "San Isidro", ko: "산이시드로" },
    referencePrefix: "SAN",
    timeZone: "Asia/Manila",
    hosts: [],
    centre: [120.9, 15.3],
    bounds: [120.8, 15.2, 121, 15.4],
    holidays: "philippines",
    contact: {
      phone: "(000) 000-0000",
      email: "answers@san-isidro.example",
      counter: {
        en: "the public assistance desk at City Hall",
        fil: "ang public assistance desk sa City Hall",
        ko: "시청 민원창구",
      },
    },
  },
  settings: {
    institutions: [{ code: "city-hall", names: hall, hotline: false }],
    units: [
      {
        code: "public-works",
        institution: "city-hall",
        names: { en: "Public Works", fil: "Public Works", ko: "건설과" },
        contact: "local 101",
      },
      {
        code: "environment",
        institution: "city-hall",
        names: { en: "Environment Office", fil: "Tanggapan ng Kalikasan", ko: "환경과" },
        contact: "local 102",
      },
      {
        code: "public-assistance",
        institution: "city-hall",
        names: {
          en: "Public Assistance and Complaints Desk",
          fil: "Public Assistance and Complaints Desk",
          ko: "민원실",
        },
        contact: "local 100",
      },
    ],
    services: [
      {
        code: "pothole",
        group: { en: "Streets", fil: "Mga kalsada", ko: "도로" },
        names: { en: "Pothole", fil: "Lubak sa kalsada", ko: "도로 파손" },
        descriptions: {
          en: "A hole or a broken surface in a city street.",
          fil: "Butas o sirang kalsada ng lungsod.",
          ko: "시 도로에 생긴 구멍이나 파손입니다.",
        },
        words: { en: ["hole", "road"], fil: ["lubak", "butas", "kalsada"], ko: ["구멍", "포트홀"] },
        unit: "public-works",
        lawClass: "complex",
        petition: "other",
        promise: null,
        signatures: 0,
        charterItem: { en: "Repair of streets", fil: "Pag-aayos ng kalsada", ko: "도로 보수" },
        isPublic: true,
        isOpen: true,
        evidenceRequired: true,
        attributes: [
          {
            code: "size",
            datatype: "singlevaluelist",
            required: false,
            order: 1,
            asked: true,
            description: { en: "How big is it?", fil: "Gaano kalaki?", ko: "얼마나 큽니까?" },
            values: [
              { key: "hand", name: { en: "Like a hand", fil: "Parang kamay", ko: "손바닥만 함" } },
              { key: "car", name: { en: "Like a wheel", fil: "Parang gulong", ko: "바퀴만 함" } },
            ],
          },
        ],
        kind: "realtime",
      },
      {
        code: "garbage",
        group: { en: "Environment", fil: "Kalikasan", ko: "환경" },
        names: {
          en: "Garbage not collected",
          fil: "Hindi nakolektang basura",
          ko: "쓰레기 미수거",
        },
        descriptions: {
          en: "Garbage that was not picked up on its day.",
          fil: "Basurang hindi kinuha sa araw ng koleksiyon.",
          ko: "정해진 날에 수거되지 않은 쓰레기입니다.",
        },
        words: { en: ["garbage", "trash"], fil: ["basura"], ko: ["쓰레기"] },
        unit: "environment",
        lawClass: "simple",
        petition: "other",
        promise: { unit: "working-days", count: 2 },
        signatures: 0,
        charterItem: {
          en: "Collection of solid waste",
          fil: "Pagkolekta ng basura",
          ko: "생활폐기물 수거",
        },
        isPublic: true,
        isOpen: true,
        evidenceRequired: false,
        attributes: [],
        kind: "realtime",
      },
      {
        code: "complaint-about-staff",
        group: { en: "City Hall", fil: "City Hall", ko: "시청" },
        names: {
          en: "Complaint about staff",
          fil: "Reklamo tungkol sa kawani",
          ko: "직원에 대한 불만",
        },
        descriptions: {
          en: "How somebody of City Hall treated you. Only the office reads it.",
          fil: "Kung paano ka hinarap ng isang kawani ng City Hall. Ang opisina lang ang makababasa nito.",
          ko: "시청 직원의 응대에 대한 의견입니다. 담당 부서만 읽습니다.",
        },
        words: { en: ["rude", "staff"], fil: ["kawani", "bastos"], ko: ["직원", "불친절"] },
        unit: "public-assistance",
        lawClass: "simple",
        petition: "grievance",
        promise: null,
        signatures: 0,
        charterItem: {
          en: "Public assistance and complaints",
          fil: "Public assistance at reklamo",
          ko: "민원 안내와 불만 처리",
        },
        isPublic: false,
        isOpen: true,
        evidenceRequired: false,
        attributes: [],
        kind: "realtime",
      },
    ],
    places: [
      {
        code: "poblacion",
        kind: "barangay",
        names: { en: "Poblacion", fil: "Poblacion", ko: "포블라시온" },
        lon: 120.9,
        lat: 15.3,
        outline: null,
      },
    ],
    calendar: { opensAt: "08:00", closesAt: "17:00", breaks: [], closures: [] },
    wording: {},
    templates: [],
  },
};
