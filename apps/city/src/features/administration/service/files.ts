import type { City, CityChange } from "#features/cities";
import { ownTemplates, replaceTemplates } from "#features/desk";
import type { Db, Tx } from "#platform/db";
import { AppError } from "#platform/errors";
import { appendEvent, type Actor } from "#platform/events";
import { uuidv7 } from "#platform/ids";
import { administrationErrors } from "../errors.ts";
import type { Deps } from "../deps.ts";
import { selectUses } from "../repo.ts";
import { canonical, markOf, settingsOf, withSettings } from "../rules/changes.ts";
import { faultsIn, type Fault } from "../rules/faults.ts";
import { planImport, type Plan } from "../rules/plan.ts";
import { fileFormat, settingsFileSchema, type Settings, type SettingsFile } from "../schema.ts";
import { recordChanges, type By } from "./change.ts";

async function allSettings(db: Db, city: City): Promise<Settings> {
  return { ...settingsOf(city), templates: await ownTemplates(db, city.slug) };
}

/** All that is set in a city, and who it is; no secret and nobody's data. */
export async function settingsFile(db: Db, city: City): Promise<SettingsFile> {
  const { slug, names, referencePrefix, timeZone, hosts, centre, bounds, holidays, contact } = city;
  return {
    format: fileFormat,
    version: 1,
    city: { slug, names, referencePrefix, timeZone, hosts, centre, bounds, holidays, contact },
    settings: await allSettings(db, city),
  };
}

export type FileProblem =
  | { readonly kind: "not-json" }
  /** Where the file has another shape: the way to the place, and what is wrong in English. */
  | { readonly kind: "shape"; readonly path: string; readonly message: string }
  | { readonly kind: "fault"; readonly fault: Fault };

type Read = { readonly file: SettingsFile } | { readonly problems: readonly FileProblem[] };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Said as a problem of the file.
    return undefined;
  }
}

export function readSettingsFile(text: string): Read {
  const json = parse(text);
  if (json === undefined) return { problems: [{ kind: "not-json" }] };
  const read = settingsFileSchema.safeParse(json);
  if (read.success) return { file: read.data };
  const problems = read.error.issues.slice(0, 20).map(({ path, message }): FileProblem => {
    return { kind: "shape", path: path.join("."), message };
  });
  return { problems };
}

/** What a file would do to a city as it stands; `mark` binds the plan to that state. */
export async function previewImport(
  db: Db,
  city: City,
  { settings }: SettingsFile,
): Promise<{ readonly plan: Plan; readonly mark: string; readonly faults: readonly Fault[] }> {
  const current = await allSettings(db, city);
  const plan = planImport(current, settings, await selectUses(db, city.slug));
  return { plan, mark: markOf(current), faults: faultsIn(plan.next, city) };
}

/** Other systems hear when a service opens or closes, however that came about. */
async function recordOpenings(tx: Tx, by: By, at: Date, { before, after }: CityChange) {
  const codes = new Set([...before.services, ...after.services].map(({ code }) => code));
  const isOpenIn = (city: City, code: string) =>
    city.services.some((service) => service.code === code && service.isOpen);
  for (const code of codes) {
    const isOpen = isOpenIn(after, code);
    if (isOpenIn(before, code) === isOpen) continue;
    await appendEvent(tx, {
      city: by.city.slug,
      stream: uuidv7(at),
      seq: 1,
      type: isOpen ? "desk.service-opened" : "desk.service-closed",
      at,
      actor: by.actor,
      public: { service: code },
    });
  }
}

/** Does what the preview said, or nothing when the city has changed since. */
export async function applyImport(
  deps: Pick<Deps, "cities" | "clock" | "wake">,
  by: By,
  file: SettingsFile,
  mark: string,
): Promise<Plan> {
  const now = deps.clock.now();
  let done: Plan | undefined;
  await deps.cities.change(
    by.city.slug,
    async (city, tx) => {
      const { plan, mark: current, faults } = await previewImport(tx, city, file);
      if (current !== mark || faults.length > 0)
        throw new AppError(administrationErrors.changedMeanwhile);
      const { templates, ...settings } = plan.next;
      if (canonical(templates) !== canonical(await ownTemplates(tx, city.slug)))
        await replaceTemplates(tx, city.slug, templates, now);
      done = plan;
      return withSettings(city, settings);
    },
    async (tx, change) => {
      await recordChanges(tx, by, now, done?.changes ?? []);
      await recordOpenings(tx, by, now, change);
    },
  );
  deps.wake();
  if (!done) throw new RangeError("a city was changed without its plan");
  return done;
}

/** The city that a file describes, not yet there. */
function cityFrom({ city, settings }: SettingsFile): City {
  const { institutions, units, services, places, calendar, wording } = settings;
  return {
    ...city,
    isDemo: false,
    institutions,
    units,
    services,
    places,
    wording,
    ...calendar,
  };
}

/** What keeps a file from becoming a city of its own. */
export function newCityFaults(file: SettingsFile): readonly FileProblem[] {
  return faultsIn(file.settings, cityFrom(file)).map((fault) => ({ kind: "fault", fault }));
}

/** Makes a new city from a file; false when one of that name is there. */
export async function createCity(
  deps: Pick<Deps, "cities" | "clock" | "wake">,
  actor: Actor,
  file: SettingsFile,
): Promise<boolean> {
  const now = deps.clock.now();
  const city = cityFrom(file);
  const { services, units } = city;
  const isNew = await deps.cities.create(
    city,
    // The drawn base is made elsewhere; a map without one shows the reports alone.
    { type: "FeatureCollection", features: [] },
    async (tx) => {
      await replaceTemplates(tx, city.slug, file.settings.templates, now);
      await appendEvent(tx, {
        city: city.slug,
        stream: uuidv7(now),
        seq: 1,
        type: "administration.city-created",
        at: now,
        actor,
        public: { services: services.length, units: units.length },
      });
    },
  );
  if (isNew) deps.wake();
  return isNew;
}
