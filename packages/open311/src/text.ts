/* Characters that XML 1.0 section 2.2 has no way to write, not even as a reference: most control
   characters, the two non-characters, and half of a surrogate pair. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Whether FORBIDDEN is worth trying: without the `u` flag it costs a tenth, and text is mostly clean. */
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Removes what XML cannot carry. JSON could, but both formats must say the same. */
export function cleanText(text: string): string {
  return SUSPECT.test(text) ? text.replace(FORBIDDEN, "") : text;
}

const SPECIAL = /[&<>\r]/g;
const ANY_SPECIAL = /[&<>\r]|^[ \t\n]/;
const LEADING_SPACE = /^[ \t\n]+/;
/** The look-behind keeps this linear on long inner runs of space. */
const TRAILING_SPACE = /(?<![ \t\n])[ \t\n]+$/;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  // Only `]]>` must be escaped; escaping every `>` needs no look-behind.
  ">": "&gt;",
  // A reader turns a bare carriage return into a line feed (XML 1.0, 2.11).
  "\r": "&#13;",
};

/**
 * Text as element content. Space at either end goes out as references, because readers of
 * indented documents, ours included, trim it.
 *
 * @example escapeXml("a < b") // "a &lt; b"
 */
export function escapeXml(text: string): string {
  const clean = cleanText(text);
  if (!ANY_SPECIAL.test(clean) && !" \t\n".includes(clean.at(-1) ?? " ")) return clean;
  return clean
    .replace(SPECIAL, (character) => ENTITIES[character] ?? "")
    .replace(LEADING_SPACE, asReferences)
    .replace(TRAILING_SPACE, asReferences);
}

function asReferences(space: string): string {
  return Array.from(space, (one) => `&#${one.charCodeAt(0)};`).join("");
}
