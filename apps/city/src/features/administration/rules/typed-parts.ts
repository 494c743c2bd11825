import type { Institution, Place, Unit, Words } from "#features/cities";
import { oneOf, type FormValues } from "#platform/http";
import { inThree } from "./typed-service.ts";

const nothing: Words = { en: "", fil: "", ko: "" };

export type TypedUnit = {
  readonly code: string;
  readonly institution: string;
  readonly names: Words;
  readonly contact: string;
};

export function typedUnitIn(values: FormValues): TypedUnit {
  return {
    code: oneOf(values, "code").trim(),
    institution: oneOf(values, "institution"),
    names: inThree(values, "names"),
    contact: oneOf(values, "contact").trim(),
  };
}

export function typedFromUnit(unit: Unit | undefined): TypedUnit {
  return unit ?? { code: "", institution: "", names: nothing, contact: "" };
}

export type TypedInstitution = {
  readonly code: string;
  readonly names: Words;
  readonly hotline: string;
};

export function typedInstitutionIn(values: FormValues): TypedInstitution {
  return {
    code: oneOf(values, "code").trim(),
    names: inThree(values, "names"),
    hotline: oneOf(values, "hotline"),
  };
}

export function typedFromInstitution(institution: Institution | undefined): TypedInstitution {
  const { code = "", names = nothing, hotline = false } = institution ?? {};
  return { code, names, hotline: hotline ? "yes" : "no" };
}

export type TypedPlace = {
  readonly code: string;
  readonly kind: string;
  readonly names: Words;
  readonly parent: string;
  readonly psgc: string;
  readonly lon: string;
  readonly lat: string;
  /** What becomes of the boundary: `keep`, `upload` or `none`. */
  readonly boundary: string;
};

export function typedPlaceIn(values: FormValues): TypedPlace {
  const field = (name: string) => oneOf(values, name).trim();
  return {
    code: field("code"),
    kind: field("kind"),
    names: inThree(values, "names"),
    parent: field("parent"),
    psgc: field("psgc").replaceAll(/[\s-]/g, ""),
    lon: field("lon"),
    lat: field("lat"),
    boundary: field("boundary"),
  };
}

export function typedFromPlace(place: Place | undefined): TypedPlace {
  return {
    code: place?.code ?? "",
    kind: place?.kind ?? "barangay",
    names: place?.names ?? nothing,
    parent: place?.parent ?? "",
    psgc: place?.psgc ?? "",
    lon: place ? String(place.lon) : "",
    lat: place ? String(place.lat) : "",
    boundary: place?.outline ? "keep" : "none",
  };
}
