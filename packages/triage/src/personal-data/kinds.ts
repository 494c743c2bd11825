export type PersonalDataKind = "phone" | "email" | "id-number" | "plate" | "card";

/** A piece of personal data; offsets are UTF-16 units of the text as given, `end` is exclusive. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** Stands for a hidden character; no pattern of this folder matches it or reads across it. */
export const HIDDEN = "•";
