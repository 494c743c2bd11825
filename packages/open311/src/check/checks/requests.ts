import { parseDateTime } from "../../datetime.ts";
import type { ServiceRequest } from "../../types.ts";
import * as facts from "../facts.ts";
import { difference, readStrictly } from "../strict.ts";
import type { Probe } from "../probe.ts";
import type { Check, Format, Verdict } from "../types.ts";
import { fail, faultless, pass, skip } from "../verdict.ts";

const section = "requests";
const SAMPLE = 20;

/** Judges each request of the default list. */
async function judge(
  probe: Probe,
  fault: (request: ServiceRequest) => string | null,
): Promise<Verdict> {
  const rows = await facts.recentRequests(probe);
  return rows.length === 0
    ? skip("the server lists no recent requests")
    : faultless(rows.map(fault));
}

function listed(format: Format): Check {
  return {
    id: `requests.${format}`,
    section,
    sentence: `Requests are listed as ${format === "xml" ? "XML" : "a bare JSON array"} with the fields of the standard.`,
    ...(format === "json" ? { needs: ["json"] as const } : {}),
    run: async (probe) => {
      const reply = await probe.get("requests", format);
      if (reply.status !== 200) return fail(`answered ${reply.status}`);
      const list = readStrictly("requests", format, reply);
      return list.ok ? pass : fail(`${list.problem} (${list.at})`);
    },
  };
}

function single(format: Format): Check {
  return {
    id: `requests.single-${format}`,
    section,
    sentence: `One request asked for by its identifier comes as ${format === "xml" ? "service_requests with one request" : "an array of one"}.`,
    ...(format === "json" ? { needs: ["json"] as const } : {}),
    run: async (probe) => {
      const known = (await facts.recentRequests(probe))[0];
      if (known === undefined) return skip("the server lists no recent requests");
      const id = known.service_request_id;
      const reply = await probe.get(`requests/${encodeURIComponent(id)}`, format);
      if (reply.status !== 200) return fail(`answered ${reply.status}`);
      const list = readStrictly("requests", format, reply);
      if (!list.ok) return fail(`${list.problem} (${list.at})`);
      const ids = list.value.map((request) => request.service_request_id);
      return ids.length === 1 && ids[0] === id
        ? pass
        : fail(`asked for ${id}, given ${ids.join(", ") || "none"}`);
    },
  };
}

export const requestChecks: readonly Check[] = [
  listed("xml"),
  listed("json"),
  {
    id: "requests.formats-agree",
    section,
    sentence: "The same requests say the same in XML and JSON.",
    needs: ["json"],
    run: async (probe) => {
      const known = (await facts.recentRequests(probe)).slice(0, SAMPLE);
      if (known.length === 0) return skip("the server lists no recent requests");
      const params = {
        service_request_id: known.map((request) => request.service_request_id).join(","),
      };
      const xml = readStrictly("requests", "xml", await probe.getFresh("requests", "xml", params));
      const json = readStrictly(
        "requests",
        "json",
        await probe.getFresh("requests", "json", params),
      );
      if (!xml.ok) return fail(`XML: ${xml.problem} (${xml.at})`);
      if (!json.ok) return fail(`JSON: ${json.problem} (${json.at})`);
      return faultless([difference(xml.value, json.value, "service_requests")]);
    },
  },
  single("xml"),
  single("json"),
  {
    id: "requests.zone",
    section,
    sentence: "Every time is a W3C date and time with its zone.",
    run: (probe) =>
      judge(probe, (request) => {
        for (const name of [
          "requested_datetime",
          "updated_datetime",
          "expected_datetime",
        ] as const) {
          const time = request[name];
          if (time !== null && time !== undefined && !parseDateTime(time).ok) {
            return `${name} of ${request.service_request_id} is ${time}`;
          }
        }
        return request.requested_datetime === null
          ? `${request.service_request_id} has no requested_datetime`
          : null;
      }),
  },
  {
    id: "requests.known-services",
    section,
    sentence: "Every request names its service.",
    run: (probe) =>
      judge(probe, ({ service_request_id: id, service_code: code, service_name: name }) =>
        code === null || name === null
          ? `${id} has no ${code === null ? "service_code" : "service_name"}`
          : null,
      ),
  },
  {
    id: "requests.coordinates",
    section,
    sentence: "Coordinates are WGS84 degrees, latitude and longitude both or neither.",
    run: (probe) =>
      judge(probe, ({ service_request_id: id, lat, long }) => {
        if ((lat === null) !== (long === null)) return `${id} has only one coordinate`;
        const inRange = Math.abs(lat ?? 0) <= 90 && Math.abs(long ?? 0) <= 180;
        return inRange ? null : `${id} is at ${lat}, ${long}`;
      }),
  },
  {
    id: "requests.ids-unique",
    section,
    sentence: "No identifier is listed twice.",
    run: async (probe) => {
      const ids = (await facts.recentRequests(probe)).map((request) => request.service_request_id);
      if (ids.length === 0) return skip("the server lists no recent requests");
      return new Set(ids).size === ids.length ? pass : fail("an identifier is listed twice");
    },
  },
];
