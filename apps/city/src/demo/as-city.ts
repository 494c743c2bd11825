import { baseMapSchema, citySchema, type BaseMap, type City } from "#features/cities";
import { city, institutions, units } from "./city.ts";
import { baseMap, places } from "./geography/index.ts";
import { serviceGroups, services } from "./services/index.ts";
import type { DemoPlace, DemoService, Words } from "./shape.ts";

const groupNames = new Map(serviceGroups.map((group) => [group.code, group.names]));

const same = (text: string): Words => ({ en: text, fil: text, ko: text });

function asService(service: DemoService) {
  return {
    code: service.code,
    group: groupNames.get(service.group),
    names: service.names,
    descriptions: service.closedNote ?? service.description,
    words: service.keywords,
    unit: service.unit,
    lawClass: service.class,
    charterItem: same(service.charterItem),
    isPublic: service.isPublic,
    isOpen: service.isOpen,
    evidenceRequired: service.evidenceRequired,
    attributes: service.attributes.map((attribute) => ({
      ...attribute,
      asked: true,
      values: attribute.values.map(({ key, names }) => ({ key, name: names })),
    })),
    kind: service.type,
  };
}

function asPlace({ code, kind, names, centroid: [lon, lat], polygon }: DemoPlace) {
  return { code, kind, names, lon, lat, outline: polygon && [polygon] };
}

/** The authored demo in the shape that every city has; a slip in it fails here, loudly. */
export const demoCity: City = citySchema.parse({
  slug: city.slug,
  names: city.name,
  referencePrefix: city.referencePrefix,
  timeZone: city.timeZone,
  hosts: [],
  isDemo: true,
  centre: city.centre,
  bounds: city.bounds,
  holidays: "philippines",
  closures: [],
  opensAt: "08:00",
  closesAt: "17:00",
  contact: {
    phone: "(045) 599-0000",
    email: "answers@clark.example",
    counter: {
      en: "Public assistance desk, ground floor, Building 2122, Clark Freeport (demo)",
      fil: "Public assistance desk, ground floor, Building 2122, Clark Freeport (demo)",
      ko: "클라크 자유무역항 2122동 1층 민원창구 (시연용)",
    },
  },
  institutions: institutions.map(({ code, names }) => ({ code, names })),
  units,
  services: services.map(asService),
  places: places.map(asPlace),
});

export const demoBaseMap: BaseMap = baseMapSchema.parse(baseMap);
