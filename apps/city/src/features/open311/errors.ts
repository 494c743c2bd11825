import type { ErrorDefinition } from "#platform/errors";

export const open311Errors = {
  unknownJurisdiction: { code: "open311-unknown-jurisdiction", status: 404 },
  unknownRequest: { code: "open311-unknown-request", status: 404 },
  unknownToken: { code: "open311-unknown-token", status: 404 },
  noDefinition: { code: "open311-no-definition", status: 404 },
} as const satisfies Record<string, ErrorDefinition>;
