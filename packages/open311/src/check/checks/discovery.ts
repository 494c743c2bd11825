import type { Discovery } from "../../types.ts";
import type { Parsed } from "../../result.ts";
import type { Probe } from "../probe.ts";
import { difference, readStrictly } from "../strict.ts";
import type { Check, Format } from "../types.ts";
import { fail, faultless, pass } from "../verdict.ts";

const section = "discovery";

async function read(probe: Probe, format: Format): Promise<Parsed<Discovery>> {
  const base = probe.discoveryBase ?? probe.endpoint;
  const query =
    probe.jurisdiction === null ? "" : `?jurisdiction_id=${encodeURIComponent(probe.jurisdiction)}`;
  const reply = await probe.getUrl(`${base}/discovery.${format}${query}`);
  if (reply.status !== 200)
    return { ok: false, problem: `answered ${reply.status}`, at: reply.request };
  return readStrictly("discovery", format, reply);
}

function served(format: Format): Check {
  return {
    id: `discovery.${format}`,
    section,
    sentence: `The discovery document is served as ${format.toUpperCase()}.`,
    run: async (probe) => {
      const document = await read(probe, format);
      return document.ok ? pass : fail(`${document.problem} (${document.at})`);
    },
  };
}

export const discoveryChecks: readonly Check[] = [
  served("xml"),
  served("json"),
  {
    id: "discovery.formats-agree",
    section,
    sentence: "Both discovery documents say the same.",
    run: async (probe) => {
      const xml = await read(probe, "xml");
      const json = await read(probe, "json");
      if (!xml.ok || !json.ok)
        return fail("the two formats cannot be compared, since one of them is not there");
      return faultless([difference(xml.value, json.value, "discovery")]);
    },
  },
  {
    id: "discovery.fields",
    section,
    sentence: "Discovery fills every field, and announces XML for an endpoint of GeoReport v2.",
    run: async (probe) => {
      const document = await read(probe, "xml");
      if (!document.ok) return fail(`${document.problem} (${document.at})`);
      const { changeset, contact, key_service, endpoints } = document.value;
      const empty = Object.entries({ changeset, contact, key_service }).find(
        ([, value]) => value === null,
      );
      if (empty !== undefined) return fail(`${empty[0]} is empty`);
      const ours = endpoints.filter((endpoint) => endpoint.specification.includes("GeoReport_v2"));
      if (ours.length === 0)
        return fail("no endpoint names the specification http://wiki.open311.org/GeoReport_v2");
      return faultless(
        ours.map((endpoint) => {
          if (endpoint.changeset === null) return `the changeset of ${endpoint.url} is empty`;
          return endpoint.formats.includes("text/xml")
            ? null
            : `${endpoint.url} does not announce text/xml`;
        }),
      );
    },
  },
];
