import type { City } from "#features/cities";
import type { Tx } from "#platform/db";
import { AppError } from "#platform/errors";
import { appendEvent, type Actor } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import type { Deps } from "../deps.ts";
import { administrationErrors } from "../errors.ts";
import { changesBetween, markOf, settingsOf } from "../rules/changes.ts";
import type { Change } from "../schema.ts";
import "../events.ts";

/** Who changes which city. */
export type By = { readonly city: Pick<City, "slug">; readonly actor: Actor };

export async function recordChanges(
  tx: Tx,
  { city, actor }: By,
  at: Date,
  changes: readonly Change[],
): Promise<void> {
  for (const { section, code, what, before, after } of changes)
    await appendEvent(tx, {
      city: city.slug,
      stream: uuidv7(at),
      seq: 1,
      type: `administration.${section}-${what}`,
      at,
      actor,
      public: { code },
      private: { before, after },
    });
}

/** Changes a city's settings; each thing that became another leaves an event. */
export async function changeSettings(
  deps: Pick<Deps, "cities" | "clock" | "wake">,
  by: By,
  edit: (city: City, tx: Tx) => City | Promise<City>,
): Promise<City> {
  const now = deps.clock.now();
  const city = await deps.cities.change(by.city.slug, edit, (tx, { before, after }) =>
    recordChanges(tx, by, now, changesBetween(settingsOf(before), settingsOf(after))),
  );
  deps.wake();
  return city;
}

/** Refuses to write over what somebody else has saved since the form was opened. */
export function checkMark(current: unknown, mark: string): void {
  if (markOf(current) !== mark) throw new AppError(administrationErrors.changedMeanwhile);
}

type Coded = { readonly code: string };

/** Puts a thing into its list: in its place, or at the end when `code` is null. */
export function placed<Thing extends Coded>(
  list: readonly Thing[],
  {
    code,
    mark,
    value,
  }: { readonly code: string | null; readonly mark: string; readonly value: Thing },
): Thing[] {
  if (code === null) {
    if (list.some((each) => each.code === value.code))
      throw new AppError(administrationErrors.codeTaken);
    return [...list, value];
  }
  checkMark(
    list.find((each) => each.code === code),
    mark,
  );
  return list.map((each) => (each.code === code ? value : each));
}

/** Where two `up` and `down` presses meet, the thing itself is looked for, not its place. */
export function moved<Thing extends Coded>(
  list: readonly Thing[],
  code: string,
  by: -1 | 1,
): Thing[] {
  const from = list.findIndex((each) => each.code === code);
  const to = from + by;
  const thing = list[from];
  if (!thing || to < 0 || to >= list.length) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, thing);
}
