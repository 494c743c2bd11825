import { parseDateTime } from "./datetime.ts";
import type { ErrorBody, ServiceAttribute, ServiceDefinition } from "./types.ts";

/**
 * Holds the answers of a new request against the questions of its service. Unknown codes are ignored:
 * the definition may have changed since the caller read it.
 *
 * @returns errors to send with HTTP 400; none when the answers will do
 */
export function checkAnswers(
  definition: ServiceDefinition,
  answers: ReadonlyMap<string, readonly string[]>,
): readonly ErrorBody[] {
  return definition.attributes
    .filter((attribute) => attribute.variable)
    .map((attribute) => problemWith(attribute, answers.get(attribute.code) ?? []))
    .filter((problem) => problem !== null)
    .map((description) => ({ code: 400, description }));
}

function problemWith(attribute: ServiceAttribute, values: readonly string[]): string | null {
  const name = `attribute[${attribute.code}]`;
  if (values.length === 0) return attribute.required ? `${name} is required.` : null;
  if (values.length > 1 && attribute.datatype !== "multivaluelist")
    return `${name} takes one value.`;
  const wrong = values.find((value) => !fits(attribute, value));
  return wrong === undefined ? null : `${name}: ${expectation(attribute)}`;
}

function fits(attribute: ServiceAttribute, value: string): boolean {
  switch (attribute.datatype) {
    case "string":
    case "text":
      return true;
    case "number":
      return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(value);
    case "datetime":
      return parseDateTime(value).ok;
    case "singlevaluelist":
    case "multivaluelist":
      return (attribute.values ?? []).some((choice) => choice.key === value);
  }
}

function expectation(attribute: ServiceAttribute): string {
  switch (attribute.datatype) {
    case "number":
      return "a number is expected.";
    case "datetime":
      return "a date and time with its zone is expected, such as 2026-11-05T08:15:30+08:00.";
    default:
      return "only the keys listed in the service definition are accepted.";
  }
}
