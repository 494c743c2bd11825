import { findPersonalData } from "./find.ts";
import { HIDDEN } from "./kinds.ts";
import type { PersonalData } from "./kinds.ts";

export interface MaskedText {
  readonly masked: string;
  /** Offsets into the text as given, not into the masked one. */
  readonly found: readonly PersonalData[];
}

/**
 * The text with each piece of personal data replaced by "•••", which reads in any language and keeps
 * the sentence. Masking a masked text changes nothing.
 *
 * @example maskPersonalData("Call 0917-123-4567 po").masked // "Call ••• po"
 */
export function maskPersonalData(text: string): MaskedText {
  const found = findPersonalData(text);
  let masked = "";
  let from = 0;
  for (const { start, end } of found) {
    masked += text.slice(from, start) + HIDDEN.repeat(3);
    from = end;
  }
  return { masked: masked + text.slice(from), found };
}
