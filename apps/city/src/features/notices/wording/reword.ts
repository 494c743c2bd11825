import type { Wording } from "#features/cities";
import type { Locale } from "#platform/locale";
import { text, type Letter, type Names } from "../letter.ts";
import { placeholders, type Placeholder } from "./placeholders.ts";

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((known) => known === name);
}

/** A name that is none stays as it was written: saving has refused it, a file may still have brought it. */
function fill(words: string, names: Names): string {
  return words.replaceAll(/\{(\w+)\}/g, (written, name: string) =>
    isPlaceholder(name) ? names[name] : written,
  );
}

/**
 * A letter in the city's own sentences. What is not worded by the city stays, and so does every fact:
 * quotes, tables, links and the way to object are not sentences that can be changed.
 */
export function reword(letter: Letter, own: Wording, names: Names, locale: Locale): Letter {
  const subject = own.subject[locale] || letter.subject;
  const blocks = letter.blocks.map((block) => {
    const words = block.kind === "text" && block.part ? own[block.part][locale] : "";
    return words ? text(fill(words, names)) : block;
  });
  const hasClosing = letter.blocks.some(
    (block) => block.kind === "text" && block.part === "closing",
  );
  const closing = hasClosing ? "" : own.closing[locale];
  return {
    ...letter,
    // A line break would end the header of a mail.
    subject: fill(subject, names).replaceAll(/\s+/g, " "),
    blocks: closing ? [...blocks, text(fill(closing, names))] : blocks,
  };
}
