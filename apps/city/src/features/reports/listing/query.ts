import { addDays, instantAt, parseCivilDate, type CivilDate } from "@tugon/clock";
import type { CaseState } from "#features/cases";
import type { City } from "#features/cities";
import { isUuid } from "#platform/ids";
import type { Filter } from "../repo/reading.ts";
import { searchQuery } from "./search.ts";

export const stateGroups = ["open", "done", "late"] as const;
export type StateGroup = (typeof stateGroups)[number];

const openStates: readonly CaseState[] = [
  "received",
  "accepted",
  "planned",
  "handed-over",
  "reopened",
];
const endStates: readonly CaseState[] = ["done", "confirmed", "closed", "declined"];

/** What a reader narrowed the list to, as typed into the form and kept in the address. */
export type ListQuery = {
  readonly words: string | null;
  readonly service: string | null;
  readonly state: StateGroup | null;
  readonly place: string | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
};

/** The row a page begins after: older ones, or newer ones on the way back. */
export type Cursor = {
  readonly way: "older" | "newer";
  readonly receivedAt: Date;
  readonly id: string;
};

export type ReadQuery = {
  readonly query: ListQuery;
  readonly cursor: Cursor | null;
  /** Names of parameters that say nothing we know. Pages say so and go on; feeds refuse. */
  readonly ignored: readonly string[];
};

const maxSearchCharacters = 200;

/** A day of our era; what lies before 1900 no database of reports can hold. */
function readDay(text: string): CivilDate | null {
  const day = parseCivilDate(text);
  return day !== undefined && day >= "1900" ? day : null;
}

function readCursor(way: Cursor["way"], text: string): Cursor | null {
  const [time = "", id = ""] = text.split("_");
  const ms = Number.parseInt(time, 36);
  // A Date holds 8.64e15 ms either side of 1970; PostgreSQL's timestamps end before that.
  if (!/^[0-9a-z]{1,9}$/.test(time) || !isUuid(id) || ms > 4e12) return null;
  return { way, receivedAt: new Date(ms), id };
}

export function cursorText(row: { receivedAt: Date; id: string }): string {
  return `${row.receivedAt.getTime().toString(36)}_${row.id}`;
}

/** Reads the address of a list, a map or a feed. Empty fields of the form mean nothing. */
export function readQuery(city: City, parameters: URLSearchParams): ReadQuery {
  const ignored: string[] = [];
  const read = <T>(name: string, known: (text: string) => T | null): T | null => {
    const text = parameters.get(name)?.trim();
    if (!text) return null;
    const value = known(text);
    if (value === null) ignored.push(name);
    return value;
  };
  const isService = (code: string) =>
    city.services.some((each) => each.code === code && each.isPublic);
  const isPlace = (code: string) => city.places.some((place) => place.code === code);
  const query: ListQuery = {
    words: read("q", (text) =>
      searchQuery(text) === null ? null : text.slice(0, maxSearchCharacters),
    ),
    service: read("service", (text) => (isService(text) ? text : null)),
    state: read("state", (text) => stateGroups.find((group) => group === text) ?? null),
    place: read("place", (text) => (isPlace(text) ? text : null)),
    from: read("from", readDay),
    to: read("to", readDay),
  };
  const cursor =
    read("before", (text) => readCursor("older", text)) ??
    read("after", (text) => readCursor("newer", text));
  return { query, cursor, ignored };
}

/** The parameters that make this query again, in a fixed order: one address per question. */
export function queryText(query: ListQuery, more: Readonly<Record<string, string>> = {}): string {
  const { words, ...rest } = query;
  const pairs = Object.entries({ q: words, ...rest, ...more });
  const given = pairs.filter((pair): pair is [string, string] => pair[1] !== null);
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

export function isNarrowed(query: ListQuery): boolean {
  return Object.values(query).some((value) => value !== null);
}

function statesOf(group: StateGroup | null): readonly CaseState[] | undefined {
  if (group === null) return undefined;
  return group === "done" ? endStates : openStates;
}

/** The query as conditions on rows. `late` is what is open and due before now. */
export function filterOf(city: City, query: ListQuery, now: Date): Filter {
  const { words, service, state, place, from, to } = query;
  const states = statesOf(state);
  const search = words === null ? null : searchQuery(words);
  return {
    ...(service && { services: [service] }),
    ...(states && { states }),
    ...(state === "late" && { dueBefore: now }),
    ...(place && { place }),
    ...(from && { since: instantAt(from, "00:00", city.timeZone) }),
    ...(to && { until: instantAt(addDays(to, 1), "00:00", city.timeZone) }),
    ...(search && { search }),
  };
}
