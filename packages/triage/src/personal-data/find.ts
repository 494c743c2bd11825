import { foldForMatching } from "./fold.ts";
import { findEmails } from "./email.ts";
import { HIDDEN } from "./kinds.ts";
import type { PersonalData } from "./kinds.ts";
import { matchNumberAt } from "./numbers.ts";
import { matchPlateAt } from "./plates.ts";
import { urlsIn } from "./urls.ts";

const MAX_ROUNDS = 6;

/**
 * Phone numbers, e-mail addresses, numbers of identity papers, licence plates and payment cards of the
 * Philippines and Korea, in order and without overlap. Patterns, not proof: what does not look like
 * one (a number spelled in words, a name, a street address) is not found. Time is linear in the text.
 *
 * @example findPersonalData("Text 0917 123 4567") // [{ kind: "phone", start: 5, end: 18 }]
 */
export function findPersonalData(text: string): PersonalData[] {
  const folded = foldForMatching(text);
  const found = findEmails(folded);
  // What a piece was glued to may be a piece once that one is hidden, so look again until nothing is
  // left: masking twice is then masking once. People's texts take two rounds; the bound keeps a text
  // that was built to chain pieces from taking more than linear time.
  let rest = hide(folded, found);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const hits = scan(rest);
    if (hits.length === 0) break;
    found.push(...hits);
    rest = hide(rest, hits);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** From left to right; a match may look back, but not before `floor`, the end of the match before it. */
function scan(text: string): PersonalData[] {
  // Every number and every plate holds a digit, and most complaints hold none.
  if (!/\d/.test(text)) return [];
  const urls = urlsIn(text);
  const found: PersonalData[] = [];
  let nextUrl = 0;
  let floor = 0;
  for (let at = 0; at < text.length;) {
    const url = urls[nextUrl];
    if (url && at >= url.start) {
      at = Math.max(at, url.end);
      nextUrl += 1;
      continue;
    }
    const hit = matchNumberAt(text, at, floor) ?? matchPlateAt(text, at, floor);
    if (hit) {
      found.push(hit);
      floor = hit.end;
    }
    at = hit ? hit.end : at + 1;
  }
  return found;
}

/** Same length, so offsets stay. */
function hide(text: string, found: readonly PersonalData[]): string {
  let hidden = "";
  let from = 0;
  for (const { start, end } of found) {
    hidden += text.slice(from, start) + HIDDEN.repeat(end - start);
    from = end;
  }
  return hidden + text.slice(from);
}
