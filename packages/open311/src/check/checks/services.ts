import * as facts from "../facts.ts";
import { difference, readStrictly } from "../strict.ts";
import type { Check, Format } from "../types.ts";
import { fail, faultless, pass, skip } from "../verdict.ts";

const section = "services";

function listed(format: Format): Check {
  return {
    id: `services.${format}`,
    section,
    sentence: `The service list is served as ${format === "xml" ? "XML" : "a bare JSON array"} with every field of the standard.`,
    ...(format === "json" ? { needs: ["json"] as const } : {}),
    run: async (probe) => {
      const reply = await probe.get("services", format);
      if (reply.status !== 200) return fail(`answered ${reply.status}`);
      const list = readStrictly("services", format, reply);
      if (!list.ok) return fail(`${list.problem} (${list.at})`);
      return list.value.length === 0 ? fail("the list is empty") : pass;
    },
  };
}

export const serviceChecks: readonly Check[] = [
  listed("xml"),
  listed("json"),
  {
    id: "services.formats-agree",
    section,
    sentence: "The service list says the same in XML and JSON.",
    needs: ["json"],
    run: async (probe) => {
      const xml = readStrictly("services", "xml", await probe.get("services", "xml"));
      const json = readStrictly("services", "json", await probe.get("services", "json"));
      if (!xml.ok) return fail(`XML: ${xml.problem} (${xml.at})`);
      if (!json.ok) return fail(`JSON: ${json.problem} (${json.at})`);
      return faultless([difference(xml.value, json.value, "services")]);
    },
  },
  {
    id: "services.codes-unique",
    section,
    sentence: "No two services share a code.",
    run: async (probe) => {
      const codes = (await facts.services(probe)).map((service) => service.service_code);
      if (codes.length === 0) return skip("the server lists no services");
      const twice = codes.find((code, index) => codes.indexOf(code) !== index);
      return twice === undefined ? pass : fail(`service_code ${twice} is listed twice`);
    },
  },
  {
    id: "services.no-key-needed",
    section,
    sentence: "Reading needs no key, and a wrong key does not get in the way.",
    run: async (probe) => {
      const bare = await probe.get("services", "xml");
      const wrong = await probe.get("services", "xml", { api_key: "not-a-key" });
      return faultless(
        [bare, wrong].map((reply) =>
          reply.status === 200 ? null : `${reply.request} answered ${reply.status}`,
        ),
      );
    },
  },
];
