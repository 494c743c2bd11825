#!/usr/bin/env node
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

const USAGE = `Usage: tugon-open311-check URL [options]

Checks a server of Open311 GeoReport v2 from outside. URL is the endpoint or its discovery document.
Only reads, unless --write is given.

  --api-key KEY         key for new requests
  --jurisdiction ID     jurisdiction_id to send with every request
  --write               also post test requests; use a test endpoint
  --lat N --long N      where test requests are placed
  --only NAMES          sections or checks to run, separated by commas
  --timeout SECONDS     longest wait for one answer (30)
  --json                print the report as JSON
  --help                print this

Exit code: 0 when nothing failed, 1 when a check failed, 2 when it could not be run.`;

/* Node strips types only outside node_modules: the repository runs from its sources, with no build
   that could be stale, and an installed package from its build. */
async function load() {
  const source = new URL("../src/index.ts", import.meta.url);
  const inRepository = !import.meta.url.includes("/node_modules/") && existsSync(source);
  return import(
    inRepository && process.features.typescript
      ? source.href
      : new URL("../dist/index.js", import.meta.url).href
  );
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      "api-key": { type: "string" },
      jurisdiction: { type: "string" },
      write: { type: "boolean", default: false },
      lat: { type: "string" },
      long: { type: "string" },
      only: { type: "string" },
      timeout: { type: "string", default: "30" },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return { help: true };
  const [url, ...rest] = positionals;
  if (url === undefined || rest.length > 0 || !/^https?:\/\//i.test(url)) {
    throw new TypeError("One URL that begins with http:// or https:// is needed.");
  }
  if ((values.lat === undefined) !== (values.long === undefined))
    throw new TypeError("--lat and --long go together.");
  const numbers = {
    lat: Number(values.lat ?? 0),
    long: Number(values.long ?? 0),
    timeout: Number(values.timeout),
  };
  for (const [name, number] of Object.entries(numbers)) {
    if (!Number.isFinite(number)) throw new TypeError(`--${name} must be a number.`);
  }
  return { help: false, url, values, numbers };
}

async function main() {
  let given;
  try {
    given = readOptions();
  } catch (error) {
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (given.help) {
    console.log(USAGE);
    return 0;
  }
  const { url, values, numbers } = given;

  let open311;
  try {
    open311 = await load();
  } catch (error) {
    if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
    console.error("The package is not built. Build it, or run this with Node 24.");
    return 2;
  }

  const report = await open311.checkServer(url, {
    fetch: (address, init) =>
      fetch(address, { ...init, signal: AbortSignal.timeout(Math.max(1, numbers.timeout) * 1000) }),
    now: new Date(),
    write: values.write,
    ...(values["api-key"] === undefined ? {} : { apiKey: values["api-key"] }),
    ...(values.jurisdiction === undefined ? {} : { jurisdiction: values.jurisdiction }),
    ...(values.lat === undefined ? {} : { place: { lat: numbers.lat, long: numbers.long } }),
    ...(values.only === undefined ? {} : { only: values.only.split(",") }),
    ...(values.json ? {} : { onResult: (result) => console.log(open311.renderResult(result)) }),
  });
  console.log(values.json ? JSON.stringify(report, null, 2) : `\n${open311.renderSummary(report)}`);
  if (report.results.length === 0) {
    console.error("No check has that name.");
    return 2;
  }
  return report.failed > 0 ? 1 : 0;
}

process.exitCode = await main();
