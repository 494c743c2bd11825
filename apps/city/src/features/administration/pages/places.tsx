import type { Hono } from "hono";
import { isInsideCity, type Place } from "#features/cities";
import { m } from "#messages";
import {
  bodySize,
  formValues,
  oneOf,
  type AppContext,
  type AppEnv,
  type FormValues,
} from "#platform/http";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { markOf } from "../rules/changes.ts";
import { middleOf, readOutline, type OutlineProblem } from "../rules/outline.ts";
import { typedFromPlace, typedPlaceIn, type TypedPlace } from "../rules/typed-parts.ts";
import { placeInput } from "../schema.ts";
import { removePlace, savePlace } from "../service/settings.ts";
import { paths } from "../views/paths.ts";
import type { Problem } from "../views/parts.tsx";
import { Places, PlaceView } from "../views/places.tsx";
import { knownPart, newCode, partPage, savePart, type Part } from "./part-page.tsx";
import { byAdmin, problemsOf, refusalOf, requireReader } from "./saving.ts";

const mostBytes = 4 * 1024 * 1024;

const placePart: Part<Place, TypedPlace> = {
  path: paths.places,
  title: (isNew) => (isNew ? m.administration_place_add() : m.administration_place_edit()),
  listOf: (city) => city.places,
  view: (props) => <PlaceView {...props} />,
};

const outlineSayings: Readonly<Record<OutlineProblem, () => string>> = {
  "not-geojson": () => m.administration_outline_not_geojson(),
  "not-one-area": () => m.administration_outline_not_one_area(),
  "has-holes": () => m.administration_outline_has_holes(),
  "ring-open": () => m.administration_outline_ring_open(),
  "ring-crosses-itself": () => m.administration_outline_crosses(),
  "too-many-points": () => m.administration_outline_too_many(),
  "outside-city": () => m.administration_outline_outside(),
};

type Outline = Place["outline"];

async function outlineFrom(
  c: AppContext,
  values: FormValues,
  stored: Place | undefined,
): Promise<{ readonly outline: Outline } | { readonly problem: Problem }> {
  const choice = oneOf(values, "boundary");
  if (choice === "keep") return { outline: stored?.outline ?? null };
  if (choice !== "upload") return { outline: null };
  const file = values["outline"];
  if (!(file instanceof File) || file.size === 0)
    return { problem: { field: "outline", say: m.administration_outline_missing } };
  const read = readOutline(await file.text(), c.get("city"));
  if ("outline" in read) return read;
  return { problem: { field: "outline", say: outlineSayings[read.problem] } };
}

/** Where a place is named: as typed, else the middle of its boundary. */
function pointOf(typed: TypedPlace, outline: Outline): { lon: number; lat: number } {
  if (typed.lon === "" && typed.lat === "" && outline) return middleOf(outline);
  const number = (text: string) => (text === "" ? Number.NaN : Number(text));
  return { lon: number(typed.lon), lat: number(typed.lat) };
}

async function submit(deps: Deps, c: AppContext, stored: Place | undefined) {
  const by = byAdmin(c);
  const values = await formValues(c);
  const [typed, mark] = [typedPlaceIn(values), oneOf(values, "mark")];
  const city = c.get("city");
  const code = stored?.code ?? null;
  const form = { code, mark, typed };
  const outline = await outlineFrom(c, values, stored);
  if ("problem" in outline) return partPage(c, placePart, { ...form, problems: [outline.problem] });
  const { parent, psgc, kind, names } = typed;
  const read = placeInput.safeParse({
    code: code ?? newCode(city.places, typed.code, names.en, "place"),
    kind,
    names,
    ...(parent === "" ? {} : { parent }),
    ...(psgc === "" ? {} : { psgc }),
    ...pointOf(typed, outline.outline),
    outline: outline.outline,
  });
  if (!read.success) return partPage(c, placePart, { ...form, problems: problemsOf(read.error) });
  const place = read.data;
  if (!isInsideCity(city, place.lon, place.lat)) {
    const problem = { field: "lat", say: m.administration_error_outside };
    return partPage(c, placePart, { ...form, problems: [problem] });
  }
  const save = () => savePlace(deps, by, { code, mark, value: place });
  const refused = await savePart(deps, c, placePart, { form, value: place, save });
  return refused ?? c.redirect(`${paths.places}?saved=1`, 303);
}

export function placePages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(paths.places, (c) => {
    const { canChange } = requireReader(c);
    const city = c.get("city");
    const saved = c.req.query("saved") !== undefined;
    return renderPage(c, {
      title: m.administration_places_title,
      view: () => <Places {...{ city, canChange, saved }} />,
      unlisted: true,
    });
  });
  routes.get(`${paths.places}/new`, (c) => {
    byAdmin(c);
    return partPage(c, placePart, { code: null, mark: "new", typed: typedFromPlace(undefined) });
  });
  routes.post(`${paths.places}/new`, bodySize(mostBytes), (c) => submit(deps, c, undefined));
  routes.get(`${paths.places}/:code`, (c) => {
    requireReader(c);
    const place = knownPart(c, placePart);
    return partPage(c, placePart, {
      code: place.code,
      mark: markOf(place),
      typed: typedFromPlace(place),
    });
  });
  routes.post(`${paths.places}/:code`, bodySize(mostBytes), (c) =>
    submit(deps, c, knownPart(c, placePart)),
  );
  routes.post(`${paths.places}/:code/remove`, async (c) => {
    const by = byAdmin(c);
    const place = knownPart(c, placePart);
    const { code } = place;
    const mark = oneOf(await formValues(c), "mark");
    const refusal = await refusalOf(() => removePlace(deps, by, { code, mark }));
    if (!refusal) return c.redirect(`${paths.places}?saved=1`, 303);
    const say = refusal === "used" ? m.administration_place_held : m.administration_changed_again;
    return partPage(c, placePart, {
      code,
      mark: markOf(place),
      typed: typedFromPlace(place),
      problems: [{ field: "names-en", say }],
    });
  });
}
