import type { ContentfulStatusCode } from "hono/utils/http-status";

/**
 * The one error the application throws. `code` is documented in docs/errors.md and has a sentence
 * in each language; `params` fill its placeholders. `cause` keeps the original for the log.
 */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: string;
  readonly status: ContentfulStatusCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    definition: ErrorDefinition,
    params: Readonly<Record<string, string | number>> = {},
    options?: { cause?: unknown },
  ) {
    super(definition.code, options);
    this.code = definition.code;
    this.status = definition.status;
    this.params = params;
  }
}

/** What a feature's `errors.ts` declares for each code. */
export type ErrorDefinition = {
  readonly code: string;
  readonly status: ContentfulStatusCode;
};

export const platformErrors = {
  notFound: { code: "not-found", status: 404 },
  notAllowed: { code: "not-allowed", status: 403 },
  signInNeeded: { code: "sign-in-needed", status: 401 },
  invalidInput: { code: "invalid-input", status: 422 },
  tooLarge: { code: "too-large", status: 413 },
  tooMany: { code: "too-many-requests", status: 429 },
  crossSite: { code: "cross-site", status: 403 },
  databaseAway: { code: "database-away", status: 503 },
  storageFull: { code: "storage-full", status: 507 },
  unexpected: { code: "unexpected", status: 500 },
} as const satisfies Record<string, ErrorDefinition>;
