import type { Hono } from "hono";
import type { Institution, Unit } from "#features/cities";
import { m } from "#messages";
import { formValues, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { markOf } from "../rules/changes.ts";
import { holdsUnit } from "../rules/plan.ts";
import {
  typedFromInstitution,
  typedFromUnit,
  typedInstitutionIn,
  typedUnitIn,
  type TypedInstitution,
  type TypedUnit,
} from "../rules/typed-parts.ts";
import { selectUses } from "../repo.ts";
import { institutionInput, unitInput } from "../schema.ts";
import { removeInstitution, removeUnit, saveInstitution, saveUnit } from "../service/units.ts";
import { InstitutionView, Units, UnitView } from "../views/units.tsx";
import { paths } from "../views/paths.ts";
import { knownPart, newCode, partPage, savePart, type Part } from "./part-page.tsx";
import { byAdmin, problemsOf, refusalOf, requireReader } from "./saving.ts";

const unitPart: Part<Unit, TypedUnit> = {
  path: paths.units,
  title: (isNew) => (isNew ? m.administration_unit_add() : m.administration_unit_edit()),
  listOf: (city) => city.units,
  view: (props) => <UnitView {...props} />,
};

const institutionPart: Part<Institution, TypedInstitution> = {
  path: paths.institutions,
  title: (isNew) =>
    isNew ? m.administration_institution_add() : m.administration_institution_edit(),
  listOf: (city) => city.institutions,
  view: (props) => <InstitutionView {...props} />,
};

async function submitUnit(deps: Deps, c: AppContext, code: string | null) {
  const by = byAdmin(c);
  const values = await formValues(c);
  const [typed, mark] = [typedUnitIn(values), oneOf(values, "mark")];
  const { units, institutions } = c.get("city");
  const own = code ?? newCode(units, typed.code, typed.names.en, "unit");
  const read = unitInput.safeParse({ ...typed, code: own });
  const form = { code, mark, typed };
  if (!read.success) return partPage(c, unitPart, { ...form, problems: problemsOf(read.error) });
  if (!institutions.some((each) => each.code === read.data.institution)) {
    const problem = { field: "institution", say: m.administration_error_institution };
    return partPage(c, unitPart, { ...form, problems: [problem] });
  }
  const save = () => saveUnit(deps, by, { code, mark, value: read.data });
  const refused = await savePart(deps, c, unitPart, { form, value: read.data, save });
  return refused ?? c.redirect(`${paths.units}?saved=1`, 303);
}

async function submitInstitution(deps: Deps, c: AppContext, code: string | null) {
  const by = byAdmin(c);
  const values = await formValues(c);
  const [typed, mark] = [typedInstitutionIn(values), oneOf(values, "mark")];
  const own =
    code ?? newCode(c.get("city").institutions, typed.code, typed.names.en, "institution");
  const read = institutionInput.safeParse({
    ...typed,
    code: own,
    hotline: typed.hotline === "yes",
  });
  const form = { code, mark, typed };
  if (!read.success)
    return partPage(c, institutionPart, { ...form, problems: problemsOf(read.error) });
  const save = () => saveInstitution(deps, by, { code, mark, value: read.data });
  const refused = await savePart(deps, c, institutionPart, { form, value: read.data, save });
  return refused ?? c.redirect(`${paths.units}?saved=1`, 303);
}

/** What is in the way of a removal, said with numbers. */
async function unitHolders(deps: Deps, c: AppContext, code: string): Promise<() => string> {
  const held = holdsUnit(code, await selectUses(deps.db, c.get("city").slug));
  const countOf = (why: string) => held.find((each) => each.why === why)?.count ?? 0;
  const services = c.get("city").services.filter(({ unit }) => unit === code).length;
  return () =>
    m.administration_unit_held({
      cases: countOf("open-cases"),
      officers: countOf("officers"),
      services,
    });
}

export function unitPages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(paths.units, (c) => {
    const { canChange } = requireReader(c);
    const city = c.get("city");
    const saved = c.req.query("saved") !== undefined;
    return renderPage(c, {
      title: m.administration_units_title,
      view: () => <Units {...{ city, canChange, saved }} />,
      unlisted: true,
    });
  });

  routes.get(`${paths.units}/new`, (c) => {
    byAdmin(c);
    return partPage(c, unitPart, { code: null, mark: "new", typed: typedFromUnit(undefined) });
  });
  routes.post(`${paths.units}/new`, (c) => submitUnit(deps, c, null));
  routes.get(`${paths.units}/:code`, (c) => {
    requireReader(c);
    const unit = knownPart(c, unitPart);
    return partPage(c, unitPart, {
      code: unit.code,
      mark: markOf(unit),
      typed: typedFromUnit(unit),
    });
  });
  routes.post(`${paths.units}/:code`, (c) => submitUnit(deps, c, knownPart(c, unitPart).code));
  routes.post(`${paths.units}/:code/remove`, async (c) => {
    const by = byAdmin(c);
    const unit = knownPart(c, unitPart);
    const { code } = unit;
    const mark = oneOf(await formValues(c), "mark");
    const refusal = await refusalOf(() => removeUnit(deps, by, { code, mark }));
    if (!refusal) return c.redirect(`${paths.units}?saved=1`, 303);
    const say =
      refusal === "used" ? await unitHolders(deps, c, code) : m.administration_changed_again;
    return partPage(c, unitPart, {
      code,
      mark: markOf(unit),
      typed: typedFromUnit(unit),
      problems: [{ field: "names-en", say }],
    });
  });

  routes.get(`${paths.institutions}/new`, (c) => {
    byAdmin(c);
    const typed = typedFromInstitution(undefined);
    return partPage(c, institutionPart, { code: null, mark: "new", typed });
  });
  routes.post(`${paths.institutions}/new`, (c) => submitInstitution(deps, c, null));
  routes.get(`${paths.institutions}/:code`, (c) => {
    requireReader(c);
    const institution = knownPart(c, institutionPart);
    return partPage(c, institutionPart, {
      code: institution.code,
      mark: markOf(institution),
      typed: typedFromInstitution(institution),
    });
  });
  routes.post(`${paths.institutions}/:code`, (c) =>
    submitInstitution(deps, c, knownPart(c, institutionPart).code),
  );
  routes.post(`${paths.institutions}/:code/remove`, async (c) => {
    const by = byAdmin(c);
    const institution = knownPart(c, institutionPart);
    const { code } = institution;
    const mark = oneOf(await formValues(c), "mark");
    const refusal = await refusalOf(() => removeInstitution(deps, by, { code, mark }));
    if (!refusal) return c.redirect(`${paths.units}?saved=1`, 303);
    const say =
      refusal === "used" ? m.administration_institution_held : m.administration_changed_again;
    return partPage(c, institutionPart, {
      code,
      mark: markOf(institution),
      typed: typedFromInstitution(institution),
      problems: [{ field: "names-en", say }],
    });
  });
}
