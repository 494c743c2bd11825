/** The languages in which a date can explain itself. */
export type Locale = "en" | "fil" | "ko";

/** One name or phrase in each of them. */
export type Words = Readonly<Record<Locale, string>>;
