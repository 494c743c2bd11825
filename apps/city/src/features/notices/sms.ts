// 3GPP TS 23.038, 6.2.1: the default alphabet, and what costs two places in it.
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);
const extended = new Set("\f^{}\\[~]|€");

const gsmAlone = 160;
const gsmJoined = 153;
const unicodeAlone = 70;
const unicodeJoined = 67;

export type SmsSize = {
  readonly encoding: "gsm-7" | "ucs-2";
  readonly units: number;
  readonly parts: number;
};

/** How a text travels: one character outside the GSM alphabet (Hangul, ₱) more than doubles its cost. */
export function measureSms(words: string): SmsSize {
  const characters = [...words];
  if (characters.every((character) => basic.has(character) || extended.has(character))) {
    const units = characters.reduce((sum, each) => sum + (extended.has(each) ? 2 : 1), 0);
    return {
      encoding: "gsm-7",
      units,
      parts: units <= gsmAlone ? 1 : Math.ceil(units / gsmJoined),
    };
  }
  const units = words.length;
  const parts = units <= unicodeAlone ? 1 : Math.ceil(units / unicodeJoined);
  return { encoding: "ucs-2", units, parts };
}

const plain: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "…": "...",
  " ": " ",
};

/** Typographic marks become plain ones, so that they do not double the cost of a Latin text. */
export function plainForSms(words: string): string {
  return words.replace(/[“”‘’–—… ]/g, (mark) => plain[mark] ?? mark);
}
