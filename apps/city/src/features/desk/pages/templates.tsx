import type { Hono } from "hono";
import { requireOfficer } from "#features/identity";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, oneOf, type AppContext, type AppEnv, type FormValues } from "#platform/http";
import { locales } from "#platform/locale";
import { renderPage } from "#web/page";
import type { Deps } from "../deps.ts";
import { canEditTemplate, unknownFields } from "../rules.ts";
import { templateSchema, type Template } from "../schema.ts";
import { listTemplates, removeTemplate, saveTemplate } from "../service/templates.ts";
import { problemAt, type Problem } from "../views/problems.ts";
import { TemplateForm, Templates, type TypedTemplate } from "../views/templates.tsx";

const path = "/desk/admin/templates";

function requireEditor(c: AppContext) {
  return requireOfficer(c, ["city-admin", "unit-head"]);
}

function typedIn(values: FormValues): TypedTemplate {
  const inEach = (name: string) =>
    Object.fromEntries(locales.map((locale) => [locale, oneOf(values, `${name}-${locale}`)]));
  return {
    service: oneOf(values, "service"),
    action: oneOf(values, "action"),
    names: inEach("names"),
    words: inEach("words"),
  };
}

function typedFrom(template: Template | undefined): TypedTemplate {
  if (!template) return { service: "", action: "", names: {}, words: {} };
  return { ...template, service: template.service ?? "" };
}

async function findTemplate(deps: Deps, c: AppContext, id: string | undefined) {
  const all = await listTemplates(deps.db, c.get("city"));
  return all.find((template) => template.id === id);
}

async function ownTemplate(deps: Deps, c: AppContext): Promise<Template> {
  const template = await findTemplate(deps, c, c.req.param("id"));
  if (!template?.isOwn) throw new AppError(platformErrors.notFound);
  return template;
}

type FormPage = { id: string | null; typed: TypedTemplate; problems: readonly Problem[] };

function formPage(c: AppContext, { id, typed, problems }: FormPage) {
  const officer = requireEditor(c);
  const city = c.get("city");
  return renderPage(c, {
    title: () => (id === null ? m.desk_template_add() : m.desk_template_edit()),
    view: () => <TemplateForm {...{ city, officer, id, typed, problems }} />,
    status: problems.length > 0 ? 422 : 200,
    hasErrors: problems.length > 0,
    unlisted: true,
    address: `${path}/${id ?? "new"}`,
  });
}

/** Which fields are wrong, by the name each has in the form. */
function problemsOf(issues: readonly { path: readonly PropertyKey[] }[]): Problem[] {
  return issues.map(({ path: [field, locale] }) => {
    const name = String(field);
    return problemAt(name, locale === undefined ? name : `${name}-${String(locale)}`);
  });
}

/** A misspelt field would be sent to residents as it stands. */
function fieldProblems(typed: TypedTemplate): Problem[] {
  return locales.flatMap((locale) => {
    const [unknown] = unknownFields(typed.words[locale] ?? "");
    if (unknown === undefined) return [];
    return [
      {
        field: `words-${locale}`,
        say: () => m.desk_template_unknown_field({ field: `{${unknown}}` }),
      },
    ];
  });
}

async function save(deps: Deps, c: AppContext, id: string | null) {
  const officer = requireEditor(c);
  const city = c.get("city");
  const typed = typedIn(await formValues(c));
  const parsed = templateSchema.safeParse({ ...typed, service: typed.service || null });
  const problems = [...problemsOf(parsed.error?.issues ?? []), ...fieldProblems(typed)];
  if (!parsed.success || problems.length > 0) return formPage(c, { id, typed, problems });
  if (!canEditTemplate(officer, city, parsed.data))
    return formPage(c, { id, typed, problems: [problemAt("service")] });
  await saveTemplate(deps, officer, city, { id, input: parsed.data });
  return c.redirect(`${path}?saved=1`, 303);
}

export function templatePages(routes: Hono<AppEnv>, deps: Deps): void {
  routes.get(path, async (c) => {
    const officer = requireEditor(c);
    const city = c.get("city");
    const templates = await listTemplates(deps.db, city);
    const isSaved = c.req.query("saved") !== undefined;
    return renderPage(c, {
      title: () => m.desk_templates_title(),
      view: () => <Templates {...{ city, officer, templates, isSaved }} />,
      unlisted: true,
    });
  });
  routes.get(`${path}/new`, async (c) => {
    requireEditor(c);
    const like = await findTemplate(deps, c, c.req.query("like"));
    return formPage(c, { id: null, typed: typedFrom(like), problems: [] });
  });
  routes.post(`${path}/new`, (c) => save(deps, c, null));
  routes.get(`${path}/:id`, async (c) => {
    requireEditor(c);
    const template = await ownTemplate(deps, c);
    return formPage(c, { id: template.id, typed: typedFrom(template), problems: [] });
  });
  routes.post(`${path}/:id`, async (c) => {
    requireEditor(c);
    const { id } = await ownTemplate(deps, c);
    return save(deps, c, id);
  });
  routes.post(`${path}/:id/delete`, async (c) => {
    await removeTemplate(deps, requireEditor(c), c.get("city"), c.req.param("id"));
    return c.redirect(path, 303);
  });
}
