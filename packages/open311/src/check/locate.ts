import { parseJson, parseXml } from "../parse.ts";
import type { Discovery } from "../types.ts";
import type { ProbeSettings } from "./probe.ts";
import { createProbe } from "./probe.ts";
import type { CheckOptions } from "./types.ts";

/**
 * Finds the GeoReport v2 endpoint from the address a person gave: of a discovery document, of the
 * endpoint itself, or of a folder above it. An address that serves services is taken at its word, even
 * if discovery announces another; else a test endpoint is preferred, since it is harmless.
 */
export async function locate(address: string, options: CheckOptions): Promise<ProbeSettings> {
  const given = address.replace(/[?#].*$/, "").replace(/\/+$/, "");
  const base = given.replace(/\/discovery\.(?:xml|json)$/, "");
  const settings = {
    endpoint: base,
    now: options.now,
    apiKey: options.apiKey ?? null,
    jurisdiction: options.jurisdiction ?? null,
    place: options.place ?? null,
  };
  const probe = createProbe(options.fetch, { ...settings, json: false, discoveryBase: null });
  const query =
    settings.jurisdiction === null
      ? ""
      : `?jurisdiction_id=${encodeURIComponent(settings.jurisdiction)}`;

  const isEndpoint = parseXml("services", (await probe.get("services", "xml")).text).ok;
  for (const place of upwards(base)) {
    const xml = await probe.getUrl(`${place}/discovery.xml${query}`);
    const json = await probe.getUrl(`${place}/discovery.json${query}`);
    const fromXml = parseXml("discovery", xml.text);
    const found = xml.status === 200 && fromXml.ok ? fromXml : parseJson("discovery", json.text);
    if (!found.ok) continue;
    const endpoint = chooseEndpoint(found.value, base);
    return {
      ...settings,
      endpoint: isEndpoint ? base : (endpoint?.url ?? base).replace(/\/+$/, ""),
      json:
        endpoint?.formats.some((format) => format.toLowerCase().startsWith("application/json")) ??
        false,
      discoveryBase: place,
    };
  }
  const services = await probe.get("services", "json");
  return {
    ...settings,
    json: services.status === 200 && parseJson("services", services.text).ok,
    discoveryBase: null,
  };
}

function chooseEndpoint(
  discovery: Discovery,
  base: string,
): Discovery["endpoints"][number] | undefined {
  const ours = discovery.endpoints.filter((endpoint) =>
    /georeport_v2/i.test(endpoint.specification),
  );
  return (
    ours.find((endpoint) => endpoint.url.replace(/\/+$/, "") === base) ??
    ours.find((endpoint) => endpoint.type === "test") ??
    ours[0]
  );
}

/** The address itself, then each folder above it up to the host. */
function upwards(base: string): readonly string[] {
  const places = [base];
  let place = base;
  while (/^https?:\/\/[^/]+\/./i.test(place)) {
    place = place.slice(0, place.lastIndexOf("/"));
    places.push(place);
  }
  return places;
}
