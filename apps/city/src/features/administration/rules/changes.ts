import { createHash } from "node:crypto";
import type { City } from "#features/cities";
import type { Change, Section, Settings } from "../schema.ts";

type Thing = { readonly section: Section; readonly code: string; readonly value: unknown };

/** The part of a city's profile that is set here. */
export type CitySettings = Omit<Settings, "templates">;

export function settingsOf(city: City): CitySettings {
  const { institutions, units, services, places, opensAt, closesAt, breaks, closures } = city;
  return {
    institutions,
    units,
    services,
    places,
    calendar: { opensAt, closesAt, breaks, closures },
    wording: city.wording ?? {},
  };
}

export function withSettings(city: City, settings: CitySettings): City {
  const { calendar, ...others } = settings;
  return { ...city, ...others, ...calendar };
}

function templateCode({ action, service, names }: Settings["templates"][number]): string {
  return `${action}/${service ?? "*"}/${names.en}`;
}

function thingsIn(settings: CitySettings & Partial<Pick<Settings, "templates">>): Thing[] {
  const { institutions, units, services, places, calendar, wording, templates = [] } = settings;
  const coded = (section: Section, list: readonly { readonly code: string }[]): Thing[] =>
    list.map((value) => ({ section, code: value.code, value }));
  return [
    ...coded("institution", institutions),
    ...coded("unit", units),
    ...coded("service", services),
    ...coded("place", places),
    { section: "calendar", code: "calendar", value: calendar },
    ...Object.entries(wording).map(([code, value]): Thing => ({ section: "wording", code, value })),
    ...templates.map((value): Thing => ({ section: "template", code: templateCode(value), value })),
  ];
}

/** The same text for the same content, whatever the order of its fields: JSON as a database keeps it. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** A short mark of a thing as it stands, by which a form knows whether it has changed since. */
export function markOf(value: unknown): string {
  if (value === undefined) return "new";
  return createHash("sha256").update(canonical(value)).digest("base64url").slice(0, 22);
}

const keyOf = ({ section, code }: Thing) => `${section} ${code}`;

function orderChange(before: CitySettings, after: CitySettings): Change[] {
  const codesOf = (settings: CitySettings) => settings.services.map(({ code }) => code);
  const [was, is] = [codesOf(before), codesOf(after)];
  const stayed = (codes: readonly string[]) =>
    codes.filter((code) => was.includes(code) && is.includes(code));
  if (stayed(was).join() === stayed(is).join()) return [];
  return [{ section: "order", code: "services", what: "changed", before: was, after: is }];
}

/** Everything that differs, thing by thing. */
export function changesBetween(
  before: CitySettings & Partial<Pick<Settings, "templates">>,
  after: CitySettings & Partial<Pick<Settings, "templates">>,
): Change[] {
  const was = new Map(thingsIn(before).map((thing) => [keyOf(thing), thing]));
  const is = new Map(thingsIn(after).map((thing) => [keyOf(thing), thing]));
  const gone = [...was.values()].filter((thing) => !is.has(keyOf(thing)));
  const kept = [...is.values()].flatMap(({ section, code, value }): Change[] => {
    const old = was.get(keyOf({ section, code, value }))?.value;
    if (old === undefined) return [{ section, code, what: "added", before: null, after: value }];
    if (canonical(old) === canonical(value)) return [];
    return [{ section, code, what: "changed", before: old, after: value }];
  });
  const removed = gone.map(({ section, code, value }): Change => ({
    section,
    code,
    what: "removed",
    before: value,
    after: null,
  }));
  return [...kept, ...removed, ...orderChange(before, after)];
}

/** One line of a comparison; null where one side has nothing there. */
export type Difference = {
  readonly path: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
};

function leavesOf(value: unknown, path: readonly string[] = []): [string, string][] {
  if (value === null || value === undefined) return [];
  // A boundary is thousands of numbers: that it changed is what a reader needs to know.
  if (path.at(-1) === "outline") return [[path.join("\n"), outlineText(value)]];
  if (typeof value !== "object") return [[path.join("\n"), String(value)]];
  const isPlainList = Array.isArray(value) && value.every((each) => typeof each !== "object");
  if (isPlainList) return value.length > 0 ? [[path.join("\n"), value.join(", ")]] : [];
  return Object.entries(value).flatMap(([name, part]) => {
    const label = Array.isArray(value) ? labelOf(part, name) : name;
    return leavesOf(part, [...path, label]);
  });
}

/** A part of a list is known by its code where it has one, so that moving it changes nothing else. */
function labelOf(part: unknown, index: string): string {
  const known = part as { code?: unknown; key?: unknown; day?: unknown } | null; // only read
  const name = known?.code ?? known?.key ?? known?.day;
  return typeof name === "string" ? name : String(Number(index) + 1);
}

function outlineText(value: unknown): string {
  const points = Array.isArray(value) ? value.flat(1).length : 0;
  return `${points} · ${markOf(value).slice(0, 6)}`;
}

/** What differs within one thing, leaf by leaf. */
export function differencesIn(before: unknown, after: unknown): Difference[] {
  const was = new Map(leavesOf(before));
  const is = new Map(leavesOf(after));
  const paths = [...new Set([...was.keys(), ...is.keys()])];
  return paths
    .map((path) => ({
      path: path.split("\n"),
      before: was.get(path) ?? null,
      after: is.get(path) ?? null,
    }))
    .filter((each) => each.before !== each.after);
}
