import type { PersonalData } from "./kinds.ts";

// RFC 5321 bounds the local part to 64 and a label to 63. ASCII only, so that a Korean particle written
// against the address ("kim@naver.com으로") stays outside of it.
const LOCAL_CHAR = /[A-Za-z0-9._%+'-]/;
const DOMAIN = /(?:[A-Za-z0-9-]{1,63}\.){1,6}[A-Za-z]{2,24}/y;
const MAX_LOCAL = 64;

/** From each "@" outwards: at most 64 characters to the left, one bounded domain to the right. */
export function findEmails(text: string): PersonalData[] {
  const found: PersonalData[] = [];
  let floor = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", Math.max(floor, at + 1))) {
    let start = at;
    const stop = Math.max(floor, at - MAX_LOCAL);
    while (start > stop && LOCAL_CHAR.test(text.charAt(start - 1))) start -= 1;
    while (start < at && !/[A-Za-z0-9]/.test(text.charAt(start))) start += 1;
    DOMAIN.lastIndex = at + 1;
    if (start === at || !DOMAIN.test(text)) continue;
    floor = DOMAIN.lastIndex;
    found.push({ kind: "email", start, end: floor });
  }
  return found;
}
