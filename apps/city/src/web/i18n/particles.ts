/** Korean particle pairs: the first after a final consonant, the second after a vowel. */
export type ParticlePair = "은/는" | "이/가" | "을/를" | "과/와" | "으로/로";

const firstHangul = 0xac00;
const lastHangul = 0xd7a3;
const finals = 28;
const rieul = 8;

// How the last digit is read aloud: 영 일 이 삼 사 오 육 칠 팔 구, as indexes of its final consonant.
const digitFinals = [21, 8, 0, 16, 0, 0, 1, 8, 8, 0];

/**
 * The word with the particle its last sound asks for: "도로" + 을/를 -> "도로를", "가로등" -> "가로등을".
 * Words that end in neither Hangul nor a digit get both, "Clark을(를)", as Korean forms do.
 */
export function withParticle(word: string, pair: ParticlePair): string {
  const [closed = "", open = ""] = pair.split("/");
  const final = finalConsonant(word);
  if (final === undefined)
    return pair === "으로/로" ? `${word}(으)로` : `${word}${closed}(${open})`;
  // ㄹ counts as a vowel before 으로/로: 서울로, not 서울으로.
  const asVowel = final === 0 || (pair === "으로/로" && final === rieul);
  return word + (asVowel ? open : closed);
}

function finalConsonant(word: string): number | undefined {
  const last = word.trimEnd().at(-1) ?? "";
  if (/^[0-9]$/.test(last)) return digitFinals[Number(last)];
  const code = last.charCodeAt(0);
  return code >= firstHangul && code <= lastHangul ? (code - firstHangul) % finals : undefined;
}
