import { isWithinOneEdit } from "./edit-distance.ts";

/**
 * How well a written word fits a city's keyword, 0 to 1; both folded. Filipino builds words around a
 * root (nagbaha, binabaha, bahang: baha), so a root of four letters counts at either end of a word, and
 * in its middle once the linker -ng is off. Words of five letters or more may have one slip.
 */
export function wordFit(written: string, keyword: string): number {
  if (written === keyword) return 1;
  if (keyword.length < 4) return hasLinker(written, keyword) ? 0.9 : 0;
  if (written.startsWith(keyword)) return 0.9;
  if (endsOnRoot(written, keyword) || endsOnRoot(withoutLinker(written), keyword)) return 0.8;
  if (written.length >= 5 && keyword.length >= 5 && isWithinOneEdit(written, keyword)) return 0.7;
  // The last word is still being typed.
  if (written.length >= 4 && keyword.startsWith(written)) return 0.6;
  return 0;
}

/** Prefixes and doubled first syllables take two to six letters: na-, nag-, buma-, nagba-, pagba-. */
function endsOnRoot(written: string, root: string): boolean {
  const prefix = written.length - root.length;
  return prefix >= 2 && prefix <= 6 && written.endsWith(root);
}

function withoutLinker(written: string): string {
  return written.endsWith("ng") ? written.slice(0, -2) : written;
}

function hasLinker(written: string, keyword: string): boolean {
  return keyword.length === 3 && written === `${keyword}ng`;
}
