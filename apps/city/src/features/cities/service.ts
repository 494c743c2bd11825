import type { Database, Tx } from "#platform/db";
import { AppError, platformErrors } from "#platform/errors";
import {
  insertCity,
  lockCity,
  selectBaseMap,
  selectCities,
  updateProfile,
  upsertCity,
} from "./repo.ts";
import type { BaseMap, City } from "./schema.ts";

/** The tenants of this installation, held in memory and refreshed when one changes. */
export type Cities = {
  slugs(): Promise<readonly string[]>;
  /** The city that a host name belongs to; the only city when there is just one. */
  forHost(host: string): Promise<City | null>;
  get(slug: string): Promise<City>;
  baseMap(slug: string): Promise<BaseMap>;
  /** Creates or replaces a city. */
  save(city: City, baseMap: BaseMap): Promise<void>;
  /** Makes a new city; false when there is one of this name already. */
  create(city: City, baseMap: BaseMap, record: (tx: Tx) => Promise<void>): Promise<boolean>;
  /**
   * Changes a city's profile; `record` writes its events in the same transaction. `edit` is given the
   * profile as it stands, which nobody else changes meanwhile; what it throws leaves all as it was.
   */
  change(
    slug: string,
    edit: (city: City, tx: Tx) => City | Promise<City>,
    record?: (tx: Tx, change: CityChange) => Promise<void>,
  ): Promise<City>;
};

/** A profile before and after. */
export type CityChange = { readonly before: City; readonly after: City };

/** A missed wakeup delays a change by this much at most. */
const maxAgeMs = 30_000;

type Held = { readonly bySlug: ReadonlyMap<string, City> };

export function createCities({ db, wakeups }: Pick<Database, "db" | "wakeups">): Cities {
  let held: Promise<Held> | null = null;
  let heldAt = 0;
  const forget = () => {
    held = null;
  };
  wakeups.on("cities", forget);

  const load = async (): Promise<Held> => {
    const cities = await selectCities(db);
    return { bySlug: new Map(cities.map((city) => [city.slug, city])) };
  };
  const all = async (): Promise<Held> => {
    if (!held || performance.now() - heldAt > maxAgeMs) {
      heldAt = performance.now();
      held = load();
      // A failed load must not be remembered: the next request asks the database again.
      held.catch(forget);
    }
    return held;
  };
  const get = async (slug: string): Promise<City> => {
    const city = (await all()).bySlug.get(slug);
    if (!city) throw new AppError(platformErrors.notFound);
    return city;
  };
  const changed = () => {
    forget();
    wakeups.wake("cities");
  };

  return {
    slugs: async () => [...(await all()).bySlug.keys()],
    forHost: async (host) => {
      const { bySlug } = await all();
      const name = host.toLowerCase().replace(/:\d+$/, "");
      const cities = [...bySlug.values()];
      const named = cities.find((city) => city.hosts.includes(name));
      return named ?? (cities.length === 1 ? (cities[0] ?? null) : null);
    },
    get,
    baseMap: async (slug) => {
      const map = await selectBaseMap(db, slug);
      if (!map) throw new AppError(platformErrors.notFound);
      return map;
    },
    save: async (city, baseMap) => {
      await upsertCity(db, city, baseMap);
      changed();
    },
    create: async (city, baseMap, record) => {
      const isNew = await db.transaction().execute(async (tx) => {
        const inserted = await insertCity(tx, city, baseMap);
        if (inserted) await record(tx);
        return inserted;
      });
      changed();
      return isNew;
    },
    change: async (slug, edit, record) => {
      const next = await db.transaction().execute(async (tx) => {
        const before = await lockCity(tx, slug);
        if (!before) throw new AppError(platformErrors.notFound);
        const after = await edit(before, tx);
        await updateProfile(tx, after);
        await record?.(tx, { before, after });
        return after;
      });
      changed();
      return next;
    },
  };
}
