import { isInsideCity, type City } from "#features/cities";
import { isWordingKind, wordingFaults } from "#features/notices";
import type { Section, Settings } from "../schema.ts";
import { outlineProblem } from "./outline.ts";

export type FaultCode =
  | "twice"
  | "unknown-unit"
  | "unknown-institution"
  | "unknown-parent"
  | "unknown-service"
  | "unknown-notice"
  | "bad-wording"
  | "bad-outline"
  | "outside-city";

/** One thing that does not fit the others. */
export type Fault = {
  readonly section: Section;
  readonly code: string;
  readonly fault: FaultCode;
  /** What it names that is not there, or is there twice. */
  readonly name: string;
};

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function doubles(section: Section, list: readonly { readonly code: string }[]): Fault[] {
  return twice(list.map(({ code }) => code)).map((code) => ({
    section,
    code,
    fault: "twice",
    name: code,
  }));
}

/** A service's own questions and their choices are told apart by their codes. */
export function serviceFaults(
  service: Settings["services"][number],
  units: readonly { readonly code: string }[],
): Fault[] {
  const { code, attributes } = service;
  const fault = (kind: FaultCode, name: string): Fault => ({
    section: "service",
    code,
    fault: kind,
    name,
  });
  return [
    ...(units.some((unit) => unit.code === service.unit)
      ? []
      : [fault("unknown-unit", service.unit)]),
    ...twice(attributes.map((each) => each.code)).map((name) => fault("twice", name)),
    ...attributes.flatMap(({ values }) =>
      twice(values.map(({ key }) => key)).map((name) => fault("twice", name)),
    ),
  ];
}

function placeFaults(
  place: Settings["places"][number],
  places: Settings["places"],
  city: Pick<City, "bounds">,
): Fault[] {
  const { code, parent, outline } = place;
  const fault = (kind: FaultCode, name: string): Fault => ({
    section: "place",
    code,
    fault: kind,
    name,
  });
  const isKnown = parent === undefined || places.some((each) => each.code === parent);
  return [
    ...(isKnown && parent !== code ? [] : [fault("unknown-parent", parent ?? "")]),
    ...(isInsideCity(city, place.lon, place.lat) ? [] : [fault("outside-city", code)]),
    ...(outline && outlineProblem(outline, city) ? [fault("bad-outline", code)] : []),
  ];
}

function wordingOf(settings: Settings, city: City): Fault[] {
  return Object.entries(settings.wording).flatMap(([code, own]): Fault[] => {
    if (!isWordingKind(code))
      return [{ section: "wording", code, fault: "unknown-notice", name: code }];
    return wordingFaults(city, code, own).map(({ name }) => ({
      section: "wording",
      code,
      fault: "bad-wording",
      name,
    }));
  });
}

/** Whether settings fit together and to the city that is to have them. */
export function faultsIn(settings: Settings, city: City): Fault[] {
  const { institutions, units, services, places, templates } = settings;
  const isKnown = (list: readonly { readonly code: string }[], code: string) =>
    list.some((each) => each.code === code);
  return [
    ...doubles("institution", institutions),
    ...doubles("unit", units),
    ...doubles("service", services),
    ...doubles("place", places),
    ...units
      .filter(({ institution }) => !isKnown(institutions, institution))
      .map(({ code, institution }): Fault => ({
        section: "unit",
        code,
        fault: "unknown-institution",
        name: institution,
      })),
    ...services.flatMap((service) => serviceFaults(service, units)),
    ...places.flatMap((place) => placeFaults(place, places, city)),
    ...wordingOf(settings, city),
    ...templates.flatMap(({ service, names }): Fault[] =>
      service === null || isKnown(services, service)
        ? []
        : [{ section: "template", code: names.en, fault: "unknown-service", name: service }],
    ),
  ];
}
