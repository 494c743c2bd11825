import { m } from "#messages";

/** The sentence for people behind each of this feature's codes. */
export const open311ErrorTexts: Readonly<Record<string, () => string>> = {
  "open311-unknown-jurisdiction": () => m.open311_error_unknown_jurisdiction(),
  "open311-unknown-request": () => m.open311_error_unknown_request(),
  "open311-unknown-token": () => m.open311_error_unknown_token(),
  "open311-no-definition": () => m.open311_error_no_definition(),
};
