import type { DemoPlace, Language } from "../shape.ts";

/** How English sentences name places that need an article; the map's own labels have none. */
const inEnglish: Readonly<Record<string, string>> = {
  "dau-terminal": "the Dau bus terminal",
  "veterans-cemetery": "the Veterans Cemetery",
  "main-gate-jeepney": "the Main Gate jeepney terminal",
  "parade-grounds": "the Parade Grounds",
  museum: "Clark Museum",
  "cdc-office": "the CDC building",
  hospital: "the medical center",
  "picnic-grounds": "the Picnic Grounds",
  expo: "the Expo hall",
  fontana: "Fontana",
  "el-kabayo": "El Kabayo",
  "mimosa-golf": "the Mimosa golf course",
  "swimming-club": "the Creekside pool",
  "auf-campus": "the college campus",
  "global-city-towers": "the Global City offices",
  "global-city-park": "the Global City park",
  "airport-terminal": "the airport terminal",
  "airport-cargo": "the airport cargo area",
  "airport-rotunda": "the airport rotunda",
  "p2p-stop": "the airport bus stop",
  puregold: "the duty-free grocery on Abad Santos",
  "bayan-park-ped": "the Abad Santos footbridge",
  "fire-station": "the fire station",
  "it-park": "the IT park on Roxas",
  "roxas-underpass": "the Roxas underpass",
  "industrial-east": "the Perimeter Road industrial estate",
  "industrial-north": "the Panday Pira warehouses",
  "panday-rotunda": "the Panday Pira roundabout",
  "balagtas-bike": "the Prince Balagtas bike lane",
  "marcos-school": "the Marcos Village school",
  "korean-mart": "the Korean grocery",
  "korean-school": "the Korean weekend school",
  "san-nicolas-junction": "the San Nicolas junction",
  "ncc-athletics": "the Athletics Stadium",
  "ncc-aquatics": "the Aquatic Center",
  "ncc-village": "the Athletes' Village",
  "ncc-river-park": "the river park",
  "ncc-housing": "the government residences",
  "ncc-offices": "the New Clark City offices",
  "ncc-resettlement": "the Aranguren resettlement",
  "ncc-roundabout": "the New Clark City roundabout",
  "gate-south": "the SCTEX Clark South exit",
  "gate-north": "the North Gate",
  "gate-main": "the Main Gate",
};

export const spoken = (place: DemoPlace, language: Language): string =>
  (language === "en" ? inEnglish[place.code] : undefined) ?? place.names[language];

const nearby: Readonly<Record<Language, (name: string) => readonly [string, ...string[]]>> = {
  en: (name) => [`Near ${name}`, `Across from ${name}`, `Beside ${name}`],
  fil: (name) => [`Malapit sa ${name}`, `Tapat ng ${name}`, `Tabi ng ${name}`],
  ko: (name) => [`${name} 부근`, `${name} 앞`, `${name} 건너편`],
};

/** What a resident would write in the address line. */
export const nearbyWords = (place: DemoPlace, language: Language): readonly [string, ...string[]] =>
  nearby[language](spoken(place, language));
