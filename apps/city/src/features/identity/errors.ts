import type { ErrorDefinition } from "#platform/errors";

export const identityErrors = {
  codeWrong: { code: "identity-code-wrong", status: 422 },
  codeExpired: { code: "identity-code-expired", status: 422 },
  codeUsed: { code: "identity-code-used", status: 422 },
  /** Five wrong tries: the code is worth nothing any more. */
  codeSpent: { code: "identity-code-spent", status: 422 },
  factorWrong: { code: "identity-factor-wrong", status: 422 },
  factorUsed: { code: "identity-factor-used", status: 422 },
  factorBlocked: { code: "identity-factor-blocked", status: 429 },
  /** What comes next needs the second factor of the last ten minutes. */
  factorTooOld: { code: "identity-factor-too-old", status: 401 },
  passkeyRefused: { code: "identity-passkey-refused", status: 422 },
  apiKeyWrong: { code: "identity-api-key-wrong", status: 403 },
  emailTaken: { code: "identity-email-taken", status: 409 },
  lastAdmin: { code: "identity-last-admin", status: 409 },
  unknownUnit: { code: "identity-unknown-unit", status: 422 },
  purposeNeeded: { code: "identity-purpose-needed", status: 422 },
  personUnknown: { code: "identity-person-unknown", status: 404 },
} as const satisfies Record<string, ErrorDefinition>;
