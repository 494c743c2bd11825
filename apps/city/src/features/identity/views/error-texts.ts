import { m } from "#messages";
import type { AppError } from "#platform/errors";

/** The sentence for people behind each of identity's codes. */
export const identityErrorTexts: Readonly<Record<string, (params: AppError["params"]) => string>> =
  {
    "identity-code-wrong": ({ left = 0 }) => m.identity_error_code_wrong({ left }),
    "identity-code-expired": () => m.identity_error_code_expired(),
    "identity-code-used": () => m.identity_error_code_used(),
    "identity-code-spent": () => m.identity_error_code_spent(),
    "identity-factor-wrong": () => m.identity_error_factor_wrong(),
    "identity-factor-used": () => m.identity_error_factor_used(),
    "identity-factor-blocked": () => m.identity_error_factor_blocked(),
    "identity-factor-too-old": () => m.identity_error_factor_too_old(),
    "identity-passkey-refused": () => m.identity_error_passkey_refused(),
    "identity-api-key-wrong": () => m.identity_error_api_key_wrong(),
    "identity-email-taken": () => m.identity_error_email_taken(),
    "identity-last-admin": () => m.identity_error_last_admin(),
    "identity-unknown-unit": () => m.identity_error_unknown_unit(),
    "identity-purpose-needed": () => m.identity_error_purpose_needed(),
    "identity-person-unknown": () => m.identity_error_person_unknown(),
  };
