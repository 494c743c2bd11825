import type { Documents, Kind } from "../kinds.ts";
import { parseJson, parseXml } from "../parse.ts";
import type { Service, ServiceDefinition, ServiceRequest } from "../types.ts";
import type { Params, Probe } from "./probe.ts";

/**
 * What checks need to know about the server before they can ask anything. Read leniently and from
 * whichever format works, so that one defect fails its own check and not every other.
 */
async function lenient<K extends Kind>(
  probe: Probe,
  kind: K,
  resource: string,
  params: Params = {},
): Promise<Documents[K] | null> {
  const xml = await probe.get(resource, "xml", params);
  const fromXml = xml.status === 200 ? parseXml(kind, xml.text) : null;
  if (fromXml?.ok === true) return fromXml.value;
  const json = await probe.get(resource, "json", params);
  const fromJson = json.status === 200 ? parseJson(kind, json.text) : null;
  return fromJson?.ok === true ? fromJson.value : null;
}

export async function services(probe: Probe): Promise<readonly Service[]> {
  return (await lenient(probe, "services", "services")) ?? [];
}

/** The requests of the default query. */
export async function recentRequests(probe: Probe): Promise<readonly ServiceRequest[]> {
  return (await lenient(probe, "requests", "requests")) ?? [];
}

export async function definition(
  probe: Probe,
  serviceCode: string,
): Promise<ServiceDefinition | null> {
  return lenient(probe, "service_definition", `services/${encodeURIComponent(serviceCode)}`);
}

const MAX_DEFINITIONS = 10;

/** Definitions of the services that announce one, up to ten. */
export async function definitions(probe: Probe): Promise<readonly ServiceDefinition[]> {
  const announced = (await services(probe))
    .filter((service) => service.metadata)
    .slice(0, MAX_DEFINITIONS);
  const found: ServiceDefinition[] = [];
  for (const service of announced) {
    const one = await definition(probe, service.service_code);
    if (one !== null) found.push(one);
  }
  return found;
}
