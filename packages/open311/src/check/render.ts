import type { CheckReport, CheckResult } from "./types.ts";

/** One result as a line of text, with the reason and the last request where there is something to look into. */
export function renderResult(result: CheckResult): string {
  if (result.outcome === "pass") return `pass  ${result.id}: ${result.sentence}`;
  const label = result.outcome === "fail" ? "FAIL" : "skip";
  const request = result.requests.at(-1);
  const made = request === undefined ? "" : ` [${request}]`;
  return `${label}  ${result.id}: ${result.sentence} -- ${result.reason}${made}`;
}

export function renderSummary(report: CheckReport): string {
  return `${report.endpoint}: ${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped`;
}
