import type { City, Service, Words } from "#features/cities";

const words = (en: string): Words => ({ en, fil: `${en} (fil)`, ko: `${en} (ko)` });

function service(code: string, name: string, changes: Partial<Service> = {}): Service {
  return {
    code,
    group: words("Streets"),
    names: words(name),
    descriptions: words(`${name}: what it covers`),
    words: { en: [name.toLowerCase()], fil: [], ko: [] },
    unit: "works",
    lawClass: "simple",
    petition: "other",
    promise: null,
    signatures: 0,
    charterItem: words(`WORKS-01 ${name}`),
    isPublic: true,
    isOpen: true,
    evidenceRequired: false,
    attributes: [],
    kind: "realtime",
    ...changes,
  };
}

/** A small city for tests: two units, a service of each kind that behaves differently. */
export function fixtureCity(slug: string): City {
  return {
    slug,
    names: words("Fixture City"),
    referencePrefix: "FIX",
    timeZone: "Asia/Manila",
    hosts: [`${slug}.test`],
    isDemo: false,
    centre: [120.55, 15.18],
    bounds: [120.4, 15.0, 120.7, 15.4],
    holidays: "philippines",
    closures: [],
    opensAt: "08:00",
    closesAt: "17:00",
    breaks: [],
    contact: { phone: "(045) 599-0000", email: "answers@fixture.example", counter: words("Hall") },
    institutions: [
      { code: "city-hall", names: words("City Hall"), hotline: false },
      { code: "freeport", names: words("Freeport Authority"), hotline: false },
    ],
    units: [
      { code: "works", institution: "city-hall", names: words("Public Works"), contact: "local 1" },
      {
        code: "safety",
        institution: "city-hall",
        names: words("Public Safety"),
        contact: "local 2",
      },
      { code: "estate", institution: "freeport", names: words("Estate"), contact: "local 3" },
    ],
    services: [
      service("street-light", "Street light", {
        words: { en: ["street light", "lamp", "dark"], fil: ["ilaw", "madilim"], ko: ["가로등"] },
      }),
      service("pothole", "Pothole", {
        evidenceRequired: true,
        lawClass: "complex",
        words: { en: ["pothole", "hole"], fil: ["lubak", "butas"], ko: ["포트홀", "구멍"] },
        attributes: [
          {
            code: "size",
            datatype: "singlevaluelist",
            required: true,
            order: 1,
            asked: true,
            description: words("How big is it?"),
            values: [
              { key: "small", name: words("Small") },
              { key: "large", name: words("Large") },
            ],
          },
        ],
      }),
      service("harassment", "Harassment", { isPublic: false, unit: "safety" }),
      service("pool", "Swimming pool", { isOpen: false }),
      service("tree-cutting", "Tree cutting permit", {
        kind: "batch",
        lawClass: "highly-technical",
      }),
    ],
    places: [
      {
        code: "malabanias",
        kind: "barangay",
        names: words("Malabanias"),
        lon: 120.58,
        lat: 15.17,
        outline: [
          [
            [120.56, 15.15],
            [120.6, 15.15],
            [120.6, 15.19],
            [120.56, 15.19],
            [120.56, 15.15],
          ],
        ],
      },
      {
        code: "balibago",
        kind: "barangay",
        names: words("Balibago"),
        lon: 120.6,
        lat: 15.165,
        outline: null,
      },
      {
        code: "main-gate",
        kind: "gate",
        names: words("Main Gate"),
        lon: 120.585,
        lat: 15.172,
        outline: null,
      },
    ],
  };
}
