import type { Parsed } from "./result.ts";
import { bad, good } from "./result.ts";

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]*));|&/g;

/**
 * Element text with its references resolved. Only numbers and the five names of XML itself are known:
 * an entity a document declares for itself is how a small file becomes a huge one.
 */
export function decodeText(raw: string): Parsed<string> {
  if (!raw.includes("&")) return good(raw);
  let unknown: string | null = null;
  const value = raw.replace(REFERENCE, (whole, hex?: string, decimal?: string, name?: string) => {
    const character = name === undefined ? fromNumber(hex, decimal) : NAMED[name];
    if (character === undefined) unknown ??= whole;
    return character ?? "";
  });
  return unknown === null ? good(value) : bad(`The reference ${String(unknown)} is not known.`, "");
}

function fromNumber(hex?: string, decimal?: string): string | undefined {
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/** XML 1.0 section 2.2. False for NaN. */
function isXmlCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
