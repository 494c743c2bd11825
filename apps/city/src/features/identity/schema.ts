import { z } from "zod";
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

/** Who a session, a passkey or a second factor belongs to. */
export type Subject = { readonly kind: "resident" | "officer"; readonly id: string };

/** How somebody showed who they are. */
export const sessionVias = ["code", "authenticator", "recovery-code", "passkey", "demo"] as const;
export type SessionVia = (typeof sessionVias)[number];

export const apiScopes = ["open311-write"] as const;
export type ApiScope = (typeof apiScopes)[number];

// Limits of RFC 5321 (4.5.3.1.3) and, for names, of what fits a line of a receipt.
const maxEmailCharacters = 254;
const maxNameCharacters = 120;
const maxPurposeCharacters = 500;

/** The same mailbox written in two ways is one person. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

export const emailSchema = z
  .string()
  .transform(normaliseEmail)
  .pipe(z.email().max(maxEmailCharacters));

/** Codes are pasted with blanks and dashes around and in them. */
export const codeSchema = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{6}$/));

export const contactSchema = z.object({
  name: z.string().trim().max(maxNameCharacters),
  phone: z
    .string()
    .trim()
    .refine((text) => text === "" || /^\+?[\d\s()-]{7,20}$/.test(text)),
});

export const purposeSchema = z.string().trim().min(5).max(maxPurposeCharacters);

export const officerSchema = z.object({
  name: z.string().trim().min(1).max(maxNameCharacters),
  designation: z.string().trim().min(1).max(maxNameCharacters),
  email: emailSchema,
  role: z.enum(roles),
  unit: z.string().min(1),
  services: z.array(z.string()),
});
export type OfficerInput = z.infer<typeof officerSchema>;

export const apiKeySchema = z.object({
  name: z.string().trim().min(1).max(maxNameCharacters),
  scopes: z.array(z.enum(apiScopes)).min(1),
});
export type ApiKeyInput = z.infer<typeof apiKeySchema>;

// The shapes of WebAuthn Level 3, 5.1 (RegistrationResponseJSON, AuthenticationResponseJSON), as far
// as they are read; sizes are bounded because they come from anybody.
const base64url = z
  .string()
  .max(16_384)
  .regex(/^[\w-]+$/);
const credential = { id: base64url, rawId: base64url, type: z.literal("public-key") };
const extensions = z.object({}).loose().default({});

export const passkeyRegistrationSchema = z.object({
  id: z.uuid(),
  response: z.object({
    ...credential,
    clientExtensionResults: extensions,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(z.string().max(20)).max(10).default([]),
    }),
  }),
});
export type PasskeyRegistration = z.infer<typeof passkeyRegistrationSchema>;

export const passkeyAnswerSchema = z.object({
  id: z.uuid(),
  response: z.object({
    ...credential,
    clientExtensionResults: extensions,
    response: z.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
    }),
  }),
});
export type PasskeyAnswer = z.infer<typeof passkeyAnswerSchema>;
