import type { ErrorDefinition } from "#platform/errors";

export const administrationErrors = {
  /** Somebody else has saved the same thing since the form was opened. */
  changedMeanwhile: { code: "administration-changed-meanwhile", status: 409 },
  codeTaken: { code: "administration-code-taken", status: 409 },
  stillUsed: { code: "administration-still-used", status: 409 },
} as const satisfies Record<string, ErrorDefinition>;
