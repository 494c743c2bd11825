import type { Locale } from "#platform/locale";

/**
 * officer: works on cases of their unit and services; unit-head: hands out and overrules in the
 * unit; city-admin: everything, and the settings; auditor: sees everything, changes nothing.
 */
export const roles = ["officer", "unit-head", "city-admin", "auditor"] as const;
export type Role = (typeof roles)[number];

/** A member of staff. Names of officers are public: RA 11032 wants them on each receipt. */
export type Officer = {
  readonly id: string;
  readonly city: string;
  readonly name: string;
  readonly designation: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string;
  /** Limits an officer to these services; empty means all of the unit's. */
  readonly services: readonly string[];
  readonly locale: Locale;
  readonly isActive: boolean;
};

/** What a resident let us know. All of it is sealed at rest with a key of their own. */
export type Contact = {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
};

/** Who is asking. A resident with a secret link acts as the filer of that one case only. */
export type Viewer =
  | { readonly kind: "anonymous" }
  | { readonly kind: "resident"; readonly person: string; readonly session: string }
  | { readonly kind: "officer"; readonly officer: Officer; readonly session: string };
