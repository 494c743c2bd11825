import type { City, Wording } from "#features/cities";
import { inLocale } from "#messages";
import { locales, type Locale } from "#platform/locale";
import type { Names, Occasion } from "../letter.ts";
import { residentTypes, writeLetter, type ToldType } from "../templates/index.ts";
import { exampleEvent, exampleFacts } from "./example.ts";
import { facts, namedIn, placeholders } from "./placeholders.ts";

export const wordingKinds = residentTypes;
export type WordingKind = (typeof residentTypes)[number];

export function isWordingKind(text: string): text is WordingKind {
  return wordingKinds.some((kind) => kind === text);
}

export const wordingParts = ["subject", "opening", "closing"] as const;
export type WordingPart = (typeof wordingParts)[number];

// Each name stands for itself, so that a letter shows where it names what.
const inBraces: Names = {
  city: "{city}",
  unit: "{unit}",
  service: "{service}",
  charterItem: null,
  reference: "{reference}",
  due: "{due}",
  day: "{day}",
  to: "{to}",
  reason: "{reason}",
  phone: "{phone}",
};

/** The sentences that come with the software; a closing is empty where there is none. */
export function shippedWording(
  city: City,
  kind: WordingKind,
  locale: Locale,
): Readonly<Record<WordingPart, string>> {
  const occasion = {
    event: exampleEvent(city.slug, kind, locale),
    city,
    subject: exampleFacts(city),
    names: inBraces,
    recipient: {
      role: "filer",
      person: null,
      locale,
      link: null,
      channel: "email",
      address: "",
    },
  } as Occasion<ToldType>;
  const letter = inLocale(locale, () => writeLetter(occasion));
  const part = (name: "opening" | "closing") =>
    (letter?.blocks ?? []).flatMap((block) =>
      block.kind === "text" && block.part === name ? [block.text] : [],
    )[0] ?? "";
  return { subject: letter?.subject ?? "", opening: part("opening"), closing: part("closing") };
}

export type WordingFault = {
  readonly part: WordingPart;
  readonly locale: Locale;
  /** A name in braces that is none, or a fact that is missing. */
  readonly fault: "unknown" | "missing" | "too-long";
  readonly name: string;
};

const mostCharacters: Readonly<Record<WordingPart, number>> = {
  subject: 150,
  opening: 1500,
  closing: 1500,
};

/** What may not be sent: names that are none, and facts that our sentence has and this one lacks. */
export function wordingFaults(city: City, kind: WordingKind, own: Wording): WordingFault[] {
  return locales.flatMap((locale) => {
    const shipped = shippedWording(city, kind, locale);
    return wordingParts.flatMap((part): WordingFault[] => {
      const words = own[part][locale];
      if (words === "") return [];
      const named = namedIn(words);
      const unknown = named.filter((name) => !placeholders.some((known) => known === name));
      const missing = namedIn(shipped[part]).filter(
        (name) => facts.has(name) && !named.includes(name),
      );
      const tooLong = words.length > mostCharacters[part] ? [String(mostCharacters[part])] : [];
      return [
        ...unknown.map((name) => ({ part, locale, fault: "unknown", name }) as const),
        ...missing.map((name) => ({ part, locale, fault: "missing", name }) as const),
        ...tooLong.map((name) => ({ part, locale, fault: "too-long", name }) as const),
      ];
    });
  });
}
