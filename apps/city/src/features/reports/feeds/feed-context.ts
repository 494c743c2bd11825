import { wordsIn, type City, type Words } from "#features/cities";
import type { Locale } from "#platform/locale";

/** What the feeds know besides their rows. */
export type FeedContext = {
  readonly city: City;
  readonly locale: Locale;
  /** The city's address, without a slash at its end. */
  readonly site: string;
  readonly name: string;
  /** The query of the page the feed belongs to, with its question mark. */
  readonly query: string;
  readonly now: Date;
};

type Named = { readonly code: string; readonly names: Words };

/** The name behind a code, in the reader's language; the code itself when it is not known any more. */
export function nameOf(list: readonly Named[], code: string | null, locale: Locale): string | null {
  if (code === null) return null;
  const found = list.find((each) => each.code === code);
  return found ? wordsIn(found.names, locale) : code;
}
