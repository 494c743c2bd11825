export const locales = ["en", "fil", "ko"] as const;
export type Locale = (typeof locales)[number];

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text);
}

/** `tl` is what many phones still send for Filipino. */
const aliases: Readonly<Record<string, Locale>> = { tl: "fil", fil: "fil", en: "en", ko: "ko" };

/**
 * The best of our languages for an Accept-Language header (RFC 9110, 12.5.4); English when none fits.
 */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
      return { locale: aliases[tag.split("-")[0] ?? ""], weight: weight ? Number(weight) : 1 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((left, right) => right.weight - left.weight);
  return wishes.find((wish) => wish.locale)?.locale ?? "en";
}
