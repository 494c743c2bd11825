import type { Params, Reply } from "../probe.ts";
import { readStrictly } from "../strict.ts";
import type { Check, Format } from "../types.ts";
import { fail, faultless, pass, skip } from "../verdict.ts";

const section = "errors";
/** Long and odd enough to be nobody's identifier. */
const NOBODY = "tugon-check-no-such-thing";

/** Whether the answer is the given refusal, told in the standard's error body. */
export function refusalFault(reply: Reply, format: Format, status: number): string | null {
  if (reply.status !== status)
    return `${reply.request} answered ${reply.status || reply.text}, not ${status}`;
  const body = readStrictly("errors", format, reply);
  if (!body.ok) return `the error body of ${reply.request} is wrong: ${body.problem}`;
  return body.value.length === 0 ? `the error body of ${reply.request} is empty` : null;
}

function unknown(what: string, resource: string, params: Params = {}): Check {
  return {
    id: `errors.unknown-${what.replaceAll("_", "-")}`,
    section,
    sentence: `An unknown ${what} is answered with 404 and an error body.`,
    run: async (probe) => {
      const xml = refusalFault(await probe.get(resource, "xml", params), "xml", 404);
      if (xml !== null || !probe.json) return faultless([xml]);
      return faultless([refusalFault(await probe.get(resource, "json", params), "json", 404)]);
    },
  };
}

export const unknownChecks: readonly Check[] = [
  unknown("service_code", `services/${NOBODY}`),
  unknown("service_request_id", `requests/${NOBODY}`),
  unknown("token", `tokens/${NOBODY}`),
  {
    id: "errors.unknown-jurisdiction-id",
    section,
    sentence: "An unknown jurisdiction is answered with 404 where the endpoint serves several.",
    run: async (probe) => {
      if (probe.jurisdiction === null)
        return skip("a server of one jurisdiction may ignore the argument; name one to test it");
      return faultless([
        refusalFault(await probe.get("services", "xml", { jurisdiction_id: NOBODY }), "xml", 404),
      ]);
    },
  },
  {
    id: "errors.broken-date",
    section,
    sentence: "A date that cannot be read is answered with 400 and an error body.",
    run: async (probe) =>
      faultless([
        refusalFault(await probe.get("requests", "xml", { start_date: "not-a-date" }), "xml", 400),
      ]),
  },
  {
    id: "errors.many-ids",
    section,
    sentence: "Far more identifiers than an answer can hold are refused or cut, not failed on.",
    run: async (probe) => {
      const ids = Array.from({ length: 1001 }, (_, index) => `x${index}`).join(",");
      const reply = await probe.get("requests", "xml", { service_request_id: ids });
      return [200, 400, 404, 414].includes(reply.status)
        ? pass
        : fail(`1,001 identifiers were answered with ${reply.status}`);
    },
  },
];
