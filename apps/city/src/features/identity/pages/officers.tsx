import type { Hono } from "hono";
import { m } from "#messages";
import { AppError, platformErrors } from "#platform/errors";
import { formValues, manyOf, oneOf, type AppContext, type AppEnv } from "#platform/http";
import { isUuid } from "#platform/ids";
import { renderPage } from "#web/page";
import { requireRecentFactor } from "../access.ts";
import type { PageDeps } from "../identity.ts";
import { changeOfficer, createOfficer, setOfficerActive } from "../officers.ts";
import { findOfficer, listOfficers } from "../repo/officers.ts";
import { officerSchema, type Officer } from "../schema.ts";
import { resetSecondFactor } from "../second-factor.ts";
import { OfficersView, OfficerView, type TypedOfficer } from "../views/officers.tsx";
import { problemFrom, problemsOf, statusOf, type Problem } from "../views/problems.tsx";

const path = "/desk/admin/officers";
const nobody: TypedOfficer = {
  name: "",
  designation: "",
  email: "",
  role: "",
  unit: "",
  services: [],
};

const requireAdmin = (c: AppContext) => requireRecentFactor(c, ["city-admin"]);

async function findOr404(deps: PageDeps, c: AppContext): Promise<Officer> {
  const id = c.req.param("id") ?? "";
  const officer = isUuid(id) ? await findOfficer(deps.db, c.get("city").slug, id) : undefined;
  if (!officer) throw new AppError(platformErrors.notFound);
  return officer;
}

type Form = { officer: Officer | null; typed: TypedOfficer; problems: readonly Problem[] };

function officerPage(c: AppContext, form: Form) {
  return renderPage(c, {
    title: () => form.officer?.name ?? m.identity_officers_add(),
    view: () => (
      <OfficerView {...form} city={c.get("city")} isSaved={c.req.query("saved") === "1"} />
    ),
    status: statusOf(form.problems),
    hasErrors: form.problems.length > 0,
    unlisted: true,
    address: `${path}/${form.officer?.id ?? "new"}`,
  });
}

async function save(deps: PageDeps, c: AppContext, admin: Officer, officer: Officer | null) {
  const values = await formValues(c);
  const typed: TypedOfficer = {
    name: oneOf(values, "name"),
    designation: oneOf(values, "designation"),
    email: oneOf(values, "email"),
    role: oneOf(values, "role"),
    unit: oneOf(values, "unit"),
    services: manyOf(values, "services"),
  };
  const input = officerSchema.safeParse(typed);
  if (!input.success) return officerPage(c, { officer, typed, problems: problemsOf(input.error) });
  const city = c.get("city");
  try {
    if (officer) await changeOfficer(deps, admin, city, officer.id, input.data);
    else {
      const by = { kind: "officer", id: admin.id } as const;
      await createOfficer(deps, city, { ...input.data, locale: c.get("locale") }, by);
    }
  } catch (error) {
    const field = error instanceof AppError ? fieldOf(error.code) : "name";
    return officerPage(c, { officer, typed, problems: [problemFrom(error, field)] });
  }
  return c.redirect(officer ? `${path}/${officer.id}?saved=1` : path, 303);
}

function fieldOf(code: string): string {
  switch (code) {
    case "identity-email-taken":
      return "email";
    case "identity-unknown-unit":
      return "unit";
    default:
      return "role";
  }
}

export function officerPages(routes: Hono<AppEnv>, deps: PageDeps): void {
  routes.get(path, async (c) => {
    requireAdmin(c);
    const city = c.get("city");
    const officers = await listOfficers(deps.db, city.slug);
    return renderPage(c, {
      title: () => m.identity_officers_title(),
      view: () => <OfficersView city={city} officers={officers} />,
      unlisted: true,
    });
  });
  routes.get(`${path}/new`, (c) => {
    requireAdmin(c);
    return officerPage(c, { officer: null, typed: nobody, problems: [] });
  });
  routes.post(`${path}/new`, (c) => save(deps, c, requireAdmin(c), null));
  routes.get(`${path}/:id`, async (c) => {
    requireAdmin(c);
    const officer = await findOr404(deps, c);
    return officerPage(c, { officer, typed: officer, problems: [] });
  });
  routes.post(`${path}/:id`, async (c) => {
    const admin = requireAdmin(c);
    return save(deps, c, admin, await findOr404(deps, c));
  });
  routes.post(`${path}/:id/active`, async (c) => {
    const admin = requireAdmin(c);
    const { id } = await findOr404(deps, c);
    const isActive = oneOf(await formValues(c), "active") === "yes";
    await setOfficerActive(deps, admin, c.get("city"), { id, isActive });
    return c.redirect(`${path}/${id}?saved=1`, 303);
  });
  routes.post(`${path}/:id/reset-factor`, async (c) => {
    const admin = requireAdmin(c);
    const officer = await findOr404(deps, c);
    await resetSecondFactor(deps, admin, officer);
    return c.redirect(`${path}/${officer.id}?saved=1`, 303);
  });
}
