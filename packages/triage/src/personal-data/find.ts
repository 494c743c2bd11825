import { foldForMatching } from "./fold.ts";
import { findEmails } from "./email.ts";
import { HIDDEN } from "./kinds.ts";
import type { PersonalData } from "./kinds.ts";
import { matchNumberAt } from "./numbers.ts";
import { matchPlateAt } from "./plates.ts";
import { urlsIn } from "./urls.ts";

/**
 * Phone numbers, e-mail addresses, numbers of identity papers, licence plates and payment cards of the
 * Philippines and Korea, in order and without overlap. Patterns, not proof: what does not look like
 * one (a number spelled in words, a name, a street address) is not found. Time is linear in the text.
 *
 * @example findPersonalData("Text 0917 123 4567") // [{ kind: "phone", start: 5, end: 18 }]
 */
export function findPersonalData(text: string): PersonalData[] {
  // Each kind is hidden before the next is sought: a second look at the masked text then sees what the
  // first one saw, and masking twice is masking once.
  const folded = foldForMatching(text);
  const emails = findEmails(folded);
  const withoutEmails = hide(folded, emails);
  const numbers = scan(withoutEmails, matchNumberAt);
  const withoutNumbers = hide(withoutEmails, numbers);
  const plates = scan(withoutNumbers, matchPlateAt);
  return [...emails, ...numbers, ...plates].sort((a, b) => a.start - b.start);
}

/** The match that starts at `at`; it may look back, but not before `floor`, the end of the last match. */
type Matcher = (text: string, at: number, floor: number) => PersonalData | undefined;

function scan(text: string, match: Matcher): PersonalData[] {
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
    const hit = match(text, at, floor);
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
