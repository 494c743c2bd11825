import type { City } from "#features/cities";
import type { Platform } from "#platform/platform";
import { countByService, selectNumbers, type CityNumbers } from "../repo/numbers.ts";
import { selectFixed, selectListed, type FixedReport, type ListedReport } from "../repo/listing.ts";
import { countReports, selectMatches, type Filter } from "../repo/reading.ts";
import { createMemory } from "#platform/memory";
import {
  cursorText,
  filterOf,
  isNarrowed,
  queryText,
  type Cursor,
  type ListQuery,
} from "./query.ts";

const pageSize = 20;
/** Nobody pages past this many; counting further is dear. Shown as "1,000+". */
export const countCeiling = 1000;

/** Up to so many matches are sorted; more are met soon enough on the way through the list. */
const fewMatches = 1000;
const countSeconds = 5;
const numbersSeconds = 60;
/** Photos become part of their case a moment after the answer: a city's first ones are shown soon. */
const fixedSeconds = 10;
const dayMs = 24 * 3_600_000;

export type ListPage = {
  readonly reports: readonly ListedReport[];
  /** Up to `countCeiling`. */
  readonly count: number;
  /** Cursors of the neighbouring pages, as parameters of the address. */
  readonly older: Readonly<Record<string, string>> | null;
  readonly newer: Readonly<Record<string, string>> | null;
};

export type HomeNumbers = CityNumbers & { readonly byService: ReadonlyMap<string, number> };

export type Listing = {
  page(city: City, query: ListQuery, cursor: Cursor | null): Promise<ListPage>;
  count(city: City, query: ListQuery): Promise<number>;
  numbers(city: City): Promise<HomeNumbers>;
  fixed(city: City): Promise<readonly FixedReport[]>;
};

/** Which neighbours a page has. `rows` holds one more than a page when there is more that way. */
function neighbours(rows: readonly ListedReport[], cursor: Cursor | null) {
  const hasMore = rows.length > pageSize;
  const isBack = cursor?.way === "newer";
  const reports = isBack ? rows.slice(-pageSize) : rows.slice(0, pageSize);
  const first = reports[0];
  const last = reports.at(-1);
  const hasOlder = isBack || hasMore;
  const hasNewer = isBack ? hasMore : cursor !== null;
  return {
    reports,
    older: hasOlder && last ? { before: cursorText(last) } : null,
    newer: hasNewer && first ? { after: cursorText(first) } : null,
  };
}

/** What the public lists read. Rows are always fresh; counts and numbers are some seconds old. */
export function createListing({ db, clock }: Pick<Platform, "db" | "clock">): Listing {
  const counts = createMemory<number>(clock, { seconds: countSeconds, size: 2000 });
  const numbers = createMemory<HomeNumbers>(clock, { seconds: numbersSeconds, size: 500 });
  const fixed = createMemory<readonly FixedReport[]>(clock, { seconds: fixedSeconds, size: 500 });

  /** Words that hardly occur become the few cases that have them. */
  const narrow = async (city: City, query: ListQuery): Promise<Filter | null> => {
    const { search, ...rest } = filterOf(city, query, clock.now());
    if (search === undefined) return rest;
    const ids = await selectMatches(db, city.slug, search, fewMatches + 1);
    if (ids.length > fewMatches) return { search, ...rest };
    return ids.length === 0 ? null : { ids, ...rest };
  };

  const count: Listing["count"] = (city, query) =>
    counts.get(`${city.slug}${queryText(query)}`, async () => {
      const filter = await narrow(city, query);
      return filter === null ? 0 : countReports(db, city.slug, filter, countCeiling);
    });

  return {
    count,
    page: async (city, query, cursor) => {
      const filter = await narrow(city, query);
      if (filter === null) return { reports: [], count: 0, older: null, newer: null };
      const [rows, total] = await Promise.all([
        selectListed(db, city.slug, filter, { limit: pageSize + 1, cursor }),
        count(city, query),
      ]);
      const page = neighbours(rows, cursor);
      // Counted some seconds ago; a whole short list is its own count.
      const isWhole = !isNarrowed(query) && cursor === null && page.older === null;
      return {
        ...page,
        count: isWhole ? page.reports.length : Math.max(total, page.reports.length),
      };
    },
    numbers: (city) =>
      numbers.get(city.slug, async () => {
        const now = clock.now();
        const since = new Date(now.getTime() - 30 * dayMs);
        const [all, byService] = await Promise.all([
          selectNumbers(db, city.slug, now),
          countByService(db, city.slug, since),
        ]);
        return { ...all, byService };
      }),
    fixed: (city) => fixed.get(city.slug, () => selectFixed(db, city.slug, 3)),
  };
}
