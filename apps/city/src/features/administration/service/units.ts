import { AppError, platformErrors } from "#platform/errors";
import type { Institution, Unit } from "#features/cities";
import type { Deps } from "../deps.ts";
import { administrationErrors } from "../errors.ts";
import { selectUses } from "../repo.ts";
import { holdsUnit } from "../rules/plan.ts";
import { changeSettings, checkMark, placed, type By } from "./change.ts";

/** `code` is null for a new one. */
export type Save<Thing> = {
  readonly code: string | null;
  readonly mark: string;
  readonly value: Thing;
};
type Remove = { readonly code: string; readonly mark: string };
type EditDeps = Pick<Deps, "cities" | "clock" | "wake">;

export async function saveUnit(deps: EditDeps, by: By, save: Save<Unit>): Promise<void> {
  await changeSettings(deps, by, (city) => {
    if (!city.institutions.some(({ code }) => code === save.value.institution))
      throw new AppError(platformErrors.invalidInput);
    return { ...city, units: placed(city.units, save) };
  });
}

/** A unit goes when nobody works in it, no case waits in it and no service is answered by it. */
export async function removeUnit(deps: EditDeps, by: By, { code, mark }: Remove): Promise<void> {
  await changeSettings(deps, by, async (city, tx) => {
    checkMark(
      city.units.find((unit) => unit.code === code),
      mark,
    );
    const isHeld = holdsUnit(code, await selectUses(tx, city.slug)).length > 0;
    if (isHeld || city.services.some(({ unit }) => unit === code))
      throw new AppError(administrationErrors.stillUsed);
    return { ...city, units: city.units.filter((unit) => unit.code !== code) };
  });
}

export async function saveInstitution(
  deps: EditDeps,
  by: By,
  save: Save<Institution>,
): Promise<void> {
  await changeSettings(deps, by, (city) => ({
    ...city,
    institutions: placed(city.institutions, save),
  }));
}

export async function removeInstitution(
  deps: EditDeps,
  by: By,
  { code, mark }: Remove,
): Promise<void> {
  await changeSettings(deps, by, (city) => {
    checkMark(
      city.institutions.find((each) => each.code === code),
      mark,
    );
    if (city.units.some(({ institution }) => institution === code))
      throw new AppError(administrationErrors.stillUsed);
    return { ...city, institutions: city.institutions.filter((each) => each.code !== code) };
  });
}
