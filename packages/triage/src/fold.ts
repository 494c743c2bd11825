const DIACRITICS = /[\u0300-\u036f]/g;

/**
 * One spelling for what people write in many: NFKC (full-width letters, ligatures), lower case, Latin
 * letters without their accents. Hangul stays whole syllables.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(DIACRITICS, "")
    .normalize("NFC");
}
