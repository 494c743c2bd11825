import type { Closure, Place, Service, Wording } from "#features/cities";
import { AppError, platformErrors } from "#platform/errors";
import type { Deps } from "../deps.ts";
import { administrationErrors } from "../errors.ts";
import { serviceFaults } from "../rules/faults.ts";
import { settingsOf } from "../rules/changes.ts";
import type { Hours } from "../schema.ts";
import { changeSettings, checkMark, moved, placed, type By } from "./change.ts";
import type { Save } from "./units.ts";

type EditDeps = Pick<Deps, "cities" | "clock" | "wake">;

export async function saveService(deps: EditDeps, by: By, save: Save<Service>): Promise<void> {
  await changeSettings(deps, by, (city) => {
    // The unit may have been removed since the form was opened.
    if (serviceFaults(save.value, city.units).length > 0)
      throw new AppError(platformErrors.invalidInput);
    const isOpen = city.services.find(({ code }) => code === save.code)?.isOpen ?? false;
    // Opening is an act of its own, which other systems hear of.
    return {
      ...city,
      services: placed(city.services, { ...save, value: { ...save.value, isOpen } }),
    };
  });
}

export async function moveService(
  deps: EditDeps,
  by: By,
  code: string,
  step: -1 | 1,
): Promise<void> {
  await changeSettings(deps, by, (city) => ({
    ...city,
    services: moved(city.services, code, step),
  }));
}

export async function savePlace(deps: EditDeps, by: By, save: Save<Place>): Promise<void> {
  await changeSettings(deps, by, (city) => ({ ...city, places: placed(city.places, save) }));
}

export async function removePlace(
  deps: EditDeps,
  by: By,
  { code, mark }: { readonly code: string; readonly mark: string },
): Promise<void> {
  await changeSettings(deps, by, (city) => {
    checkMark(
      city.places.find((place) => place.code === code),
      mark,
    );
    if (city.places.some(({ parent }) => parent === code))
      throw new AppError(administrationErrors.stillUsed);
    return { ...city, places: city.places.filter((place) => place.code !== code) };
  });
}

export async function saveHours(
  deps: EditDeps,
  by: By,
  { mark, hours }: { readonly mark: string; readonly hours: Hours },
): Promise<void> {
  await changeSettings(deps, by, (city) => {
    checkMark(settingsOf(city).calendar, mark);
    return { ...city, ...hours };
  });
}

/** Puts days off in place of those there are. */
export async function saveClosures(
  deps: EditDeps,
  by: By,
  { mark, closures }: { readonly mark: string; readonly closures: readonly Closure[] },
): Promise<void> {
  await changeSettings(deps, by, (city) => {
    checkMark(settingsOf(city).calendar, mark);
    return { ...city, closures: closures.toSorted((a, b) => (a.day < b.day ? -1 : 1)) };
  });
}

/** Null goes back to the sentences that come with the software. */
export async function saveWording(
  deps: EditDeps,
  by: By,
  {
    kind,
    mark,
    wording,
  }: {
    readonly kind: string;
    readonly mark: string;
    readonly wording: Wording | null;
  },
): Promise<void> {
  await changeSettings(deps, by, (city) => {
    const { [kind]: current, ...others } = city.wording ?? {};
    checkMark(current, mark);
    return { ...city, wording: wording === null ? others : { ...others, [kind]: wording } };
  });
}
