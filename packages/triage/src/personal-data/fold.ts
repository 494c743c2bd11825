/**
 * The text with full-width forms, odd dashes and odd spaces as their plain ASCII cousins, each
 * character for one of the same length, so that offsets into the result are offsets into the text.
 */
export function foldForMatching(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\t\u00A0\u2000-\u200A\u202F\u3000]/g, " ");
}
