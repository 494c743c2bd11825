import type { ServiceDefinition } from "../../types.ts";
import * as facts from "../facts.ts";
import type { Probe } from "../probe.ts";
import { difference, readStrictly } from "../strict.ts";
import type { Check, Verdict } from "../types.ts";
import { fail, faultless, skip } from "../verdict.ts";

const section = "definitions";
const MAX_ASKED = 5;

const resource = (code: string): string => `services/${encodeURIComponent(code)}`;

/** Judges every definition, or skips where no service announces one. */
async function judge(
  probe: Probe,
  fault: (definition: ServiceDefinition) => string | null,
): Promise<Verdict> {
  const found = await facts.definitions(probe);
  return found.length === 0
    ? skip("no service has a definition that can be read")
    : faultless(found.map(fault));
}

export const definitionChecks: readonly Check[] = [
  {
    id: "definitions.where-announced",
    section,
    sentence: "Each service with metadata true has a definition that is served whole.",
    run: async (probe) => {
      const announced = (await facts.services(probe))
        .filter((service) => service.metadata)
        .slice(0, MAX_ASKED);
      if (announced.length === 0) return skip("no service has metadata true");
      const faults: (string | null)[] = [];
      for (const { service_code: code } of announced) {
        const reply = await probe.get(resource(code), "xml");
        const document = readStrictly("service_definition", "xml", reply);
        if (reply.status !== 200) faults.push(`${reply.request} answered ${reply.status}`);
        else if (!document.ok)
          faults.push(`${reply.request}: ${document.problem} (${document.at})`);
        else if (document.value.service_code !== code)
          faults.push(`${reply.request} is about ${document.value.service_code}`);
        else if (document.value.attributes.length === 0)
          faults.push(`${reply.request} has no attributes`);
      }
      return faultless(faults);
    },
  },
  {
    id: "definitions.only-where-announced",
    section,
    sentence: "A service with metadata false has no questions.",
    run: async (probe) => {
      const plain = (await facts.services(probe))
        .filter((service) => !service.metadata)
        .slice(0, MAX_ASKED);
      if (plain.length === 0) return skip("every service has metadata true");
      const faults: (string | null)[] = [];
      for (const { service_code: code } of plain) {
        const found = await facts.definition(probe, code);
        const questions = found?.attributes.filter((attribute) => attribute.variable).length ?? 0;
        faults.push(
          questions === 0
            ? null
            : `${code} has ${questions} questions that no client will ever ask`,
        );
      }
      return faultless(faults);
    },
  },
  {
    id: "definitions.formats-agree",
    section,
    sentence:
      "A definition says the same in XML and JSON, and its lists are arrays even with one member.",
    needs: ["json"],
    run: async (probe) => {
      const announced = (await facts.services(probe)).find((service) => service.metadata);
      if (announced === undefined) return skip("no service has metadata true");
      const name = resource(announced.service_code);
      const xml = readStrictly("service_definition", "xml", await probe.get(name, "xml"));
      const json = readStrictly("service_definition", "json", await probe.get(name, "json"));
      if (!xml.ok) return fail(`XML: ${xml.problem} (${xml.at})`);
      if (!json.ok) return fail(`JSON: ${json.problem} (${json.at})`);
      return faultless([difference(xml.value, json.value, "service_definition")]);
    },
  },
  {
    id: "definitions.order",
    section,
    sentence:
      "The order of attributes is a positive whole number, and no two of a service share it.",
    run: (probe) =>
      judge(probe, ({ service_code: code, attributes }) => {
        const orders = attributes.map((attribute) => attribute.order);
        const odd = orders.find((order) => !Number.isInteger(order) || order < 1);
        if (odd !== undefined) return `${code} has the order ${odd}`;
        return new Set(orders).size === orders.length ? null : `${code} uses an order twice`;
      }),
  },
  {
    id: "definitions.list-values",
    section,
    sentence: "An attribute of a list datatype names its values, each key once.",
    run: (probe) =>
      judge(probe, ({ service_code: code, attributes }) => {
        for (const attribute of attributes) {
          if (!attribute.variable || !attribute.datatype.endsWith("valuelist")) continue;
          const keys = (attribute.values ?? []).map((value) => value.key);
          if (keys.length === 0)
            return `${code}, ${attribute.code}: there are no values to choose from`;
          if (new Set(keys).size !== keys.length)
            return `${code}, ${attribute.code}: a key is listed twice`;
        }
        return null;
      }),
  },
];
