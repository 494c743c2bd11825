import { createHash } from "node:crypto";
import type { Cities, City, Service, Words } from "#features/cities";
import type { Incoming } from "../schema.ts";

type Named = Incoming["service"];

function sameInAll(text: string): Words {
  return { en: text, fil: text, ko: text };
}

/** Another system's code as one of ours; where none of it can be kept, a digest stands for it. */
function serviceCode(code: string): string {
  const kept = code
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return kept || `imported-${createHash("sha256").update(code).digest("hex").slice(0, 8)}`;
}

export function findService(city: City, { code }: Named): Service | undefined {
  const ours = serviceCode(code);
  return (
    city.services.find((service) => service.code === code) ??
    city.services.find((service) => service.code === ours)
  );
}

/**
 * A service that only history knows: nobody can file under it until the city has given it an owner
 * and a class of its own. What it holds was public where it came from.
 */
function serviceFrom({ code, name }: Named, unit: string): Service {
  return {
    code: serviceCode(code),
    group: { en: "Imported", fil: "Mula sa dating sistema", ko: "이전 시스템에서 가져옴" },
    names: sameInAll(name),
    descriptions: sameInAll(name),
    words: { en: [], fil: [], ko: [] },
    unit,
    lawClass: "complex",
    petition: "other",
    promise: null,
    signatures: 0,
    charterItem: sameInAll(""),
    isPublic: true,
    isOpen: false,
    evidenceRequired: false,
    attributes: [],
    kind: "realtime",
  };
}

/** The city with every service that these reports name: what is missing is created, all at once. */
export async function withServices(
  cities: Cities,
  city: City,
  unit: string,
  reports: readonly Incoming[],
): Promise<City> {
  if (reports.every(({ service }) => findService(city, service))) return city;
  return cities.change(city.slug, (now) =>
    reports.reduce(
      (grown, { service }) =>
        findService(grown, service)
          ? grown
          : { ...grown, services: [...grown.services, serviceFrom(service, unit)] },
      now,
    ),
  );
}
