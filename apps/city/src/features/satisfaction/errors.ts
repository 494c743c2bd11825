import type { ErrorDefinition } from "#platform/errors";

export const satisfactionErrors = {
  /** The case is open again, or has not ended: there is nothing to judge yet. */
  notEnded: { code: "satisfaction-not-ended", status: 409 },
  /** The answer was given more than 14 days ago. */
  tooLate: { code: "satisfaction-too-late", status: 409 },
  /** Somebody else has closed this second look. */
  lookSettled: { code: "satisfaction-look-settled", status: 409 },
} as const satisfies Record<string, ErrorDefinition>;
