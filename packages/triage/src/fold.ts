const DIACRITICS = /[\u0300-\u036f]/g;
// Already in one spelling but for the case. Keywords are folded at each key stroke, so it pays.
const PLAIN = /^[ -~\n가-힣]*$/;

/**
 * One spelling for what people write in many: NFKC (full-width letters, ligatures), lower case, Latin
 * letters without their accents. Hangul stays whole syllables.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(DIACRITICS, "")
    .normalize("NFC");
}
