import type { PersonalData, PersonalDataKind } from "./kinds.ts";
import { isBirthDateFirst, isCardNumber } from "./checks.ts";

interface NumberRule {
  readonly kind: PersonalDataKind;
  /** Sticky and bounded: at most a constant time at each place, so linear in the text. */
  readonly pattern: RegExp;
  /** May a letter touch the number? People write "cp09171234567", never so with other numbers. */
  readonly touchesLetters?: true;
  /** Words that must stand shortly before. */
  readonly after?: RegExp;
  readonly accepts?: (match: string) => boolean;
}

// Words before a number that would say nothing alone. The gap may hold no digit and nothing hidden.
const ID_WORDS =
  /(?<![A-Za-z])(?:TIN|SSS|GSIS|UMID|CRN|PhilSys|PSN|PCN|PhilHealth|Pag-?IBIG|HDMF|MID|national id|id (?:no|number)|passport|pasaporte|lisensya|licen[cs]e|주민등록번호|주민번호|외국인등록번호|여권|면허)[^\d•]{0,16}$/i;
const PHONE_WORDS =
  /(?:tel|telephone|phone|call|contact|landline|telepono|tawag(?:an)?|전화|연락처)[^\d•]{0,12}$/i;

const isoDate = /^(?:19|20)\d\d[ -]?\d\d[ -]?\d\d$/;

/** The first rule that fits wins: the more particular ones come first. */
const RULES: readonly NumberRule[] = [
  { kind: "card", pattern: /\d{4}([ -])\d{4}\1\d{4}\1\d{4}/y, accepts: isCardNumber },
  { kind: "card", pattern: /3[47]\d\d([ -])\d{6}\1\d{5}/y, accepts: isCardNumber },
  { kind: "card", pattern: /\d{13,19}/y, accepts: isCardNumber },
  // Korean resident or foreigner registration, also when its tail is already starred.
  { kind: "id-number", pattern: /\d{6} ?-? ?[1-8][\d*]{6}/y, accepts: isBirthDateFirst },
  // Korean driving licence, PhilSys card, PhilSys and UMID numbers, PhilHealth, SSS, Pag-IBIG, TIN.
  { kind: "id-number", pattern: /\d{2}-\d{2}-\d{6}-\d{2}/y },
  { kind: "id-number", pattern: /\d{4}([ -])\d{4}\1\d{4}\1\d{4}/y },
  { kind: "id-number", pattern: /\d{4}-\d{7}-\d/y },
  { kind: "id-number", pattern: /\d{2}-\d{9}-\d/y },
  { kind: "id-number", pattern: /\d{2}-\d{7}-\d/y },
  { kind: "id-number", pattern: /\d{4}-\d{4}-\d{4}/y },
  { kind: "id-number", pattern: /\d{3}-\d{3}-\d{3}(?:-\d{3,5})?/y },
  // Philippine driving licence and passport, Korean passport.
  { kind: "id-number", pattern: /[A-Z]\d\d-\d\d-\d{6}/y },
  { kind: "id-number", pattern: /P\d{7}[A-Z]/y },
  { kind: "id-number", pattern: /[MSRODG]\d{3}(?:[A-Z]\d{4}|\d{5})/y },
  // Phones: +63 and +82, any other country, then national forms.
  {
    kind: "phone",
    pattern:
      /\(?(?:\+|00)(?:63|82)\)?[ .-]?\(?0?\)?[ .-]?\d{1,3}[ .)-]{0,3}\d{3,4}[ .-]{0,3}\d{4}/y,
    touchesLetters: true,
  },
  { kind: "phone", pattern: /\(?\+\d(?:[ ().-]{0,2}\d){7,14}/y, touchesLetters: true },
  {
    kind: "phone",
    pattern: /\(?0?9\d\d\)?[ ./-]{0,3}\d{3}[ ./-]{0,3}\d{4}/y,
    touchesLetters: true,
  },
  { kind: "phone", pattern: /\(?09\d\d\)?(?:[ .-]?\d){7}/y, touchesLetters: true },
  { kind: "phone", pattern: /63[ .-]?9\d\d(?:[ .-]?\d){7}/y },
  { kind: "phone", pattern: /82[ .-]?10(?:[ .-]?\d){8}/y },
  {
    kind: "phone",
    pattern: /\(?01[016-9]\)?[ .-]{0,3}\d{3,4}[ .-]{0,3}\d{4}/y,
    touchesLetters: true,
  },
  { kind: "phone", pattern: /\(?0(?:2|[3-8]\d|50\d)\)?[ .-]{0,3}\d{3,4}[ .-]{0,3}\d{4}/y },
  // Metro Manila since 2019: the carrier's digit may stand apart.
  { kind: "phone", pattern: /\(?02\)?[ -]{1,2}\d[ -]\d{3}[ -]\d{4}/y },
  // Eight or seven digits alone are anything; after "tel" they are a phone. 1588-0000 is a company's.
  { kind: "phone", pattern: /(?!1[568]\d\d)\d{3,4}[ -]\d{4}/y, after: PHONE_WORDS },
  {
    kind: "id-number",
    pattern: /[A-Z]{0,2}\d(?:[ -]?\d){6,15}[A-Z]?/y,
    after: ID_WORDS,
    accepts: (match) => !isoDate.test(match),
  },
];

const START = /[\d+(A-Z]/;
const LOOK_BACK = 40;

/** The phone, card or identity number that starts here, if one does. */
export function matchNumberAt(text: string, at: number, floor: number): PersonalData | undefined {
  if (!START.test(text.charAt(at))) return undefined;
  const before = text.slice(Math.max(floor, at - LOOK_BACK), at);
  // Inside a longer number, a decimal, a time, or a code such as 2026-0123; a plus or a bracket begins anew.
  if (isDigit(text.charAt(at)) && /\d[-.:]?$/.test(before)) return undefined;
  const afterLetter = /[A-Za-z]$/.test(before);
  for (const { kind, pattern, touchesLetters, after, accepts } of RULES) {
    if (afterLetter && !touchesLetters) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match === undefined) continue;
    const end = at + match.length;
    const rest = text.slice(end, end + 6);
    if (/^\d/.test(rest) || (!touchesLetters && /^(?:[A-Za-z]|-\d)/.test(rest))) continue;
    if (isAmount(before, match, rest)) continue;
    if (accepts && !accepts(match)) continue;
    if (after && !after.test(before)) continue;
    return { kind, start: at, end };
  }
  return undefined;
}

/** A sum of money; none is written with a zero or a plus in front. */
function isAmount(before: string, match: string, rest: string): boolean {
  if (!/^[1-9]/.test(match)) return false;
  return /[₱$₩€£¥] ?$/.test(before) || /^ ?(?:원|pesos?\b|php\b|won\b)/i.test(rest);
}

function isDigit(char: string): boolean {
  return char >= "0" && char <= "9";
}
