import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { ErrorSummary } from "#web/components";
import { identityErrorTexts } from "./error-texts.ts";

/** What is wrong with one field; said later, in the reader's language. */
export type Problem = {
  readonly field: string;
  readonly status: ContentfulStatusCode;
  readonly say: () => string;
};

export function problem(field: string, say: () => string): Problem {
  return { field, status: 422, say };
}

/** An expected refusal as a problem of a field, so that the form comes back with all that was typed. */
export function problemFrom(error: unknown, field: string): Problem {
  if (!(error instanceof AppError)) throw error;
  if (error.code === platformErrors.tooMany.code)
    return { field, status: error.status, say: () => m.identity_error_codes_many() };
  const text = identityErrorTexts[error.code];
  if (!text) throw error;
  return { field, status: error.status, say: () => text(error.params) };
}

const sayings: Readonly<Record<string, () => string>> = {
  email: () => m.identity_field_email_error(),
  code: () => m.identity_field_code_error(),
  name: () => m.identity_field_name_error(),
  phone: () => m.identity_field_phone_error(),
  designation: () => m.identity_field_designation_error(),
  role: () => m.identity_field_role_error(),
  unit: () => m.identity_field_unit_error(),
  scopes: () => m.identity_field_scope_error(),
  who: () => m.identity_field_who_error(),
  purpose: () => m.identity_error_purpose_needed(),
};

/** One problem for each field that a schema refused. */
export function problemsOf(error: z.ZodError): Problem[] {
  const fields = new Set(error.issues.map((issue) => String(issue.path[0])));
  return [...fields].map((field) =>
    problem(field, sayings[field] ?? (() => m.web_error_invalid_input())),
  );
}

export function statusOf(problems: readonly Problem[]): ContentfulStatusCode {
  return problems[0]?.status ?? 200;
}

export function errorAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((each) => each.field === field)?.say();
}

export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <ErrorSummary errors={problems.map(({ field, say }) => ({ name: field, message: say() }))} />
  );
}
