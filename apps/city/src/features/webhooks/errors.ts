import type { ErrorDefinition } from "#platform/errors";

export const webhookErrors = {
  tooMany: { code: "webhook-too-many", status: 409 },
  /** What is replayed to an endpoint that is off would be dropped at once. */
  isOff: { code: "webhook-off", status: 409 },
} as const satisfies Record<string, ErrorDefinition>;
