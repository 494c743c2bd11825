import type { z } from "zod";
import { m } from "#messages";
import { ErrorSummary } from "#web/components";
import type { AddressProblem } from "../rules.ts";

/** What is wrong with one field; said later, in the reader's language. */
export type Problem = { readonly field: string; readonly say: () => string };

const addressSayings: Record<AddressProblem, () => string> = {
  "no-address": () => m.webhooks_url_error(),
  "https-only": () => m.webhooks_url_error_https(),
  "with-password": () => m.webhooks_url_error_password(),
  "not-reachable": () => m.webhooks_url_error_private(),
};

const sayings: Readonly<Record<string, () => string>> = {
  name: () => m.webhooks_name_error(),
  url: () => m.webhooks_url_error(),
  types: () => m.webhooks_types_error(),
  day: () => m.webhooks_replay_day_error(),
  time: () => m.webhooks_replay_time_error(),
};

export function addressProblem(problem: AddressProblem): Problem {
  return { field: "url", say: addressSayings[problem] };
}

/** One problem for each field that a schema refused. */
export function problemsOf(error: z.ZodError): Problem[] {
  const fields = new Set(error.issues.map((issue) => String(issue.path[0])));
  return [...fields].map((field) => ({
    field,
    say: sayings[field] ?? (() => m.web_error_invalid_input()),
  }));
}

export function errorAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.say();
}

export function Problems({ problems }: { problems: readonly Problem[] }) {
  return (
    <ErrorSummary errors={problems.map(({ field, say }) => ({ name: field, message: say() }))} />
  );
}
