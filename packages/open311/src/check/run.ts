import { CHECKS } from "./checks/index.ts";
import { locate } from "./locate.ts";
import type { Probe } from "./probe.ts";
import { createProbe } from "./probe.ts";
import type { Check, CheckOptions, CheckReport, CheckResult, Verdict } from "./types.ts";
import { skip } from "./verdict.ts";

/**
 * Runs every check of GeoReport v2 that can be run from outside against any server. Only reads, unless
 * `write` is set. Checks run one after another, so the server is never pressed.
 *
 * @param address of the endpoint or of its discovery document
 * @example await checkServer("https://city.example/open311/v2", { fetch, now: new Date() })
 */
export async function checkServer(address: string, options: CheckOptions): Promise<CheckReport> {
  const settings = await locate(address, options);
  const probe = createProbe(options.fetch, settings);
  const results: CheckResult[] = [];
  for (const check of CHECKS) {
    if (options.only?.some((name) => name === check.id || name === check.section) === false)
      continue;
    const verdict = missing(check, probe, options) ?? (await check.run(probe));
    const { id, section, sentence } = check;
    const result = { ...verdict, id, section, sentence, requests: probe.takeLog() };
    results.push(result);
    options.onResult?.(result);
  }
  const count = (outcome: Verdict["outcome"]): number =>
    results.filter((result) => result.outcome === outcome).length;
  return {
    endpoint: settings.endpoint,
    results,
    passed: count("pass"),
    failed: count("fail"),
    skipped: count("skip"),
  };
}

function missing(check: Check, probe: Probe, options: CheckOptions): Verdict | null {
  const needs = check.needs ?? [];
  if (needs.includes("json") && !probe.json) return skip("the server does not offer JSON");
  if (needs.includes("write") && options.write !== true)
    return skip("posts a test request; allowed only by --write");
  return null;
}
