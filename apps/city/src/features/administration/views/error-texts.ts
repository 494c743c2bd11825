import { m } from "#messages";

/** The sentence for people behind each of the codes of administration. */
export const administrationErrorTexts: Readonly<Record<string, () => string>> = {
  "administration-changed-meanwhile": () => m.administration_changed_again(),
  "administration-code-taken": () => m.administration_error_code_taken(),
  "administration-still-used": () => m.administration_error_still_used(),
};
