import type { Uses } from "../repo.ts";
import type { Change, Section, Settings } from "../schema.ts";
import { changesBetween } from "./changes.ts";

/** A removal that does not happen, and what is in its way. */
export type Kept = {
  readonly section: Section;
  readonly code: string;
  readonly why: "open-cases" | "officers" | "reports" | "services" | "units";
  readonly count: number;
};

export type Plan = {
  /** The settings as they will be: the file's, and what has to stay. */
  readonly next: Settings;
  readonly changes: readonly Change[];
  readonly kept: readonly Kept[];
};

type Coded = { readonly code: string };

function missingFrom<Thing extends Coded>(
  list: readonly Thing[],
  wanted: readonly Coded[],
): Thing[] {
  return list.filter(({ code }) => !wanted.some((each) => each.code === code));
}

/** Why a unit cannot go; empty when it can. */
export function holdsUnit(code: string, uses: Pick<Uses, "openCases" | "officers">): Kept[] {
  const openCases = uses.openCases.get(code) ?? 0;
  const officers = uses.officers.get(code) ?? 0;
  return [
    ...(openCases > 0
      ? [{ section: "unit", code, why: "open-cases", count: openCases } as const]
      : []),
    ...(officers > 0 ? [{ section: "unit", code, why: "officers", count: officers } as const] : []),
  ];
}

/**
 * What becomes of a city's settings when a file's take their place. A service with reports stays, as
 * does a unit with open cases or officers, and whatever those rest on: nothing may point at nothing.
 */
export function planImport(current: Settings, file: Settings, uses: Uses): Plan {
  const usedServices = missingFrom(current.services, file.services).filter(({ code }) =>
    uses.casesOfService.has(code),
  );
  const services = [...file.services, ...usedServices];
  const goingUnits = missingFrom(current.units, file.units);
  const usedUnits = goingUnits.filter(
    ({ code }) =>
      holdsUnit(code, uses).length > 0 || usedServices.some(({ unit }) => unit === code),
  );
  const units = [...file.units, ...usedUnits];
  const usedInstitutions = missingFrom(current.institutions, file.institutions).filter(({ code }) =>
    usedUnits.some(({ institution }) => institution === code),
  );
  const next: Settings = {
    ...file,
    services,
    units,
    institutions: [...file.institutions, ...usedInstitutions],
  };
  const kept: Kept[] = [
    ...usedServices.map(({ code }): Kept => {
      return {
        section: "service",
        code,
        why: "reports",
        count: uses.casesOfService.get(code) ?? 0,
      };
    }),
    ...usedUnits.flatMap(({ code }): Kept[] => {
      const count = usedServices.filter(({ unit }) => unit === code).length;
      return [
        ...holdsUnit(code, uses),
        ...(count > 0 ? [{ section: "unit", code, why: "services", count } as const] : []),
      ];
    }),
    ...usedInstitutions.map(({ code }): Kept => {
      const count = usedUnits.filter(({ institution }) => institution === code).length;
      return { section: "institution", code, why: "units", count };
    }),
  ];
  return { next, changes: changesBetween(current, next), kept };
}
