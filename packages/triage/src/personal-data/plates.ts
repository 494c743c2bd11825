import type { PersonalData } from "./kinds.ts";

// Philippine plates (LTO): cars LLL 1234 or LLL 123, motorcycles L123LL. Only in capitals, because
// "for 1000" is no plate; after the word "plate" in any case and in the rarer orders too.
const CAR = /([A-Z]{3})([ -]?)(\d{3,4})/y;
const MOTORCYCLE = /[A-Z]\d{3}[A-Z]{2}/y;
const NAMED =
  /[A-Za-z]{1,3}[ -]?\d{3,5}|\d{3,4}[ -]?[A-Za-z]{2,3}|[A-Za-z][ -]?\d{3}[ -]?[A-Za-z]{2}/y;
const PLATE_WORDS =
  /(?:plates?|plaka|번호판|차량 ?번호|차 ?번호)(?:[ .:#]|no|number|num|is|ng|na|ay|은|는|이){0,6}$/i;

// Korean plates: two or three digits, one of the syllables that the ministry assigns, four digits.
// "호" also numbers rooms ("101호 1234"), so a rented car's plate must be written in one piece.
const KOREAN =
  /\d{2,3} ?(?:[가나다라마거너더러머버서어저고노도로모보소오조구누두루무부수우주바사아자배하허] ?|호)\d{4}(?!\d| ?(?:년|원|명|개|번|월|m|km))/y;

// Three capitals before a number that are no plate: money, months, places in a building, standards.
const NOT_A_PLATE = new Set(
  (
    "PHP KRW USD EUR JPY WON JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC MON TUE WED THU FRI SAT SUN " +
    "LOT BLK BLD FLR RM TEL FAX LOC EXT ISO RTC SEC ART REP ACT NOS REF CAL KM ROW BUS RTE ZIP " +
    "THE AND FOR ARE WAS HAS ALL NEW OLD OUR OUT OFF ANG MGA NAG MAY SIN DIN LED PVC UTC GMT HWY AVE NLX PIN OTP"
  ).split(" "),
);

/** The licence plate that starts here, if one does. */
export function matchPlateAt(text: string, at: number, floor: number): PersonalData | undefined {
  const first = text.charAt(at);
  if (!/[A-Za-z\d]/.test(first)) return undefined;
  const before = text.slice(Math.max(floor, at - 24), at);
  if (/(?:[A-Za-z\d]|[A-Za-z\d]-|\d[.,:])$/.test(before)) return undefined;

  const korean = matched(KOREAN, text, at);
  if (korean) return plate(at, korean[0]);
  if (PLATE_WORDS.test(before)) {
    const named = matched(NAMED, text, at);
    if (named && endsHere(text, at + named[0].length)) return plate(at, named[0]);
  }
  const motorcycle = matched(MOTORCYCLE, text, at);
  if (motorcycle && endsHere(text, at + motorcycle[0].length)) return plate(at, motorcycle[0]);
  const car = matched(CAR, text, at);
  if (!car || !endsHere(text, at + car[0].length)) return undefined;
  const [whole, letters = "", gap, digits = ""] = car;
  // "CDC 2026" is an office and a year far more often than a plate.
  const year = gap === " " && /^20\d\d$/.test(digits);
  return year || NOT_A_PLATE.has(letters) ? undefined : plate(at, whole);
}

function plate(start: number, text: string): PersonalData {
  return { kind: "plate", start, end: start + text.length };
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Not the head of a longer code such as CLK-123-A or of an amount such as ABC 123.50. */
function endsHere(text: string, end: number): boolean {
  return !/^(?:[A-Za-z\d]|[-.,:/][A-Za-z\d])/.test(text.slice(end, end + 2));
}
